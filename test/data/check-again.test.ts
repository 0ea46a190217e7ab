/** Campaigns that are checked with one memory meet the problems that each meets alone. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkRaw, readRaw } from "../../src/data/load.ts";
import { nodeAt, type RawMap, type RawNode, type RawPath, withNode } from "../../src/data/raw.ts";
import { Memory } from "../../src/memory.ts";

const FILE = "data/活动.yaml";
const bytes = readFileSync(resolve(import.meta.dirname, "../..", FILE));
const { value: base } = readRaw(bytes, FILE);
if (!base) throw new Error("the sample cannot be read");

function scalarPaths(node: RawNode, path: RawPath): RawPath[] {
  if (node.type === "scalar") return [path];
  if (node.type === "list") return node.items.flatMap((o, i) => scalarPaths(o, [...path, i]));
  return node.entries.flatMap(({ key, value }) => scalarPaths(value, [...path, key]));
}

/** Words that are right in one field and wrong in another. */
const words = fc.constantFrom(
  "2005年3月12日",
  "2005年1月",
  "2004年12月31日前",
  "每周五下午",
  "动员部署",
  "第一批",
  "陈玥珺",
  "云海市教育局",
  "3",
  "是",
  "自动",
  "",
);

const edit = fc.record({ path: fc.constantFrom(...scalarPaths(base, [])), text: words });

function edited(root: RawMap, { path, text }: { path: RawPath; text: string }): RawMap {
  const old = nodeAt(root, path);
  if (old?.type !== "scalar") return root;
  return withNode(root, path, { ...old, text, isEmpty: text === "" }) as RawMap;
}

test("what was checked before is not judged by it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(edit, { maxLength: 3 }), { minLength: 2, maxLength: 8 }),
      (all) => {
        const memory = new Memory();
        for (const edits of all) {
          const root = edits.reduce(edited, base);
          expect(checkRaw(root, FILE, memory)).toEqual(checkRaw(root, FILE, new Memory()));
        }
      },
    ),
    { numRuns: 60 },
  );
});
