/** A filling that is made by asking other data again is the one made anew, whatever the data say. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { nameItems } from "../../src/data/build.ts";
import { type DataList, type DataNode, markPath, Value } from "../../src/data/value.ts";
import { Memory } from "../../src/memory.ts";
import { fillTemplate } from "../../src/template/fill.ts";
import { sound, templateOf } from "./support.ts";

const BODY = `{{补充.甲}}起{{#if 补充.乙}}有{{补充.乙}}{{else}}无{{/if}}

{{#each 补充.列}}
第{{序数 @index}}项{{名称}}{{#if 值}}：{{书名 值}}{{/if}}{{#unless @last}}；{{/unless}}{{../补充.甲}}

{{else}}
一项也没有。
{{/each}}
{{#with 补充.块}}{{值}}在{{@root.补充.甲}}{{/with}}

{{#如果 补充.甲 "等于" "一"}}是一{{else}}不是一{{/如果}}，{{#如果 补充.列 "包含" "二"}}有二{{/如果}}

{{个数 补充.列}}项：{{顿号 补充.列}}，{{#if 补充.列.一}}第一是{{补充.列.一.值}}{{/if}}，{{万一没有 补充.乙 "空"}}

{{#each 补充.块}}{{@key}}{{this}}{{/each}}
`;

const template = sound(
  templateOf(`---\n文种: 通知\n标题: '题{{补充.甲}}'\n题注: ['{{补充.乙}}']\n---\n${BODY}`),
);

/** One map: fillings are remembered with the template as compiled with it. */
const PARTIALS = new Map();

type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

function nodeOf(plain: Plain, path: string, known: Map<string, DataNode>): DataNode {
  if (typeof plain === "string") return new Value(plain, path, {});
  if (Array.isArray(plain)) {
    const list: DataList = plain.map((item, i) => dataOf(item, `${path}[${i + 1}]`, known));
    nameItems(list);
    return markPath(list, path);
  }
  const entries = Object.entries(plain).map(([key, value]) => [
    key,
    dataOf(value, path === "" ? key : `${path}.${key}`, known),
  ]);
  return markPath(Object.fromEntries(entries), path);
}

/** What is equal to something known, at the same path, is that very thing. */
function dataOf(plain: Plain, path: string, known = new Map<string, DataNode>()): DataNode {
  const key = `${path} ${JSON.stringify(plain)}`;
  const node = known.get(key) ?? nodeOf(plain, path, known);
  known.set(key, node);
  return node;
}

const word = fc.constantFrom("一", "二", "三", "《一》");
const item = fc.record({ 名称: word, 值: word }, { requiredKeys: ["名称"] });
const plain = fc.record(
  {
    甲: word,
    乙: word,
    列: fc.array(item, { maxLength: 3 }),
    块: fc.dictionary(fc.constantFrom("值", "他"), word),
  },
  { requiredKeys: ["甲", "列"] },
);

test("a filling is the same with a memory and without", () => {
  fc.assert(
    fc.property(fc.array(plain, { minLength: 2, maxLength: 12 }), (units) => {
      const memory = new Memory();
      const known = new Map<string, DataNode>();
      for (const unit of units) {
        const context = { 补充: dataOf(unit, "补充", known) };
        const fill = (own: Memory) => fillTemplate(template, context, PARTIALS, own);
        expect(fill(memory)).toEqual(fill(new Memory()));
      }
    }),
    { numRuns: 300 },
  );
});

test("words, and values that say the same, are made once where data decide alike", () => {
  const memory = new Memory();
  const fill = (甲: string) => {
    const context = {
      补充: dataOf({ 甲, 乙: `乙${甲}`, 列: [{ 名称: "三" }], 块: { 值: "三" } }, "补充"),
    };
    return sound(fillTemplate(template, context, PARTIALS, memory));
  };
  const [first, alike, other] = [fill("三"), fill("《一》"), fill("一")];
  expect(alike.words.byline).toBe(first.words.byline);
  expect(alike.slots.map(({ text }) => text)).toContain("乙《一》");
  expect(other.words.byline).not.toBe(first.words.byline);
  const kept = alike.slots.filter((slot, at) => slot === first.slots[at]);
  expect(kept).toEqual(alike.slots.filter(({ text }, at) => text === first.slots[at]?.text));
  expect(kept.map(({ text }) => text)).toContain("三");
});
