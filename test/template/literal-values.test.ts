/** Values are data: whatever they hold comes out as those very characters, in every slot. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { markPath, Value } from "../../src/data/value.ts";
import { type Block, plainText, type Text } from "../../src/document/tree.ts";
import { fillTemplate } from "../../src/template/fill.ts";
import { readFilled } from "../../src/template/read.ts";
import { sound, templateOf } from "./support.ts";

const BODY = `前{{补充.值}}后

{{补充.值}}

## 题{{补充.值}}
### {{补充.值}}。
{{补充.值}}接

{{#each 补充.列}}
#### {{this}}
{{this}}{{this}}

{{/each}}
{{#if 补充.值}}
**重{{补充.值}}点**
{{/if}}

| 列{{补充.值}} | 乙 |
| --- | --- |
| {{补充.值}} | 前{{补充.值}} |
`;

const template = sound(
  templateOf(
    `---\n文种: 通知\n标题: '题{{补充.值}}'\n称呼: '{{补充.值}}'\n题注: ['{{补充.值}}注']\n---\n${BODY}`,
  ),
);

function contextOf(text: string) {
  const value = new Value(text, "补充.值", {});
  const list = markPath([new Value(text, "补充.列[1]", {})], "补充.列");
  return { 补充: markPath({ 值: value, 列: list }, "补充") };
}

const textsOf = (block: Block): Text[][] => {
  if (block.type === "table")
    return [
      block.caption ?? [],
      ...block.columns.map((column) => column.heading),
      ...block.rows.flat(),
    ];
  if (block.type === "roster") return [];
  if (block.type === "figure") return [[block.file], block.caption];
  const lead = block.type === "paragraph" && block.lead ? [block.lead.children] : [];
  return [...lead, block.children];
};

function wordsOf(text: string): string[] {
  const filled = sound(fillTemplate(template, contextOf(text), new Map()));
  const read = sound(readFilled(filled));
  return [read.title, read.salutation ?? [], ...read.byline, ...read.blocks.flatMap(textsOf)].map(
    plainText,
  );
}

const expected = (x: string): string[] => [
  `题${x}`,
  x,
  `${x}注`,
  `前${x}后`,
  x,
  `题${x}`,
  `${x}。`,
  `${x}接`,
  x,
  `${x}${x}`,
  `重${x}点`,
  `列${x}`,
  "乙",
  x,
  `前${x}`,
];

const pieces = [
  "#",
  "##",
  "# ",
  "*",
  "**",
  "_",
  "|",
  "\\",
  "`",
  "```",
  "~",
  ">",
  "<b>",
  "</b>",
  "&amp;",
  "{{",
  "}}",
  "{{x}}",
  "{{/each}}",
  "[x](javascript:1)",
  "]]>",
  "<script>",
  "1. ",
  "- ",
  "---",
  "===",
  "!",
  "：",
  "。",
  "（",
  "）",
  "珺",
  "😀",
  " ",
  "　",
  "0",
  "a",
  "\uE000",
  "0\uE001",
  "\uE002",
  "\uFFFF",
  "^",
  "$&",
  "::",
];
const anyValue = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme", maxLength: 3 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join("").replace(/[\n\r\u2028\u2029\u0085]/gu, ""))
  // Space around a paragraph is no part of it, whoever wrote it.
  .filter((text) => text !== "" && text === text.replace(/^[\s\u3000]+|\s+$/gu, ""));

test("a thousand values with the marks of three languages come out literally in every slot", () => {
  fc.assert(
    fc.property(anyValue, (text) => {
      expect(wordsOf(text)).toEqual(expected(text));
    }),
    { numRuns: 1000 },
  );
}, 120_000);

test("every value remembers its data path and its template line", () => {
  const read = sound(readFilled(sound(fillTemplate(template, contextOf("甲"), new Map()))));
  const [first, , heading] = read.blocks;
  expect(first && textsOf(first)[0]).toEqual([
    { text: "前", origin: { template: "甲.md", line: 7 } },
    { text: "甲", origin: { path: "补充.值", template: "甲.md", line: 7 } },
    { text: "后", origin: { template: "甲.md", line: 7 } },
  ]);
  expect(heading && textsOf(heading)[0]?.[1]?.origin).toEqual({
    path: "补充.值",
    template: "甲.md",
    line: 11,
  });
});
