/** What a person can get wrong in a finished text, at its place in the file. */
import { expect, test } from "vitest";
import { noPictures } from "../../src/document/picture.ts";
import { readFinished } from "../../src/finished/read.ts";
import { bytesOf, told } from "../template/support.ts";

const front = (...lines: string[]): string =>
  ["---", "文种: 通知", "标题: 关于读书的通知", ...lines, "---", "现通知如下。", ""].join("\n");

const problemsOf = (text: string): string[] =>
  told(readFinished(bytesOf(text), "通知", "通知.md", noPictures).problems);

test("a field of the data makes it a template", () => {
  expect(problemsOf(`${front()}\n由{{机关.名称}}负责。\n`)[0]).toContain("通知.md:3 YF8201");
});

test("a second issued text", () => {
  const second = "---\n文种: 印发文本\n标题: 方案\n---\n一段。\n";
  expect(problemsOf(`${front()}${second}${second}`)[0]).toContain("通知.md:13 YF8202");
});

test("an unknown key and a wrong shape of the envelope, each at its line", () => {
  const [unknown = "", shape = ""] = problemsOf(front("收文: 各处室", "附件另装: 也许"));
  expect(unknown).toContain("通知.md:4:1 YF2105");
  expect(shape).toBe("");
  expect(problemsOf(front("附件另装: 也许"))[0]).toContain("通知.md:4:");
});

test("without a date there is no closing block", () => {
  const { value } = readFinished(
    bytesOf(front("机关: 云海市教育局")),
    "通知",
    "通知.md",
    noPictures,
  );
  expect(value?.tree.metadata).toEqual({
    title: "关于读书的通知",
    kind: "通知",
    organ: "云海市教育局",
  });
  expect(value?.tree).not.toHaveProperty("closing");
});
