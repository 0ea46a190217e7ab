/** Slips in the words of a data file are told at their place and by their path. */
import { expect, test } from "vitest";
import { proofreadValues } from "../../src/check/values.ts";
import { campaignWith, load, sampleText } from "../data/support.ts";

function told(text: string): string[] {
  const { value } = load(text);
  if (!value) throw new Error("not loaded");
  const sources = new Map([["活动.yaml", text]]);
  return proofreadValues(value.data, { exceptions: [], sources }).problems.map(
    ({ line, column, id, text: words, path }) => `${line}:${column} ${id} ${words} ${path}`,
  );
}

test("in a line, in a list, in a block of several lines, in quotes", () => {
  const text = campaignWith(
    '要求:\n  - {标题: 加强领导, 内容: 建立台帐。}\n  - 标题: 抓好落实\n    内容: |\n      第一段。\n      把读书做为重点。\n  - {标题: "统一,思想", 内容: "甲\\n分二批进行。"}\n',
  );
  expect(told(text)).toEqual([
    "6:22 YF7401 台帐 要求[1].内容",
    "10:10 YF7401 做为 要求[2].内容",
    "11:12 YF7201 一,思 要求[3].标题",
    "11:28 YF7405 二批 要求[3].内容",
  ]);
});

test("the sample has none", () => {
  expect(told(sampleText())).toEqual([]);
});
