/**
 * Old documents made into templates: cases/NAME.txt is the old text, expected/NAME holds the data,
 * the templates and the report. Filled, they give the old text again.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fieldReport } from "../../src/extract/report.ts";
import { extractVerified } from "../../src/extract/verified.ts";
import { formatText } from "../../src/format/format.ts";
import { standardSettings } from "../../src/settings.ts";
import { readSource } from "../../src/source/read.ts";
import { everyTree } from "../support/every-tree.ts";
import { sound } from "../template/support.ts";

const CASES = join(import.meta.dirname, "cases");
const names = readdirSync(CASES).map((file) => file.replace(/\.txt$/u, ""));

describe.each(names)("%s", (name) => {
  const file = `${name}.txt`;
  const source = sound(readSource(readFileSync(join(CASES, file)), file));
  const { tree } = sound(formatText(source));
  if (tree.type !== "official") throw new Error("a bulletin");
  const made = extractVerified(tree, name, standardSettings);
  const expected = (what: string) => join(import.meta.dirname, "expected", name, what);

  test("gives the same text again", () => {
    expect(made.problems).toEqual([]);
  });

  test("data, templates and report", async () => {
    const extraction = sound(made);
    await expect(extraction.data).toMatchFileSnapshot(expected("活动.yaml"));
    for (const { name: template, text } of extraction.templates)
      await expect(text).toMatchFileSnapshot(expected(`${template}.md`));
    await expect(fieldReport(file, extraction, [])).toMatchFileSnapshot(expected("字段对照.txt"));
  });

  test("words that hold for any year stay", () => {
    const { findings, templates, data } = sound(made);
    expect(findings.length).toBeGreaterThan(5);
    const text = [data, ...templates.map((template) => template.text)].join("\n");
    for (const word of ["今年", "去年", "上年"])
      if (source.blocks.some((block) => JSON.stringify(block).includes(word)))
        expect(text).toContain(word);
  });
});

const trees = (await everyTree()).filter(({ tree }) => tree.type === "official");

test.each(trees)("$name gives the same text again", ({ tree, settings }) => {
  if (tree.type !== "official") return;
  const { value, problems } = extractVerified(tree, "旧稿", settings);
  expect(problems).toEqual([]);
  expect(value?.templates.length).toBe(1 + (tree.issuedText ? 1 : 0) + tree.attachments.length);
});
