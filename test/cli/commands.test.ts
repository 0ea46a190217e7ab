import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lastLine, yinfa } from "./run-command.ts";
import { makeFolder, smallTemplates, smallWorkspace } from "./workspace.ts";

let root: string;
let remove: () => void;

beforeEach(() => {
  ({ root, remove } = smallWorkspace());
});
afterEach(() => remove());

const run = (...argv: string[]) => yinfa(argv, { cwd: root });

describe("check", () => {
  test("a sound workspace passes", async () => {
    const said = await run("check", "--json");
    expect(said.code).toBe(0);
    expect(said.stderr).toContain("检查通过：3 个文件");
    expect(lastLine(said)).toMatchObject({
      ok: true,
      files: ["data/活动.yaml", "templates/便函.md", "templates/短函.md"],
    });
  });

  test("reports data and template mistakes with excerpt and caret", async () => {
    const bad = smallTemplates["templates/便函.md"].replace("{{活动.名称}}。", "{{活动.明称}}。");
    writeFileSync(join(root, "templates/便函.md"), bad);
    const { code, stderr } = await run("check");
    expect(code).toBe(65);
    expect(stderr).toMatch(/错误 YF2\d{3} templates\/便函\.md:5:\d+ /);
    expect(stderr).toMatch(/^ {4}5 \| 请各年级踊跃参加/m);
    expect(stderr).toMatch(/^ {6}\| +\^+$/m);
    expect(stderr).toMatch(/错误 [1-9]\d* 个/);
  });

  test("single files, one of them missing: 66", async () => {
    const one = await run("check", "templates/短函.md");
    expect({ code: one.code, stderr: one.stderr }).toEqual({
      code: 0,
      stderr: expect.stringContaining("1 个文件"),
    });
    const two = await run("check", "data/没有.yaml", "templates/短函.md");
    expect(two.code).toBe(66);
    expect(two.stderr).toContain("没有找到文件 data/没有.yaml");
  });

  test("a folder in the place of a file", async () => {
    const folder = makeFolder({ "x.yaml/y": "" });
    const { code, stderr } = await yinfa(["check", "x.yaml"], { cwd: folder.root });
    folder.remove();
    expect(code).toBe(66);
    expect(stderr).toContain("这是文件夹");
  });
});

describe("init", () => {
  test("makes a workspace that checks and renders without a problem", async () => {
    const { code, stderr } = await run("init", "新活动");
    expect(code).toBe(0);
    expect(stderr).toContain("新活动/data/活动.yaml");
    const check = await run("check", "--dir", "新活动", "--strict");
    expect(check).toMatchObject({ code: 0 });
    const render = await run("render", "--dir", "新活动", "--format", "txt", "--strict");
    expect(render).toMatchObject({ code: 0 });
    const schema = JSON.parse(readFileSync(join(root, "新活动/data/活动.schema.json"), "utf8"));
    expect(schema.properties).toHaveProperty("活动");
  });

  test("--templates copies the built-in ones; nothing is overwritten", async () => {
    await run("init", "甲");
    writeFileSync(join(root, "甲/data/活动.yaml"), "我的");
    const said = await run("init", "甲", "--templates", "--json");
    expect(said.code).toBe(0);
    expect(readFileSync(join(root, "甲/data/活动.yaml"), "utf8")).toBe("我的");
    expect(existsSync(join(root, "甲/templates/实施方案.md"))).toBe(true);
    expect(existsSync(join(root, "甲/templates/片段/条目.md"))).toBe(true);
    expect(lastLine(said).problems[0]).toMatchObject({ id: "YF5021", file: "甲/data/活动.yaml" });
  });

  test("a file in the way: 73", async () => {
    writeFileSync(join(root, "乙"), "");
    expect((await run("init", "乙")).code).toBe(73);
  });
});

describe("fonts and doctor", () => {
  test("fonts lists a face for every typeface on stdout", async () => {
    const { code, stdout, stderr } = await run("fonts", "--ignore-system-fonts");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.trimEnd().split("\n")).toHaveLength(7);
    expect(stdout).toContain("自带");
    const json = lastLine(await run("fonts", "--ignore-system-fonts", "--json"));
    expect(json.fonts).toHaveLength(6);
  });

  test("doctor looks at everything and needs no campaign", async () => {
    const { code, stdout } = await run("doctor", "--ignore-system-fonts");
    expect(code).toBe(0);
    for (const word of ["Node", "GB18030", "列出 2 份文件", "可以写 out", "种字体", "LibreOffice"])
      expect(stdout).toContain(word);
    expect((await run("doctor", "--dir", "没有")).stdout).toContain("yinfa init");
  });

  test("doctor sees that it could not write: 73", async () => {
    writeFileSync(join(root, "out"), "");
    expect((await run("doctor", "--ignore-system-fonts")).code).toBe(73);
  });
});
