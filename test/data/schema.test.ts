import { describe, expect, it } from "vitest";
import { childFields, lookupField } from "../../src/data/introspect.ts";
import { campaignJsonSchema } from "../../src/data/json-schema.ts";
import { nearest } from "../../src/data/nearest.ts";
import { fieldReference } from "../../src/data/reference.ts";
import { load } from "./support.ts";

/** Every path of the schema. */
function allPaths(path: string[] = []): string[][] {
  return childFields(path)
    .filter((name) => name !== "本文")
    .flatMap((name) => [[...path, name], ...allPaths([...path, name])]);
}

describe("the schema answers for itself", () => {
  it("finds fields through lists", () => {
    expect(lookupField(["步骤", "成果", "截止"])).toMatchObject({
      name: "截止",
      kind: "deadline",
      required: false,
      example: "当日18时前",
    });
    expect(lookupField(["阶段"])).toMatchObject({ kind: "list", itemKind: "block", isNamed: true });
    expect(lookupField(["活动", "目标"])).toMatchObject({ kind: "list", isNamed: false });
    expect(lookupField(["本文", "期号"])).toMatchObject({ kind: "serial" });
    expect(lookupField(["补充", "食宿", "费用"])).toMatchObject({ kind: "free" });
    expect(lookupField(["步骤", "地址"])).toBeUndefined();
    expect(lookupField([])).toBeUndefined();
    expect(childFields([])).toContain("本文");
    expect(childFields(["领导小组", "组长"])).toEqual(["姓名", "职务", "单位"]);
  });

  it("explains every field, with an example for every scalar", () => {
    const paths = allPaths();
    expect(paths.length).toBeGreaterThan(150);
    for (const path of paths) {
      const field = lookupField(path);
      expect(field?.explanation, path.join(".")).toMatch(/[。]$/u);
      const isScalar = field?.kind !== "list" && field?.kind !== "block";
      if (isScalar) expect(field?.example, path.join(".")).toBeDefined();
    }
  });

  it("only names and dates are needed", () => {
    const text =
      "活动: {名称: 甲}\n机关: {名称: 乙}\n文件: [{名称: 丙, 成文日期: 2005年3月11日}]\n";
    const { value, problems } = load(text);
    expect(problems).toEqual([]);
    expect(value?.documents[0]?.template.text).toBe("丙");
  });
});

describe("nearest", () => {
  it.each([
    ["简成", "简称"],
    ["称简", "简称"],
    ["参加人员", "参加"],
    ["发文号", "发文字号"],
    ["xyz", undefined],
    ["", undefined],
  ])("%s", (word, expected) => {
    expect(nearest(word, ["名称", "简称", "参加", "发文字号"])).toBe(expected);
  });
});

describe("generated papers are current", () => {
  it("data/活动.schema.json", async () => {
    const text = `${JSON.stringify(campaignJsonSchema(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot("../../data/活动.schema.json");
  });

  it("docs/数据文件.md", async () => {
    await expect(fieldReference()).toMatchFileSnapshot("../../docs/数据文件.md");
  });

  it("the schema file is draft-7, without words of our own", () => {
    const text = JSON.stringify(campaignJsonSchema());
    expect(text).toContain("http://json-schema.org/draft-07/schema#");
    expect(text).not.toContain('"kind"');
  });

  it("the example in the introduction is right", () => {
    const yaml = /```yaml\n([\s\S]*?)\n```/u.exec(fieldReference())?.[1] ?? "";
    expect(load(yaml).problems).toEqual([]);
  });
});
