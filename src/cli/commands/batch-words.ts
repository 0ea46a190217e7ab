/** What a run would do, and why, in words. */
import { lstat } from "node:fs/promises";
import { join } from "node:path";
import type { BatchJob } from "../../run/batch/job.ts";
import type { BatchPlan, PlannedUnit } from "../../run/batch/plan.ts";
import { loadLedger } from "../../run/ledger.ts";
import { hashAt } from "../../run/write-out.ts";
import type { Context } from "../context.ts";
import { printable } from "../terminal.ts";

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

/** Names of the files that would be made, with those that would push a person's file aside. */
export async function dryRun(
  { io, texts }: Context,
  job: BatchJob,
  plan: BatchPlan,
  folder: string,
  shown: string,
): Promise<void> {
  const ledger = await loadLedger(folder);
  const isForeign = async (name: string): Promise<boolean> => {
    const path = join(folder, name);
    if (!(await lstat(path).catch(() => undefined))) return false;
    const hash = (await hashAt(path)) ?? "";
    return !ledger.entries.get(name)?.includes(hash);
  };
  const count = (state: PlannedUnit["state"]) =>
    plan.units.filter((planned) => planned.state === state).length;
  for (const { state, stem } of plan.units) {
    if (state !== "make" || stem === undefined) continue;
    for (const format of job.order.formats) {
      const name = `${stem}.${format}`;
      const word = (await isForeign(name)) ? texts.batch.willKeepAside : texts.batch.willMake;
      io.stderr(`${texts.batch.planned(`${shown}/${name}`, word)}\n`);
    }
  }
  io.stderr(`${texts.batch.plannedTotal(count("make"), count("unchanged"), count("wrong"))}\n`);
}
