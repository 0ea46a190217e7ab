/** `yinfa format --as-template` as a clerk uses it: an old text, a new folder, the same text again. */
import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lastLine, yinfa } from "./run-command.ts";

const OLD = resolve(import.meta.dirname, "../extract/cases/方案.txt");

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "yinfa-as-template-"));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const read = (...path: string[]): string => readFileSync(join(cwd, ...path), "utf8");

test("the folder is a workspace that passes the check and gives the text again", async () => {
  const said = await yinfa(["format", OLD, "--as-template", "--out", "明年", "--json"], { cwd });
  expect(said.code).toBe(0);
  const [record] = lastLine(said).texts;
  expect(record.papers).toEqual([
    "明年/data/活动.yaml",
    "明年/templates/方案.md",
    "明年/字段对照.txt",
  ]);
  expect(record.fields).toContainEqual(
    expect.objectContaining({ words: "庄皓", field: "机关.联系人", where: "第23段" }),
  );
  expect(said.stderr).toContain("YF8254");
  expect((await yinfa(["check", "--dir", "明年"], { cwd })).code).toBe(0);
  const made = await yinfa(["render", "--dir", "明年", "--format", "txt"], { cwd });
  expect(made.code).toBe(0);
  const bare = (text: string) => text.replace(/[\s　]/gu, "");
  expect(bare(read("明年", "out", "方案.txt"))).toBe(bare(readFileSync(OLD, "utf8")));
});

test("a folder that was worked on is left as it is, an unchanged one is no error", async () => {
  const order = ["format", OLD, "--as-template", "--out", "明年"];
  await yinfa(order, { cwd });
  expect((await yinfa(order, { cwd })).code).toBe(0);
  const data = join(cwd, "明年", "data", "活动.yaml");
  writeFileSync(data, "活动: {名称: 改过了}\n");
  const said = await yinfa(order, { cwd });
  expect(said.code).not.toBe(0);
  expect(said.stderr).toContain("YF8255");
  expect(readFileSync(data, "utf8")).toBe("活动: {名称: 改过了}\n");
});

test("a bulletin is refused", async () => {
  writeFileSync(
    join(cwd, "简报.md"),
    "---\n文种: 简报\n标题: 读书简报\n简报名称: 读书简报\n期号: 3\n---\n### 一条\n\n一段。\n",
  );
  const said = await yinfa(["format", "简报.md", "--as-template"], { cwd });
  expect(said.stderr).toContain("YF8253");
});
