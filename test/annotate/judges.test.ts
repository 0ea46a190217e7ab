/** A document of ours with slips, annotated by the command's own path, before outside judges. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { render } from "../../src/index.ts";
import { type CheckReport, checkFiles } from "../../src/run/check.ts";
import { sampleText } from "../data/support.ts";
import { hasOpenXmlValidator, openXmlErrors } from "../support/open-xml.ts";
import { requireTool, runTool, skipOrFail } from "../support/tools.ts";

const folder = mkdtempSync(join(tmpdir(), "yinfa-annotate-"));
const shown = (name: string): string => join(folder, name);
let report: CheckReport;

beforeAll(async () => {
  const data = sampleText()
    .replace("讲解实施方案", "讲解实施方案,把大讨论做为重点")
    .replace("凝聚思想共识。", "凝聚思想共识，建立讨论台帐。");
  const made = await render(data, "实施方案", { formats: ["docx"] });
  writeFileSync(shown("方案.docx"), made.value?.files[0]?.bytes ?? "");
  const options = { fix: true, marked: true, environment: {} };
  report = await checkFiles([shown("方案.docx")], folder, folder, options);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("findings by paragraph, a copy with comments, a copy mended", async () => {
  const found = report.problems.map(({ id, text, line, paragraph }) => {
    expect(line).toBeUndefined();
    expect(paragraph).toBeGreaterThan(1);
    return `${id} ${text}`;
  });
  expect(found).toEqual(["YF7201 案,把", "YF7401 做为", "YF7401 台帐"]);
  expect(report.marked).toEqual([{ file: "方案.docx", output: "方案（批注）.docx", comments: 3 }]);
  expect(report.mended[0]?.changes.length).toBe(3);
  const options = { fix: false, marked: false, environment: {} };
  const again = await checkFiles([shown("方案（已改）.docx")], folder, folder, options);
  expect(again.problems).toEqual([]);
}, 120_000);

test("Open XML SDK finds nothing wrong", { timeout: 120_000 }, (context) => {
  if (!hasOpenXmlValidator) skipOrFail(context, "OOXML_VALIDATOR_DIR is not set");
  for (const name of ["方案（批注）.docx", "方案（已改）.docx"])
    expect(openXmlErrors(readFileSync(shown(name)))).toEqual([]);
});

test("LibreOffice shows the comments", { timeout: 120_000 }, (context) => {
  requireTool(context, "soffice");
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  runTool("soffice", [
    "--headless",
    profile,
    "--convert-to",
    "fodt",
    "--outdir",
    folder,
    shown("方案（批注）.docx"),
  ]);
  const odt = readFileSync(shown("方案（批注）.fodt"), "utf8");
  expect(odt.match(/<office:annotation /gu)?.length).toBe(3);
  expect(odt).toContain("错误 YF7401");
});
