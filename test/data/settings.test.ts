import { describe, expect, test } from "vitest";
import { loadCampaign } from "../../src/data/load.ts";
import { settingRules, standardSettings } from "../../src/settings.ts";

const load = (campaign: string, document = "") =>
  loadCampaign(
    new TextEncoder().encode(
      `活动: {名称: 甲}\n机关: {名称: 云海市教育局}\n${campaign}\n文件:\n  - {名称: 通知, 成文日期: 2024年3月1日${document}}\n`,
    ),
    "活动.yaml",
  );
const requestOf = (campaign: string, document = "") => load(campaign, document).value?.documents[0];

describe("版式", () => {
  test("left out, everything is as the standard has it", () => {
    expect(requestOf("")?.settings).toEqual(standardSettings);
    expect(requestOf("")?.deviations).toEqual([]);
  });

  test("a document's own setting outranks the campaign's", () => {
    const request = requestOf("版式: {正文行距: 28, 红色: CMYK}", ", 版式: {正文行距: 29.5}");
    expect(request?.settings).toEqual({ ...standardSettings, linePitchPt: 29.5, red: "cmyk" });
  });

  test("each departure is told with value, standard and clause; the standard's value is none", () => {
    const told = requestOf(
      "版式: {页码位置: 居中, 二级标题加粗: 否, 稿件标注: 送审稿}",
    )?.deviations;
    expect(told?.map(({ severity, text, clause }) => [severity, text, clause])).toEqual([
      ["hint", "居中", "GB/T 9704-2012 7.5"],
      ["hint", "送审稿", undefined],
    ]);
  });

  test("every setting can be set", () => {
    for (const rule of settingRules) {
      const values = {
        flag: rule.standard === "是" ? "否" : "是",
        choice: rule.kind === "choice" ? (Object.keys(rule.values).at(-1) ?? "") : "",
        number: "30",
        word: "征求意见稿",
      };
      const request = requestOf(`版式: {${rule.name}: ${values[rule.kind]}}`);
      expect(request?.deviations.map(({ path }) => path)).toEqual([`版式.${rule.name}`]);
      expect(request?.settings[rule.field]).not.toBe(standardSettings[rule.field]);
    }
  });

  test("what no page can be set with is an error", () => {
    const ids = (campaign: string) => load(campaign).problems.map(({ id }) => id);
    expect(ids("版式: {正文行距: 12}")).toEqual(["YF1441"]);
    expect(ids("版式: {页码位置: 左侧}")).toHaveLength(1);
    expect(ids("版式: {页码色: 红}")).toHaveLength(1);
  });
});

describe("印章", () => {
  const ids = (document: string) => load("", document).problems.map(({ id }) => id);

  test("one for each organ, of a size that can be", () => {
    expect(ids(", 印章: 印章/甲.png")).toEqual([]);
    expect(ids(", 印章: [{图片: 印章/甲.png, 直径: 300}]")).toEqual(["YF1442"]);
    expect(ids(", 联合机关: [甲局, 乙局], 印章: 印章/甲.png")).toEqual(["YF1443"]);
    expect(ids(", 盖章: 否, 印章: 印章/甲.png")).toEqual(["YF1444"]);
  });

  test("the organ's own seal serves documents that are its alone", () => {
    const campaign = (document: string) =>
      loadCampaign(
        new TextEncoder().encode(
          `活动: {名称: 甲}\n机关: {名称: 云海市教育局, 印章: 印章/甲.png}\n文件:\n  - {名称: 通知, 成文日期: 2024年3月1日${document}}\n`,
        ),
        "活动.yaml",
      ).value?.documents[0]?.envelope.seals.map(({ file }) => file.text);
    expect(campaign("")).toEqual(["印章/甲.png"]);
    expect(campaign(", 联合机关: [甲局, 乙局]")).toEqual([]);
  });
});
