/** All helpers of templates, and the table of them for the manual. */

import { calendarHelpers } from "./calendar.ts";
import type { Helper } from "./helper.ts";
import { listHelpers } from "./lists.ts";
import { numberHelpers } from "./numbers.ts";
import { peopleHelpers } from "./people.ts";
import { textHelpers } from "./text.ts";
import { timeHelpers } from "./times.ts";

const HELPERS: readonly Helper[] = [
  ...timeHelpers,
  ...numberHelpers,
  ...listHelpers,
  ...textHelpers,
  ...peopleHelpers,
  ...calendarHelpers,
];

const BY_NAME = new Map(HELPERS.map((helper) => [helper.name, helper]));

export const HELPER_NAMES: readonly string[] = HELPERS.map((helper) => helper.name);

export const findHelper = (name: string): Helper | undefined => BY_NAME.get(name);

/** Blocks, for the manual; they are no functions of values and live in `block.ts`. */
const BLOCK_ROWS: readonly (readonly [string, string, string])[] = [
  [
    "{{#each 清单}}……{{/each}}",
    "清单里每一项写一遍；里面直接写项的字段，{{this}} 是项本身，@index 是从 0 起的序号，@first、@last 是首末项",
    "{{#each 批次}}{{名称}}；{{/each}}",
  ],
  [
    "{{#if 字段}}……{{else}}……{{/if}}",
    "数据里有这个字段（且不是“否”、不是空清单）才写",
    "{{#if 副题}}{{副题}}{{/if}}",
  ],
  ["{{#unless 字段}}……{{/unless}}", "没有这个字段才写", "{{#unless 地点}}地点另行通知{{/unless}}"],
  [
    "{{#with 块}}……{{/with}}",
    "进到一个块里面，省得每次写块名；没有这个块就不写",
    "{{#with 讨论}}{{名称}}{{/with}}",
  ],
  [
    '{{#如果 甲 "等于" 乙}}……{{else}}……{{/如果}}',
    "比较：等于、不等于、大于、小于、包含",
    '{{#如果 机关.简称 "等于" "市教育局"}}我局{{/如果}}',
  ],
  [
    "../字段、@root.字段",
    "在 {{#each}}、{{#with}} 里面取外一层、最外层的字段",
    "{{../名称}}、{{@root.机关.自称}}",
  ],
  ["{{> 片段}}", "插入 templates/片段/片段.md", "{{> 组织领导}}"],
  ["{{!-- 话 --}}", "注释，不印", "{{!-- 第二段待定 --}}"],
];

const cell = (text: string): string => text.replace(/\|/gu, "\\|");
const code = (text: string): string => `\`${cell(text)}\``;

/** The reference table of docs/模板.md, as Markdown: helpers first, then blocks. */
export function helperReference(): string {
  const helpers = HELPERS.map(
    ({ name, purpose, example }) =>
      `| ${name} | ${cell(purpose)} | ${code(example.template)} | ${cell(example.result)} |`,
  );
  const blocks = BLOCK_ROWS.map(
    ([form, purpose, example]) => `| ${code(form)} | ${cell(purpose)} | ${code(example)} |`,
  );
  return [
    "| 助手 | 作用 | 写法 | 印成 |",
    "| --- | --- | --- | --- |",
    ...helpers,
    "",
    "| 写法 | 作用 | 例子 |",
    "| --- | --- | --- |",
    ...blocks,
    "",
  ].join("\n");
}
