/** The form for units: filled in, it is a table that a run takes. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { readSheets } from "../../src/xlsx/read.ts";
import { writeWorkbook } from "../../src/xlsx/write.ts";
import { lastLine, yinfa } from "../cli/run-command.ts";
import { smallWorkspace } from "../cli/workspace.ts";

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

function folder(files: Readonly<Record<string, string>> = {}) {
  const { root, remove } = smallWorkspace(files);
  removals.push(remove);
  return root;
}

test("headings, explanation, sample and drop-downs come from the campaign", async () => {
  const root = folder();
  const sample = resolve("data/活动.yaml");
  writeFileSync(join(root, "data/活动.yaml"), readFileSync(sample));
  const said = await yinfa(["form", "units", "--out", "data/单位.xlsx"], { cwd: root });
  expect(said.code).toBe(0);
  const [form, reference] = await readSheets(readFileSync(join(root, "data/单位.xlsx")));
  const [headings = [], explanation = [], example = []] = form?.rows ?? [];
  expect(headings).toContain("名称");
  expect(headings).toContain("阶段.学习动员.开始");
  expect(headings).toContain("步骤.动员部署.地点");
  expect(headings).not.toContain("活动.主题");
  expect(explanation[0]).toMatch(/^说明：/);
  expect(example[0]).toMatch(/^示例：/);
  const rules = new Map(reference?.rows.map((row) => [row[0], row[3]]));
  expect(rules.get("步骤.深入讨论.成果.截止")).toBe("只能提前");
  expect(rules.get("活动.学习时间.最少")).toBe("只能提高");
  expect(rules.has("活动.目标")).toBe(false);
});

test("another form is not known", async () => {
  expect((await yinfa(["form", "什么"], { cwd: folder() })).code).toBe(2);
});

test.skipIf(!existsSync(resolve("dist/run/xlsx-child.js")))(
  "a filled form is read, its sheet named in problems; what is no workbook is told",
  async () => {
    const root = folder();
    const columns = [{ width: 10 }, { width: 10 }];
    const rows = [
      ["名称", "机关.地址"],
      ["说明：全称", ""],
      ["云海一中", "文教路1号"],
      ["云海一中", ""],
    ];
    const bytes = writeWorkbook([{ name: "单位", columns, rows, guidanceRows: 1 }]);
    writeFileSync(join(root, "data/单位.xlsx"), bytes);
    const argv = ["batch", "短函", "--units", "data/单位.xlsx", "--ignore-system-fonts", "--json"];
    const said = await yinfa([...argv, "--format", "txt"], { cwd: root });
    expect(said.code).toBe(10);
    expect(lastLine(said).problems[0]).toMatchObject({
      id: "YF1510",
      file: "data/单位.xlsx［单位］",
      line: 4,
    });
    writeFileSync(join(root, "data/单位.xlsx"), "名称\n甲\n");
    expect((await yinfa(argv, { cwd: root })).code).toBe(66);
  },
);
