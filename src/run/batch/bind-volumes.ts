/** Binds the units' PDF files into volumes for printing, and lists what to print how often. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome, Problem } from "../../diagnostics.ts";
import { openBinder } from "../../pdf/bind.ts";
import { readProblem } from "../file-errors.ts";
import { sha256 } from "../ledger.ts";
import { type OutputFolder, type ResultFile, writeResult } from "../write-out.ts";
import { csvBytes } from "./csv.ts";
import { makeOnce, type Paper } from "./paper.ts";
import { changedMeanwhile } from "./problems.ts";
import type { UnitLedger } from "./unit-ledger.ts";
import { type BoundUnit, printListStem, type Volume } from "./volumes.ts";

/** The unit's PDF as it was written; a problem if it is gone or another by now. */
async function pdfOf(folder: OutputFolder, { result }: BoundUnit): Promise<Outcome<Uint8Array>> {
  const file = result.files.find(({ name }) => name.endsWith(".pdf"));
  const name = file?.name ?? "";
  const shown = `${folder.shown}/${name}`;
  try {
    const bytes = await readFile(join(folder.path, name));
    if (sha256(bytes) === file?.sha256) return { value: bytes, problems: [] };
    return { problems: [changedMeanwhile(shown)] };
  } catch (thrown) {
    return { problems: [readProblem(thrown, shown)] };
  }
}

async function bindOne(folder: OutputFolder, volume: Volume): Promise<Outcome<Uint8Array>> {
  const binder = openBinder(volume.stem);
  const problems: Problem[] = [];
  for (const unit of volume.units) {
    const file = await pdfOf(folder, unit);
    problems.push(...file.problems);
    if (file.value && problems.length === 0) await binder.add(unit.result.unit, file.value);
  }
  return problems.length > 0 ? { problems } : { value: await binder.finish(), problems };
}

/** Writes one volume, unless it stands there already, bound of the same files. */
export async function bindVolume(
  folder: OutputFolder,
  ledger: UnitLedger,
  volume: Volume,
): Promise<Outcome<Paper>> {
  const name = `${volume.stem}.pdf`;
  const parts = volume.units.map(({ result: { unit, files } }) => [
    unit,
    files.find((file) => file.name.endsWith(".pdf"))?.sha256,
  ]);
  const { value, problems } = await makeOnce(folder, ledger, name, parts, async () => {
    const bound = await bindOne(folder, volume);
    if (!bound.value) return { problems: bound.problems };
    return writeResult(folder, { name, bytes: bound.value });
  });
  return value
    ? { value: { ...value, pages: volume.units.at(-1)?.to ?? 0 }, problems }
    : { problems };
}

const HEADINGS = ["册", "起页", "止页", "单位", "页数", "每份张数", "份数", "共需张数"];

/** What to print of which volume; sheets are printed on both sides. */
export function printList(documentName: string, volumes: readonly Volume[]): ResultFile {
  const units = volumes.flatMap((volume) => volume.units.map((unit) => ({ volume, unit })));
  const rows = units.map(({ volume, unit: { result, from, to, sheets } }) => [
    volume.stem,
    ...[from, to].map(String),
    result.unit,
    ...[result.pages, sheets, result.copies, sheets * result.copies].map(String),
  ]);
  const sum = (of: (unit: BoundUnit) => number) =>
    String(units.reduce((total, { unit }) => total + of(unit), 0));
  const total = [
    "合计",
    "",
    "",
    `${units.length} 个单位`,
    sum(({ result }) => result.pages),
    sum(({ sheets }) => sheets),
    sum(({ result }) => result.copies),
    sum(({ sheets, result }) => sheets * result.copies),
  ];
  const bytes = csvBytes([HEADINGS, ...rows, total]);
  return { name: `${printListStem(documentName)}.csv`, bytes };
}
