/** Which units are to be made, why, and which stand already. Nothing is written. */
import type { Unit } from "../../data/unit/list.ts";
import { hasErrors, type Problem } from "../../diagnostics.ts";
import { type BatchJob, checkUnit, type Fingerprint, fingerprintOf } from "./job.ts";
import { DEFAULT_PATTERN, type NamedUnit, nameUnits } from "./names.ts";
import { noLongerListed, oldNames } from "./problems.ts";
import { conditionOf, entryKey, type UnitEntry, type UnitLedger } from "./unit-ledger.ts";
import { reservedStems } from "./volumes.ts";

/** One unit of the table. `wrong`: its row has errors and it cannot be made. */
export interface PlannedUnit {
  unit: Unit;
  index: number;
  state: "make" | "unchanged" | "wrong";
  /** Stem of its files; absent if the row gives no usable name. */
  stem?: string;
  fingerprint: Fingerprint;
  /** Why it is made: parts that changed, 新单位, 结果缺失, 结果被改过. */
  reasons: string[];
  problems: Problem[];
  /** What stands in the folder, for units that are unchanged. */
  entry?: UnitEntry;
}

export interface BatchPlan {
  units: PlannedUnit[];
  /** About the folder as a whole. */
  problems: Problem[];
}

/** Stems of the lists that a run writes beside the results. */
export const listStem = (documentName: string): string => `${documentName}生成清单`;

async function reasonsOf(
  folder: string,
  fingerprint: Fingerprint,
  entry: UnitEntry | undefined,
  names: readonly string[],
): Promise<string[]> {
  if (!entry) return ["新单位"];
  const parts = Object.keys(fingerprint);
  const changed = parts.filter((part) => fingerprint[part] !== entry.fingerprint[part]);
  if (names.some((name) => !entry.files.some((file) => file.name === name))) changed.push("文件名");
  const conditions = await Promise.all(entry.files.map((file) => conditionOf(folder, file)));
  if (conditions.includes("missing")) changed.push("结果缺失");
  if (conditions.includes("edited")) changed.push("结果被改过");
  return changed;
}

async function planUnit(
  job: BatchJob,
  unit: Unit,
  index: number,
  { stem, problems: ofName }: NamedUnit,
  folder: string,
  ledger: UnitLedger,
): Promise<PlannedUnit> {
  const fingerprint = fingerprintOf(job, unit);
  const found = ledger.entries.get(entryKey(job.request.name.text, unit.name));
  const named = stem === undefined ? {} : { stem };
  const planned = { unit, index, ...named, fingerprint };
  if (stem === undefined) {
    return { ...planned, state: "wrong", reasons: [], problems: ofName };
  }
  const names = job.order.formats.map((format) => `${stem}.${format}`);
  const reasons = await reasonsOf(folder, fingerprint, found, names);
  if (found && reasons.length === 0) {
    return { ...planned, state: "unchanged", reasons, problems: [], entry: found };
  }
  const problems = checkUnit(job, unit);
  return { ...planned, state: hasErrors(problems) ? "wrong" : "make", reasons, problems };
}

/** Results in the folder that this run's table and names do not account for. */
function strays(job: BatchJob, units: readonly PlannedUnit[], ledger: UnitLedger): Problem[] {
  const documentName = job.request.name.text;
  const listed = new Map(units.map((planned) => [planned.unit.name, planned]));
  const current = new Set(
    units.flatMap(({ stem }) => job.order.formats.map((format) => `${stem}.${format}`)),
  );
  const gone: string[] = [];
  const goneFiles: string[] = [];
  const renamed: string[] = [];
  for (const [key, { files }] of ledger.entries) {
    if (!key.startsWith(`${documentName} `)) continue;
    const name = key.slice(documentName.length + 1);
    const planned = listed.get(name);
    const old = files.map((file) => file.name).filter((file) => !current.has(file));
    if (!planned) {
      gone.push(name);
      goneFiles.push(...old);
    } else if (planned.state !== "wrong") {
      const formats = job.order.formats.map((format) => `.${format}`);
      renamed.push(...old.filter((file) => formats.some((ending) => file.endsWith(ending))));
    }
  }
  return [
    ...(gone.length > 0 ? [noLongerListed(gone, goneFiles)] : []),
    ...(renamed.length > 0 ? [oldNames(renamed)] : []),
  ];
}

/** Checks every row that is not known to be good, and compares the rest with what stands there. */
export async function planBatch(
  job: BatchJob,
  folder: string,
  ledger: UnitLedger,
): Promise<BatchPlan> {
  const { list, order, request } = job;
  const documentName = request.name.text;
  const pattern = order.pattern ?? DEFAULT_PATTERN;
  const reserved = [listStem(documentName), ...reservedStems(documentName, list.units.length)];
  const named = nameUnits(list.units, pattern, documentName, reserved);
  const units: PlannedUnit[] = [];
  for (const [index, unit] of list.units.entries()) {
    units.push(await planUnit(job, unit, index, named[index] ?? { problems: [] }, folder, ledger));
  }
  return { units, problems: strays(job, units, ledger) };
}
