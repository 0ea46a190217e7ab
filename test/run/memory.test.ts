/** What a run remembers saves time and changes nothing. */
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Unit } from "../../src/data/unit/list.ts";
import { Memory } from "../../src/memory.ts";
import { openJob } from "../../src/run/batch/job.ts";
import { renderUnit } from "../../src/run/batch/render-unit.ts";
import { sha256 } from "../../src/run/ledger.ts";

const root = resolve(import.meta.dirname, "../..");

describe("the memory of a run", () => {
  test("units come out the same with it and without, in any order", async () => {
    const opened = await openJob({
      dir: root,
      base: root,
      documentName: "实施方案",
      unitsFile: "data/单位.csv",
      formats: ["docx", "pdf"],
      ignoreSystem: true,
    });
    const job = opened.value;
    if (!job) throw new Error(JSON.stringify(opened.problems));
    const { units } = job.list;
    const withMemory = (memory: Memory) => ({ ...job, base: { ...job.base, memory } });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: units.length - 1 }), { minLength: 3, maxLength: 5 }),
        async (order) => {
          const memory = new Memory();
          const made = async (unit: Unit, own: Memory) => {
            const { value, problems } = await renderUnit(withMemory(own), unit);
            return { ...value, files: value?.files.map(({ bytes }) => sha256(bytes)), problems };
          };
          for (const index of order) {
            const unit = units[index];
            if (!unit) continue;
            expect(await made(unit, memory)).toEqual(await made(unit, new Memory()));
          }
        },
      ),
      { numRuns: 6 },
    );
  });

  test("is bounded: what was long not asked for is made anew", () => {
    const memory = new Memory();
    let made = 0;
    const ask = (key: string) => memory.recall("step", key, () => ({ made: ++made }));
    ask("first");
    const first = ask("first");
    expect(ask("first")).toBe(first);
    for (let at = 0; at < 1000; at++) ask(`once ${at}`);
    expect(ask("first")).toBe(first);
    for (let at = 0; at < 2000; at++) ask(`twice ${at >> 1}`);
    expect(ask("first")).not.toBe(first);
  });
});
