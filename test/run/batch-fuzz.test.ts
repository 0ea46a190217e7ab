/**
 * A run killed at random moments and taken up again. `npm run fuzz` takes 1,000 units and 40 kills,
 * and every pairing of workers, time zones and interruption.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { loadUnitLedger } from "../../src/run/batch/unit-ledger.ts";
import { batchFolder, closed, docxOf, isBuilt, isWhole, untilMade } from "./batch-folder.ts";

const isLong = process.env.MODE === "fuzz";
const UNITS = isLong ? 1_000 : 60;
const KILLS = isLong ? 40 : 6;
const LIMIT_MS = isLong ? 3_600_000 : 300_000;

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

function folder(units: number) {
  const made = batchFolder(units);
  removals.push(made.remove);
  return made;
}

/** Numbers from 0 to 1, the same at every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Names of results that are nothing to keep: temporary files, journals, locks, copies kept aside. */
const leftovers = (names: readonly string[]) =>
  names.filter((name) => /\.(tmp|jsonl)$|锁|留存/.test(name));

/** What must hold at every moment: all results whole, and at most one a worker not yet noted. */
async function expectSound(out: string, names: readonly string[], jobs: number): Promise<void> {
  for (const name of names) expect(isWhole(join(out, name))).toBe(true);
  const { entries } = await loadUnitLedger(out);
  const noted = [...entries.values()].flatMap(({ files }) => files.map(({ name }) => name));
  expect(noted.filter((name) => !names.includes(name))).toEqual([]);
  expect(names.length - noted.length).toBeLessThanOrEqual(jobs);
}

describe.skipIf(!isBuilt)("a run", () => {
  test(
    `of ${UNITS} units, killed ${KILLS} times, loses nothing and leaves nothing behind`,
    async () => {
      const { root, start, run, files } = folder(UNITS);
      const out = join(root, "out");
      const random = seeded(20_050_311);
      let stood: string[] = [];
      for (let round = 0; round < KILLS; round++) {
        const jobs = 1 + (round % 2);
        const child = start("--jobs", String(jobs));
        const ended = closed(child);
        // Every fifth is killed while it starts and plans, the others between two documents.
        const more = round % 5 === 4 ? 0 : 1 + Math.floor((random() * 1.8 * UNITS) / KILLS);
        if (more > 0) await untilMade(out, Math.min(UNITS - 2, stood.length + more));
        await pause(random() * (more > 0 ? 60 : 1_500));
        child.kill("SIGKILL");
        await ended;
        const now = docxOf(files());
        expect(stood.filter((name) => !now.includes(name))).toEqual([]);
        await expectSound(out, now, 2);
        stood = now;
      }
      const { code, json } = run("out");
      const made = json.units.filter((unit: { state: string }) => unit.state === "made").length;
      expect(code).toBe(0);
      expect(docxOf(files())).toHaveLength(UNITS);
      expect(made).toBeLessThanOrEqual(UNITS - stood.length + 2);
      expect(leftovers(files())).toEqual([]);
      expect(run("direct", ["--jobs", "2"]).code).toBe(0);
      for (const name of docxOf(files())) {
        const straight = readFileSync(join(root, "direct", name));
        expect(readFileSync(join(out, name)).equals(straight)).toBe(true);
      }
    },
    LIMIT_MS,
  );

  const zones = ["Asia/Shanghai", "America/New_York", "UTC"];
  const all = [1, 2, 4].flatMap((jobs) =>
    zones.flatMap((zone) => [false, true].map((isResumed) => ({ jobs, zone, isResumed }))),
  );
  const pairings = isLong ? all : [all[0], all[9], all[16]];

  test(
    `gives the same bytes in ${pairings.length} pairings of workers, time zones and interruption`,
    async () => {
      const { root, start, run, files } = folder(8);
      const results = new Map<string, Buffer>();
      for (const [i, pairing] of pairings.entries()) {
        const { jobs = 1, zone = "UTC", isResumed = false } = pairing ?? {};
        const more = ["--jobs", String(jobs), "--format", "docx,pdf"];
        const out = `out${i}`;
        if (isResumed) {
          const child = start("--out", out, ...more);
          const ended = closed(child);
          await untilMade(join(root, out), 3);
          child.kill("SIGKILL");
          await ended;
        }
        expect(run(out, more, { TZ: zone }).code).toBe(0);
        const made = files(out).filter((name) => /\.(docx|pdf)$/.test(name));
        expect(made).toHaveLength(16);
        for (const name of made) {
          const bytes = readFileSync(join(root, out, name));
          const first = results.get(name) ?? bytes;
          results.set(name, first);
          expect(first.equals(bytes)).toBe(true);
        }
      }
    },
    LIMIT_MS,
  );
});
