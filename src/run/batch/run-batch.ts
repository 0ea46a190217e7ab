/** Makes what a plan asks for and puts it into the folder; every unit ends made, unchanged or failed. */
import { availableParallelism } from "node:os";
import { hasErrors, type Outcome, type Problem } from "../../diagnostics.ts";
import type { RenderedDocument } from "../render.ts";
import { type OutputFolder, writeResult } from "../write-out.ts";
import type { BatchJob } from "./job.ts";
import { childLane, type Lane, ownLane } from "./lanes.ts";
import type { BatchPlan, PlannedUnit } from "./plan.ts";
import {
  entryKey,
  type KnownFile,
  looksOf,
  type UnitEntry,
  type UnitLedger,
} from "./unit-ledger.ts";

/** What became of a unit; `pending`: the run ended before its turn. */
export interface UnitResult {
  unit: string;
  /** Row in the table. */
  row: number;
  state: "made" | "unchanged" | "failed" | "pending";
  reasons: string[];
  kind: string;
  pages: number;
  /** How many copies are to be printed. */
  copies: number;
  files: { name: string; sha256: string; fonts: string[] }[];
  problems: Problem[];
}

export interface BatchEvents {
  /** After each unit that was to be made. */
  progress: (done: number, total: number, unit: string) => void;
}

/** From here on a run is worth the start of child processes. */
const FEW = 40;
const MOST_CHILDREN = 4;

/**
 * Number of lanes for so many units: the user's word, else one for each core but that on which V8
 * collects garbage and results are written, at most four.
 */
export function laneCount(units: number, asked: number | undefined): number {
  const wanted = asked ?? (units < FEW ? 1 : Math.min(availableParallelism() - 1, MOST_CHILDREN));
  return Math.max(1, Math.min(wanted, units));
}

const resultOf = (planned: PlannedUnit, state: UnitResult["state"]): UnitResult => ({
  unit: planned.unit.name,
  row: planned.unit.place.line ?? 0,
  state,
  reasons: planned.reasons,
  kind: "",
  pages: planned.entry?.pages ?? 0,
  copies: planned.unit.copies,
  files: (planned.entry?.files ?? []).map(({ name, sha256 }) => ({ name, sha256, fonts: [] })),
  problems: planned.problems,
});

/** Writes one unit's files; noted in the ledger only when all of them stand. */
async function store(
  job: BatchJob,
  planned: PlannedUnit,
  made: Outcome<RenderedDocument>,
  folder: OutputFolder,
  ledger: UnitLedger,
): Promise<UnitResult> {
  const problems = [...new Set([...planned.problems, ...made.problems])];
  const files: UnitResult["files"] = [];
  const known: KnownFile[] = [];
  for (const { format, bytes, fonts } of made.value?.files ?? []) {
    const name = `${planned.stem}.${format}`;
    const written = await writeResult(folder, { name, bytes });
    problems.push(...written.problems);
    if (!written.value) break;
    const { sha256 } = written.value;
    files.push({ name, sha256, fonts });
    const looks = await looksOf(folder.path, name);
    if (looks) known.push({ name, sha256, ...looks });
  }
  const { kind = "", pages = 0 } = made.value ?? {};
  const isMade = made.value !== undefined && !hasErrors(problems);
  if (isMade) {
    const entry: UnitEntry = { fingerprint: planned.fingerprint, files: known, pages };
    await ledger.set(entryKey(job.request.name.text, planned.unit.name), entry);
  }
  const state = isMade ? "made" : "failed";
  return { ...resultOf(planned, state), kind, pages, files, problems };
}

const isDiskFull = (result: UnitResult): boolean =>
  result.problems.some((problem) => problem.id === "YF5011");

/**
 * Makes the units of a plan in `lanes` at once. A unit that fails stops no other; a full disk does,
 * and so does `signal`, after the documents in hand. Results are in the order of the table.
 */
export async function runBatch(
  job: BatchJob,
  plan: BatchPlan,
  folder: OutputFolder,
  ledger: UnitLedger,
  lanes: number,
  events: BatchEvents,
  signal?: AbortSignal,
): Promise<UnitResult[]> {
  const states = { make: "pending", unchanged: "unchanged", wrong: "failed" } as const;
  const results = plan.units.map((planned) => resultOf(planned, states[planned.state]));
  const queue = plan.units.filter(({ state }) => state === "make");
  let [next, done, isOver] = [0, 0, false];
  const work = async (lane: Lane) => {
    while (!isOver && !signal?.aborted) {
      const planned = queue[next++];
      if (!planned) return;
      const made = await lane.make(planned);
      const result = await store(job, planned, made, folder, ledger);
      results[planned.index] = result;
      isOver ||= isDiskFull(result);
      events.progress(++done, queue.length, planned.unit.name);
    }
  };
  const all = Array.from({ length: lanes }, () => (lanes > 1 ? childLane(job) : ownLane(job)));
  try {
    await Promise.all(all.map(work));
  } finally {
    for (const lane of all) lane.close();
  }
  return results;
}
