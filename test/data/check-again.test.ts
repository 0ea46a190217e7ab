/** Campaigns that are checked with one memory meet the problems that each meets alone. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkRaw, readRaw } from "../../src/data/load.ts";
import { nodeAt, type RawMap, type RawNode, type RawPath, withNode } from "../../src/data/raw.ts";
import { Memory } from "../../src/memory.ts";

const FILE = "data/活动.yaml";
const SAMPLE = readFileSync(resolve(import.meta.dirname, "../..", FILE));
/** What the sample does not say: numbers that follow from others. */
const NUMBERS = new TextEncoder().encode(`活动: {名称: 甲, 届次: 4, 首届: 2002, 开始: 2005年1月}
机关: {名称: 乙}
指标:
  - {名称: 丙, 数值: 6, 单价: 0.5, 金额: 3, 分解: [{名称: 丁, 数值: 3, 占比: 50}, {名称: 戊, 数值: 3, 占比: 50}]}
`);

function rawOf(bytes: Uint8Array): RawMap {
  const { value } = readRaw(bytes, FILE);
  if (!value) throw new Error("the campaign cannot be read");
  return value;
}

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
  "2003",
  "50.0",
  "6余",
  "是",
  "自动",
  "",
);

interface Edit {
  path: RawPath;
  text: string;
}

function edited(root: RawMap, { path, text }: Edit): RawMap {
  const old = nodeAt(root, path);
  if (old?.type !== "scalar") return root;
  return withNode(root, path, { ...old, text, isEmpty: text === "" }) as RawMap;
}

test.each([
  ["the sample", SAMPLE],
  ["numbers", NUMBERS],
])("what was checked before is not judged by it: %s", (_, bytes) => {
  const base = rawOf(bytes);
  const edit = fc.record({ path: fc.constantFrom(...scalarPaths(base, [])), text: words });
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
