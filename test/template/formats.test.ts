/** Which format a document takes, what its head says, and what an envelope lacks (10). */
import { describe, expect, test } from "vitest";
import type { OfficialDocument } from "../../src/document/tree.ts";
import { tryBody } from "./support.ts";

/** A document of one paragraph with this envelope. */
function make(kind: string, envelope: string) {
  const documents = `文件: [{名称: 甲, 模板: 甲, 成文日期: 2024年8月16日, ${envelope}}]\n`;
  const { value, problems } = tryBody("正文。", { kind, documents });
  if (value?.tree.type !== "official") throw new Error(JSON.stringify(problems));
  return { tree: value.tree satisfies OfficialDocument, ids: problems.map(({ id }) => id) };
}

const NUMBER = "发文字号: 云教〔2024〕6号";
const JOINT = "联合机关: [云海市教育局, 云海市公安局]";

describe("format and mark", () => {
  test.each([
    ["通知", NUMBER, undefined, "云海市教育局", "文件"],
    ["通知", `${NUMBER}, ${JOINT}`, undefined, "云海市教育局|云海市公安局", "文件"],
    ["函", NUMBER, "letter", "云海市教育局", ""],
    ["函", `${NUMBER}, ${JOINT}`, "letter", "云海市教育局", ""],
    ["通知", `${NUMBER}, 格式: 信函`, "letter", "云海市教育局", ""],
    ["函", `${NUMBER}, 格式: 文件`, undefined, "云海市教育局", "文件"],
    ["令", "令号: 第1号, 签署人: [{职务: 局长}]", "order", "云海市教育局", "令"],
    ["命令", "令号: 第1号, 签署人: [{职务: 局长}]", "order", "云海市教育局", "命令"],
    ["纪要", "期号: 3", "minutes", "云海市教育局", "会议纪要"],
    ["纪要", "标志: 局长办公会议纪要", "minutes", "局长办公会议纪要", ""],
  ])("%s with %s", (kind, envelope, format, organs, suffix) => {
    const { tree, ids } = make(kind, envelope);
    const mark = tree.head?.issuingOrganMark;
    expect(tree.format).toBe(format);
    expect(mark?.organs.map(({ text }) => text).join("|")).toBe(organs);
    expect(mark?.suffix).toBe(suffix);
    expect(ids).toEqual([]);
  });
});

test("numbers: 令号 of an order, 第×期 of minutes without a number", () => {
  expect(make("令", "令号: 第12号").tree.head?.documentNumber?.text).toBe("第12号");
  expect(make("纪要", "期号: 7").tree.head?.documentNumber?.text).toBe("第7期");
  expect(make("纪要", `期号: 7, ${NUMBER}`).tree.head?.documentNumber?.text).toMatch(/6号$/);
  expect(make("纪要", "附注: 甲").tree.head?.documentNumber).toBeUndefined();
});

test("who signs by a stamp takes the place of organs; minutes have no closing block", () => {
  const { tree } = make("令", "令号: 第1号, 签署人: [{职务: 市长, 姓名: 周堃}, {职务: 局长}]");
  expect(tree.closing?.sealed).toBe(false);
  expect(tree.closing?.signatures?.map(({ post, name }) => [post?.text, name?.text])).toEqual([
    ["市长", "周堃"],
    ["局长", undefined],
  ]);
  const minutes = make("纪要", "列席: [何祎], 出席: [陈玥珺, 周堃]").tree;
  expect(minutes.closing).toBeUndefined();
  expect(minutes.attendance?.map(({ label }) => label)).toEqual(["出席", "列席"]);
});

test.each([
  ["令", "令号: 第1号", ["YF2606"]],
  ["令", "签署人: [{职务: 局长}]", ["YF2607"]],
  ["纪要", "标志: 局长办公会议", ["YF2608"]],
  ["报告", `${NUMBER}, 格式: 信函, 签发人: [{姓名: 陈玥珺}]`, ["YF2609"]],
])("%s with %s is warned of", (kind, envelope, expected) => {
  expect(make(kind, envelope).ids).toEqual(expected);
});
