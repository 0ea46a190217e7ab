import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check, inspect, render } from "../../src/index.ts";
import { smallCampaign, smallTemplates } from "../cli/workspace.ts";

const data = readFileSync("data/活动.yaml");
const letter = smallTemplates["templates/短函.md"];

describe("inspect", () => {
  test("gives the data paths of a template, those of built-in partials too", async () => {
    expect(await inspect(letter)).toEqual({ value: ["活动.名称", "机关.自称"], problems: [] });
    const { value } = await inspect(readFileSync("templates/实施方案.md"));
    expect(value).toContain("步骤.时间");
  });

  test("of a broken one gives problems", async () => {
    const { value, problems } = await inspect("没有信息头");
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({ severity: "error", line: 1 });
  });
});

describe("check", () => {
  test("finds nothing wrong with what is right", async () => {
    expect(await check(data, readFileSync("templates/实施方案.md"), { name: "实施方案" })).toEqual(
      [],
    );
  });

  test("finds what is wrong in the data and in the template at once", async () => {
    const problems = await check(
      smallCampaign.replace("名称: 读书月活动", "名称: 读书月活动, 简秤: 月"),
      letter.replace("机关.自称", "机关.自秤"),
    );
    expect(problems.map((problem) => problem.file)).toEqual(
      expect.arrayContaining(["活动.yaml", "模板.md"]),
    );
  });

  test("finds a value that a document would print but the data lacks", async () => {
    const wanting = letter.replace("机关.自称", "机关.联系人");
    expect(await check(smallCampaign, wanting)).toEqual([]);
    const problems = await check(smallCampaign, wanting, { name: "短函" });
    expect(problems).toMatchObject([{ severity: "error", file: "短函.md", line: 5 }]);
  });
});

describe("render", () => {
  test("gives bytes in the formats asked for", async () => {
    const { value, problems } = await render(smallCampaign, "短函", {
      formats: ["docx", "pdf", "txt"],
      templates: { 短函: letter },
      ignoreSystemFonts: true,
    });
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ name: "短函", kind: "函", pages: 1 });
    const start = (index: number) =>
      Buffer.from(value?.files[index]?.bytes ?? []).toString("latin1", 0, 5);
    expect([start(0).slice(0, 2), start(1)]).toEqual(["PK", "%PDF-"]);
    expect(new TextDecoder().decode(value?.files[2]?.bytes)).toContain("请做好准备");
  });

  test("of an unknown name gives a problem, not an exception", async () => {
    const { value, problems } = await render(smallCampaign, "长函");
    expect(value).toBeUndefined();
    expect(problems[0]?.fix).toContain("短函");
  });
});
