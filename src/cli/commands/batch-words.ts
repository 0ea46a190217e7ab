/** What a run would do, and why, in words. */
import { lstat } from "node:fs/promises";
import { join } from "node:path";
import type { BatchJob } from "../../run/batch/job.ts";
import type { BatchPlan, PlannedUnit } from "../../run/batch/plan.ts";
import { archiveStem, MOST_UNITS, printListStem, volumeStems } from "../../run/batch/volumes.ts";
import { type Ledger, loadLedger } from "../../run/ledger.ts";
import { hashAt } from "../../run/write-out.ts";
import type { Context } from "../context.ts";
import { printable } from "../terminal.ts";
import type { Language } from "../texts.ts";

/** One line for each unit that is made: the parts that changed since. */
export function explain({ io, texts }: Context, plan: BatchPlan): void {
  for (const { unit, state, reasons } of plan.units) {
    const why =
      state === "wrong"
        ? texts.batch.wrong
        : reasons.length > 0
          ? reasons.join(texts.listSeparator)
          : texts.batch.unchanged;
    io.stderr(`${texts.batch.explain(printable(unit.name), why)}\n`);
  }
}

/** Whether a file stands in the folder that is not as we wrote it. */
async function isForeign(folder: string, ledger: Ledger, name: string): Promise<boolean> {
  const path = join(folder, name);
  if (!(await lstat(path).catch(() => undefined))) return false;
  const hash = (await hashAt(path)) ?? "";
  return !ledger.entries.get(name)?.includes(hash);
}

interface PaperWords {
  volume: (units: number) => string;
  archive: (units: number) => string;
}

const paperWords: Record<Language, PaperWords> = {
  zh: {
    volume: (units) => `（${units} 个单位）`,
    archive: (units) => `（${units} 个单位的全部结果和清单）`,
  },
  en: {
    volume: (units) => ` (${units} units)`,
    archive: (units) => ` (all results of ${units} units, and the lists)`,
  },
};

/** What would be made of so many units as a whole, with what it would hold. */
function plannedPapers(
  { options, language }: Context,
  documentName: string,
  units: number,
): { file: string; held: string }[] {
  const words = paperWords[language];
  const volumes = volumeStems(documentName, units).map((stem, i) => ({
    file: `${stem}.pdf`,
    held: words.volume(Math.min(MOST_UNITS, units - i * MOST_UNITS)),
  }));
  const list = { file: `${printListStem(documentName)}.csv`, held: "" };
  const archive = { file: `${archiveStem(documentName)}.zip`, held: words.archive(units) };
  return [
    ...(options.merge && units > 0 ? [...volumes, list] : []),
    ...(options.zip ? [archive] : []),
  ];
}

/** Volumes, print list and archive that would be made besides. */
export async function dryRunPapers(
  context: Context,
  job: BatchJob,
  plan: BatchPlan,
  folder: string,
  shown: string,
): Promise<void> {
  const { io, texts } = context;
  const units = plan.units.filter(({ state }) => state !== "wrong").length;
  const ledger = await loadLedger(folder);
  for (const { file, held } of plannedPapers(context, job.request.name.text, units)) {
    const isAside = await isForeign(folder, ledger, file);
    const word = isAside ? texts.batch.willKeepAside : texts.batch.willMake;
    io.stderr(`${texts.batch.planned(`${shown}/${file}`, word)}${held}\n`);
  }
}

/** Names of the files that would be made, with those that would push a person's file aside. */
export async function dryRun(
  { io, texts }: Context,
  job: BatchJob,
  plan: BatchPlan,
  folder: string,
  shown: string,
): Promise<void> {
  const ledger = await loadLedger(folder);
  const count = (state: PlannedUnit["state"]) =>
    plan.units.filter((planned) => planned.state === state).length;
  for (const { state, stem } of plan.units) {
    if (state !== "make" || stem === undefined) continue;
    for (const format of job.order.formats) {
      const name = `${stem}.${format}`;
      const word = (await isForeign(folder, ledger, name))
        ? texts.batch.willKeepAside
        : texts.batch.willMake;
      io.stderr(`${texts.batch.planned(`${shown}/${name}`, word)}\n`);
    }
  }
  io.stderr(`${texts.batch.plannedTotal(count("make"), count("unchanged"), count("wrong"))}\n`);
}
