/** `yinfa format` as a process: what it writes, what it says, what it leaves alone. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { p, part, run, wordFile } from "../support/word.ts";

const built = resolve("dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "yinfa-format-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOTICE = "关于放假的通知\n各学校:\n端午节放假三天,请做好值班.\n云海市教育局\n2024年6月6日\n";

const yinfa = (...words: string[]) => {
  const child = spawnSync(process.execPath, [built, "format", ...words, "--ignore-system-fonts"], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "" },
  });
  return { code: child.status, stdout: child.stdout, stderr: child.stderr };
};
const at = (name: string) => join(folder, name);

describe.skipIf(!existsSync(built))("the command", () => {
  test("a text gives DOCX, PDF, Markdown and report; the text itself stays", () => {
    writeFileSync(at("通知.txt"), NOTICE);
    const { code, stdout } = yinfa("通知.txt", "--out", "排好", "--json");
    expect(code).toBe(0);
    expect(readFileSync(at("通知.txt"), "utf8")).toBe(NOTICE);
    const names = readdirSync(at("排好")).filter((name) => !name.startsWith("."));
    expect(names.sort()).toEqual(["通知.docx", "通知.md", "通知.pdf", "通知（套排报告）.txt"]);
    const report = readFileSync(at("排好/通知（套排报告）.txt"), "utf8");
    expect(report).toContain("第2行第4字：“:”改为“：”");
    expect(report).toContain("第4行 署名：云海市教育局");
    const [text] = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "").texts;
    expect(text.changes).toHaveLength(3);
    expect(text.roles.map((one: { role: string }) => one.role)).toEqual([
      "title",
      "recipients",
      "text",
      "organ",
      "date",
    ]);
  });

  test("its Markdown, mended by hand, is set again as it stands", () => {
    writeFileSync(at("改过.md"), readFileSync(at("排好/通知.md"), "utf8").replace("三天", "五天"));
    const { code } = yinfa("改过.md", "--out", "再排", "--format", "txt");
    expect(code).toBe(0);
    expect(readFileSync(at("再排/改过.txt"), "utf8")).toContain("端午节放假五天，请做好值班。");
    expect(readdirSync(at("再排")).filter((name) => name.endsWith(".md"))).toEqual([]);
  });

  test("what a newspaper's marks say stands in the front matter, and is no part of the page", () => {
    const marks = "〖RQ/日期〗20240606〖-RQ/日期〗\n〖FL/分类: 一'二〗D26〖-FL/分类: 一'二〗\n";
    writeFileSync(at("报.txt"), `${marks}${NOTICE}`);
    expect(yinfa("报.txt", "--out", "报", "--format", "txt").code).toBe(0);
    expect(readFileSync(at("报/报.md"), "utf8")).toContain("\n原稿: {日期: 20240606, ");
    expect(yinfa("报/报.md", "--out", "再报", "--format", "txt").code).toBe(0);
    const [first, again] = ["报/报.txt", "再报/报.txt"].map((name) =>
      readFileSync(at(name), "utf8"),
    );
    expect(again).toBe(first);
    expect(first).not.toContain("20240606");
  });

  test("results never take the place of a text", () => {
    const bytes = wordFile(p(run("关于放假的通知")) + p(run("放假三天。")));
    writeFileSync(at("稿.docx"), bytes);
    const { code } = yinfa("稿.docx", "--out", ".", "--format", "docx");
    expect(code).toBe(0);
    expect(readFileSync(at("稿.docx")).equals(Buffer.from(bytes))).toBe(true);
    expect(existsSync(at("稿（套排）.docx"))).toBe(true);
  });

  test("one bad file stops no other: exit 10, a Chinese message, no stack", () => {
    const body = part("w:document", "<w:body><w:p/></w:body>");
    const hostile = { "word/document.xml": strToU8(body), "../x": strToU8("x") };
    writeFileSync(at("坏.docx"), zipSync(hostile));
    const { code, stderr } = yinfa(
      "坏.docx",
      "通知.txt",
      "没有.txt",
      "--out",
      "混排",
      "--format",
      "txt",
    );
    expect(code).toBe(10);
    expect(stderr).toContain("YF8003 坏.docx");
    expect(stderr).not.toContain("    at ");
    expect(existsSync(at("混排/通知.txt"))).toBe(true);
  });
});
