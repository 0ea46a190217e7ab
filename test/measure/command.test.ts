/** `yinfa measure` as a process: exit codes, table, JSON. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { replacePart } from "../../src/docx/pack.ts";
import { makeSample, mutatedPdf } from "./support.ts";

const built = resolve("dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "yinfa-measure-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const yinfa = (...words: string[]) => {
  const run = spawnSync(process.execPath, [built, "measure", ...words], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "" },
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
};

beforeAll(async () => {
  const sample = await makeSample();
  writeFileSync(join(folder, "好.docx"), sample.docx);
  writeFileSync(join(folder, "好.pdf"), await mutatedPdf(sample, () => undefined));
  const wide = replacePart(sample.docx, "word/document.xml", (text) =>
    text.replaceAll('w:left="1588"', 'w:left="1800"'),
  );
  writeFileSync(join(folder, "坏.docx"), wide);
  writeFileSync(join(folder, "乱.pdf"), "%PDF-1.7 乱");
});

describe.skipIf(!existsSync(built))("the command", () => {
  test("sound files: a line a rule on stdout, counts on stderr, exit 0", () => {
    const { code, stdout, stderr } = yinfa("好.pdf", "好.docx");
    expect(stderr).toContain("好.pdf：符合");
    expect(stdout.split("\n").filter((line) => line.startsWith("H04  7.2.4"))).toHaveLength(2);
    expect(code).toBe(0);
  });

  test("a fault: exit 65, a problem for each rule broken, one JSON object on the last line", () => {
    const { code, stdout } = yinfa("坏.docx", "好.docx", "--json");
    expect(code).toBe(65);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(1);
    const result = JSON.parse(lines[0] ?? "");
    expect(result.ok).toBe(false);
    expect(result.measures.map((one: { file: string }) => one.file)).toEqual([
      "坏.docx",
      "好.docx",
    ]);
    const broken = result.measures[0].findings.filter(
      (one: { verdict: string }) => one.verdict === "不符合",
    );
    expect(result.problems).toHaveLength(broken.length);
    expect(result.problems[0]).toMatchObject({
      id: "YF4810",
      file: "坏.docx",
      clause: "GB/T 9704-2012 5.1",
      expected: "28±1 mm",
    });
  });

  test("missing file 66, unreadable file 65, no file 2", () => {
    expect(yinfa("没有.pdf").code).toBe(66);
    const unreadable = yinfa("乱.pdf");
    expect(unreadable.code).toBe(65);
    expect(unreadable.stderr).toContain("文件打不开");
    expect(yinfa().code).toBe(2);
  });
});
