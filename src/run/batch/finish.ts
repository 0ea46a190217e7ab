/** What a run puts beside the units' documents: volumes for printing, the lists, one archive. */
import type { Outcome, Problem } from "../../diagnostics.ts";
import { type OutputFolder, writeResult } from "../write-out.ts";
import { archive } from "./archive.ts";
import { bindVolume, printList } from "./bind-volumes.ts";
import { listFiles } from "./list-files.ts";
import { type Paper, papersBefore } from "./paper.ts";
import { listStem } from "./plan.ts";
import { oldPapers } from "./problems.ts";
import type { UnitResult } from "./run-batch.ts";
import { looksOf, type UnitLedger } from "./unit-ledger.ts";
import { archiveStem, planVolumes, volumeStem } from "./volumes.ts";

/** What was asked for besides the lists. */
export interface PaperOrder {
  /** One PDF for printing, in volumes, and the list of what to print. */
  merge: boolean;
  /** Everything in one ZIP. */
  zip: boolean;
}

async function bind(
  documentName: string,
  results: readonly UnitResult[],
  folder: OutputFolder,
  ledger: UnitLedger,
): Promise<Outcome<Paper[]>> {
  const volumes = planVolumes(documentName, results);
  const papers: Paper[] = [];
  const problems: Problem[] = [];
  for (const volume of volumes) {
    const bound = await bindVolume(folder, ledger, volume);
    problems.push(...bound.problems);
    if (bound.value) papers.push(bound.value);
  }
  if (volumes.length > 0 && papers.length === volumes.length) {
    const list = await writeResult(folder, printList(documentName, volumes));
    problems.push(...list.problems);
    if (list.value) papers.push(list.value);
  }
  return { value: papers, problems };
}

/** Volumes and archives that stand there from before, beside results that are new. */
async function outdated(
  documentName: string,
  folder: OutputFolder,
  ledger: UnitLedger,
  current: readonly Paper[],
): Promise<Problem[]> {
  const beginnings = [volumeStem(documentName), archiveStem(documentName)];
  const names: string[] = [];
  for (const name of papersBefore(ledger, beginnings, current)) {
    if (await looksOf(folder.path, name)) names.push(name);
  }
  return names.length > 0 ? [oldPapers(names)] : [];
}

/**
 * Writes them. The lists are always written; volumes and archive only when no unit was left over,
 * so that neither ever holds a part of a run. Gives what was made besides the lists.
 */
export async function finishRun(
  documentName: string,
  results: readonly UnitResult[],
  folder: OutputFolder,
  ledger: UnitLedger,
  order: PaperOrder,
): Promise<Outcome<Paper[]>> {
  const isWhole = results.every(({ state }) => state !== "pending");
  const bound: Outcome<Paper[]> =
    order.merge && isWhole
      ? await bind(documentName, results, folder, ledger)
      : { value: [], problems: [] };
  const papers = bound.value ?? [];
  const problems = [...bound.problems];
  const lists: Paper[] = [];
  for (const file of listFiles(listStem(documentName), results, papers)) {
    const written = await writeResult(folder, file);
    problems.push(...written.problems);
    if (written.value) lists.push(written.value);
  }
  if (order.zip && isWhole) {
    const parts = [...results.flatMap(({ files }) => files), ...papers, ...lists];
    const packed = await archive(folder, ledger, `${archiveStem(documentName)}.zip`, parts);
    problems.push(...packed.problems);
    if (packed.value) papers.push(packed.value);
  }
  if (results.some(({ state }) => state === "made")) {
    problems.push(...(await outdated(documentName, folder, ledger, papers)));
  }
  return { value: papers, problems };
}
