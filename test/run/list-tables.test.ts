/** Lists of a campaign as tables in data/: read by check, render and batch alike, made by `form`. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { readSheets } from "../../src/xlsx/read.ts";
import { lastLine, yinfa } from "../cli/run-command.ts";
import { smallCampaign, smallWorkspace } from "../cli/workspace.ts";

const TEMPLATE = `---
文种: 函
标题: '关于开展{{活动.名称}}的函'
---
{{#each 步骤}}{{名称}}在{{地点}}。{{/each}}
`;

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

function folder(files: Readonly<Record<string, string>>) {
  const { root, remove } = smallWorkspace({ "templates/短函.md": TEMPLATE, ...files });
  removals.push(remove);
  const run = (...argv: string[]) =>
    yinfa([...argv, "--ignore-system-fonts", "--format", "txt", "--json"], { cwd: root });
  const text = (name: string) => readFileSync(join(root, name), "utf8");
  return { root, run, text };
}

const STEPS = "\ufeff名称,地点\r\n动员,礼堂\r\n总结,操场\r\n";

test("check, render and batch read the table; a change in it makes the units again", async () => {
  const { root, run, text } = folder({
    "data/步骤.csv": STEPS,
    "data/~$步骤.xlsx": "Excel's own",
    "data/单位.csv": "名称,步骤.动员.地点\n甲校,\n乙校,会议室\n",
  });
  const checked = await yinfa(["check", "--json"], { cwd: root });
  expect(lastLine(checked).files).toContain("data/步骤.csv");
  expect((await run("render", "短函")).code).toBe(0);
  expect(text("out/短函.txt")).toContain("动员在礼堂。总结在操场。");
  expect((await run("batch", "短函")).code).toBe(0);
  expect(text("out/单位/乙校短函.txt")).toContain("动员在会议室。");
  writeFileSync(join(root, "data/步骤.csv"), STEPS.replace("操场", "食堂"));
  const again = await run("batch", "短函");
  expect(lastLine(again).units[0].reasons).toEqual(["活动数据"]);
  expect(text("out/单位/甲校短函.txt")).toContain("总结在食堂。");
});

test("what is wrong with a table is told with the data file's faults", async () => {
  const { run } = folder({
    "data/活动.yaml": `${smallCampaign}步骤: [{名称: 动员}]\n错: 1\n`,
    "data/步骤.csv": "名称,地方\n动员,礼堂\n",
    "data/步聚.csv": "名称\n动员\n",
  });
  const said = await run("render");
  expect(said.code).toBe(65);
  const ids = lastLine(said).problems.map((problem: { id: string }) => problem.id);
  expect(ids.sort()).toEqual(["YF1201", "YF1450", "YF1452", "YF5050"]);
});

test("without a name, form lists what there is; an unknown one is refused", async () => {
  const { root } = folder({});
  const said = await yinfa(["form", "--json"], { cwd: root });
  expect(said.stdout).toContain("成员（领导小组.成员）");
  expect(lastLine(said).forms).toContainEqual({ name: "步骤", shortName: "步骤" });
  const strange = await yinfa(["form", "步聚"], { cwd: root });
  expect([strange.code, strange.stderr.includes("步骤")]).toEqual([2, true]);
});

test.skipIf(!existsSync(resolve("dist/run/xlsx-child.js")))(
  "a form holds what the campaign says already, and is read in its place",
  async () => {
    const { root, run, text } = folder({});
    const steps = "步骤:\n  - {名称: 动员, 地点: 礼堂, 配合: [教务处, 团委]}\n";
    writeFileSync(join(root, "data/活动.yaml"), smallCampaign + steps);
    await run("render", "短函");
    const before = text("out/短函.txt");
    const made = await yinfa(["form", "步骤", "--out", "data/步骤.xlsx"], { cwd: root });
    expect([made.code, made.stderr.includes("1 项")]).toEqual([0, true]);
    const [form, reference] = await readSheets(readFileSync(join(root, "data/步骤.xlsx")));
    expect(form?.rows[0]?.slice(0, 2)).toEqual(["名称", "时间"]);
    expect(form?.rows[0]).toContain("成果.截止");
    expect(form?.rows[2]?.[0]).toMatch(/^示例：/u);
    expect(reference?.rows[1]?.[3]).toBe("必填");
    expect((await run("render", "短函")).code).toBe(65);
    writeFileSync(join(root, "data/活动.yaml"), smallCampaign);
    rmSync(join(root, "out"), { recursive: true });
    expect((await run("render", "短函")).code).toBe(0);
    expect(text("out/短函.txt")).toBe(before);
  },
);
