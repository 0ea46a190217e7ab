import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readExceptions } from "../../src/check/exceptions.ts";
import { mend } from "../../src/check/mend.ts";
import { proofread } from "../../src/check/proofread.ts";
import { ruleReference } from "../../src/check/reference.ts";

const told = (text: string, isMarkdown = false) =>
  proofread(text, { isMarkdown }).proofs.map(
    ({ problem: p }) => `${p.line}:${p.column} ${p.severity} ${p.id} ${p.text}`,
  );

test("docs/校对规则.md is made from the rules", async () => {
  await expect(ruleReference()).toMatchFileSnapshot("../../docs/校对规则.md");
});

describe("places", () => {
  test("columns are code points, lines count from 1", () => {
    expect(told("𠮷林同志，\n　　😀𠮷建立台帐。")).toEqual(["2:7 error YF7401 台帐"]);
  });

  test("front matter, comments, code and strong marks of Markdown are passed over", () => {
    const text =
      "---\n标题: XX\n---\n# 标题\n\n<!-- 待定XX -->\n\n**各单位**要落实。\n\n```\n台帐\n```\n\n建立台帐，写作`台帐: {{甲}}`，见[说明](台帐.md)。\n";
    expect(told(text, true)).toEqual(["14:3 error YF7401 台帐"]);
  });

  test("what belongs to no document is told once and not looked into", () => {
    expect(told("特此通知。\n更多台帐XX范文请访问本站")).toEqual([
      expect.stringContaining("2:1 error YF7104"),
    ]);
  });

  test("a paragraph broken at a fixed width is read as one, and told at its own lines", () => {
    const broken =
      "　　各单位要加强领导\n认真组织好各项学习活\n动并且建立一套工作台\n帐把学习做为一件大事\n来抓还要分二批开展起\n来。\n";
    expect(told(broken)).toEqual([
      "3:10 error YF7401 台帐",
      "4:5 error YF7401 做为",
      "5:6 warning YF7405 二批",
    ]);
    const { text: mended } = mend(broken, proofread(broken).proofs);
    expect(mended.split("\n").slice(2)).toEqual([
      "动并且建立一套工作台账把学习作为一件大事",
      "来抓还要分两批开展起",
      "来。",
      "",
    ]);
  });

  test("an empty text, a text of blanks", () => {
    expect([...told(""), ...told("\n \n　\n"), ...told("---", true)]).toEqual([]);
  });
});

describe("mending", () => {
  test("all that has one answer, at once; what is left is told again", () => {
    const text = '一、目的\n把读书做为重点,建立\\"三项\\"台帐。\n三、要求\n请于XX日前完成。\n';
    const { proofs } = proofread(text);
    const { text: mended, changes } = mend(text, proofs);
    expect(mended).toBe("一、目的\n把读书作为重点，建立“三项”台账。\n三、要求\n请于XX日前完成。\n");
    expect(changes.map(({ line, from, to }) => `${line} ${from} → ${to}`)).toContain(
      "2 ⏎把读书做为重点,建 → ⏎把读书作为重点,建",
    );
    expect(told(mended)).toEqual(["3:1 error YF7302 三、", "4:3 error YF7101 XX"]);
  });

  test("two answers for the same words: the first holds", () => {
    const proof = (start: number, end: number, text: string) => ({
      problem: { id: "YF7401", severity: "error" as const, message: "" },
      start,
      end,
      edits: [{ start, end, text }],
    });
    expect(mend("甲乙丙", [proof(0, 2, "一"), proof(1, 3, "二")]).text).toBe("一丙");
  });

  test("mending the clean corpus changes nothing", () => {
    const folder = join(import.meta.dirname, "clean");
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), "utf8");
      expect(mend(text, proofread(text, { isMarkdown: name.endsWith(".md") }).proofs).text).toBe(
        text,
      );
    }
  });
});

describe("house list", () => {
  const list = (text: string) => readExceptions(text, "校对例外.yaml");
  const ids = (text: string) => list(text).problems.map(({ id, line }) => `${line} ${id}`);

  test("lets words, rules, or words under a rule pass", () => {
    const text = "建立台帐。把它做为重点。开展“甲”、“乙”活动。";
    const { value } = list(
      "例外:\n  - {词语: 台帐, 理由: 系统名称}\n  - {规则: YF7208, 理由: 旧例}\n  - {规则: YF7402, 词语: 做为, 理由: 别的规则}\n",
    );
    const { proofs, excepted } = proofread(text, { exceptions: value ?? [] });
    expect(proofs.map(({ problem }) => problem.text)).toEqual(["做为"]);
    expect(excepted).toBe(2);
  });

  test.each([
    ["", []],
    ["例外:\n", []],
    ["例外: []\n", []],
    ["词语: 甲\n", ["1 YF7001"]],
    ["例外:\n  - 台帐\n", ["2 YF7002"]],
    ["例外:\n  - {理由: 甲}\n", ["2 YF7003"]],
    ["例外:\n  - {词语: 台帐}\n", ["2 YF7004"]],
    ["例外:\n  - {规则: YF7999, 理由: 甲}\n", ["2 YF7005"]],
    ["例外:\n  - {词语: 台帐, 理由: 甲, 备注: 乙}\n", ["2 YF7006"]],
  ])("%j", (text, expected) => expect(ids(text)).toEqual(expected));
});

/** Processor time, in milliseconds, for 100,000 characters of a repeated piece, with mending. */
function timed(piece: string): number {
  const text = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
  const began = process.cpuUsage();
  mend(text, proofread(text).proofs);
  return process.cpuUsage(began).user / 1_000;
}

test("100,000 characters in two seconds", () => {
  const folder = join(import.meta.dirname, "clean");
  const all = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  proofread(all);
  expect(timed(all)).toBeLessThan(2_000);
});

test.each([
  "，XX台帐",
  "做为,",
  "（",
  "“",
  "一、",
  "1.甲\n",
  "要围绕如何。",
  "3月14日至",
  "一是",
  "的",
  " ",
  "\n",
  "《甲",
  "**",
  "附件1\n",
  "共3人，其中",
  "领导小组",
  "第—批",
  "[2005]6号",
  "学习\t1\n",
])(
  "100,000 characters of %j in five seconds",
  (piece) => expect(timed(piece)).toBeLessThan(5_000),
  60_000,
);
