import { describe, expect, it } from "vitest";
import { bundleCounts } from "../../src/data/facts/numbers.ts";
import { campaignWith, errorIds, lines, load } from "./support.ts";

const reported = (more: string) => lines(load(campaignWith(more)).problems);
const activity = (more: string) =>
  lines(load(`活动:\n  名称: 甲\n${more}机关: {名称: 乙}\n`).problems);
const document = (more: string) =>
  reported(`文件:\n  - 名称: 通知\n    成文日期: 2005年3月11日\n${more}`);

describe("shape", () => {
  it.each([
    ["步聚: []\n", "5:1 YF1201 步聚 没有“步聚”这一项，是不是“步骤”"],
    [
      "步骤:\n  - {名称: 甲, 地址: 乙}\n",
      "6:13 YF1201 步骤[1].地址 没有“地址”这一项，是不是“地点”",
    ],
    ["步骤:\n  - 时间: 2005年3月14日\n", "6:5 YF1202 步骤[1].名称 缺少“名称”"],
    ["步骤: 动员\n", "5:1 YF1203 步骤 “步骤”应当是列表（每项以“- ”开头，或写成 [甲, 乙]）"],
    ["步骤: {名称: 甲}\n", "5:1 YF1203 步骤 “步骤”应当是列表（每项以“- ”开头，或写成 [甲, 乙]）"],
    ["步骤: [动员]\n", "5:6 YF1203 步骤[1] “步骤的第1项”应当是下一层的几项内容"],
    ["讨论: 五天\n", "5:1 YF1203 讨论 “讨论”应当是下一层的几项内容"],
    ["讨论: {名称: [甲]}\n", "5:6 YF1203 讨论.名称 “名称”应当是一个词或一段话"],
    ["讨论: 名称：甲\n", "5:1 YF1012 讨论 “名称”后面用了全角冒号“：”"],
    ["讨论: {名称: }\n", "5:6 YF1205 讨论.名称 “名称”后面没有内容，当作没有写"],
    ["讨论: {天数: 五}\n", "5:10 YF1207 讨论.天数 “天数”应当是数字"],
    ["讨论题目: [{标题: 甲, 本地: 对}]\n", "5:20 YF1208 讨论题目[1].本地 “本地”应当写“是”或“否”"],
    ["讨论:\n  名称: |\n    甲\n    乙\n", "6:7 YF1206 讨论.名称 “名称”只能写一行，不能分段"],
    ["版本: 2\n", "5:5 YF1209 版本 不认识的数据文件版本“2”"],
    ["补充: {constructor: 甲}\n", "5:6 YF1210 补充.constructor “constructor”不能用作名称"],
  ])("%j", (more, expected) => expect(reported(more)).toEqual([expected]));

  it("names what is missing at the top", () => {
    expect(lines(load("活动: {简称: 甲}\n").problems)).toEqual([
      "1:1 YF1202 活动.名称 缺少“名称”",
      "1:1 YF1202 机关 缺少“机关”",
    ]);
    expect(lines(load("活动: {名称: }\n机关: {名称: 乙}\n").problems)).toEqual([
      "1:6 YF1202 活动.名称 缺少“名称”",
    ]);
  });

  it("says what may stand there and how to mend it", () => {
    const [problem] = load(campaignWith("步骤:\n  - {名称: 甲, 地址: 乙}\n")).problems;
    expect(problem).toMatchObject({ file: "活动.yaml", text: "地址" });
    expect(problem?.expected).toContain("名称、时间、地点");
    expect(problem?.fix).toBeTruthy();
  });
});

describe("short forms", () => {
  it("one word for a list, a name for a person", () => {
    const { value, problems } = load(
      campaignWith(
        "领导小组: {组长: 陈玥珺, 副组长: 李堃}\n文件: [{名称: 甲, 成文日期: 2005年3月11日, 主送: 各处室}]\n",
      ),
    );
    expect(problems).toEqual([]);
    expect(value?.documents[0]?.envelope.mainRecipients.map((v) => `${v.path}=${v}`)).toEqual([
      "文件[1].主送[1]=各处室",
    ]);
    const group = value?.data.领导小组 as Record<string, Record<string, unknown>>;
    expect(String(group.组长?.姓名)).toBe("陈玥珺");
  });
});

describe("times", () => {
  it.each([
    [
      "  开始: 2005年2月30日\n",
      "3:7 YF1302 活动.开始 没有“2005年2月30日”这一天，这个月最后一天是28日",
    ],
    [
      "  开始: 2026-02-30\n",
      "3:7 YF1302 活动.开始 没有“2026年2月30日”这一天，这个月最后一天是28日",
    ],
    ["  开始: 3月1日\n", "3:7 YF1301 活动.开始 “3月1日”没有写年份"],
    ["  开始: 007\n", "3:7 YF1305 活动.开始 看不懂“007”是什么时间"],
    ["  开始: 12:30\n", "3:7 YF1305 活动.开始 看不懂“12:30”是什么时间"],
    ["  开始: 2005年3月14日至18日\n", "3:7 YF1307 活动.开始 “开始”不能写“2005年3月14日至18日”"],
    [
      "  开始: 2005年6月\n  结束: 2005年3月\n",
      "4:7 YF1402 活动.结束 活动起止的结束（2005年3月）早于开始（2005年6月）",
    ],
    ["  时长: 很久\n", "3:7 YF1306 活动.时长 看不懂“很久”是什么时间，照原样印，不核对先后"],
    [
      "  开始: 2005年3月1日\n  结束: 2005年3月31日\n  时长: 三个月左右\n",
      "5:7 YF1414 活动.时长 时长写的是“三个月左右”，2005年3月1日至2005年3月31日却是31天",
    ],
  ])("%j", (more, expected) => expect(activity(more)).toEqual([expected]));

  it("a document date is an exact day", () => {
    for (const date of ["2005年3月", "2005年3月11日上午", "即日起", "每周五"]) {
      const found = errorIds(
        load(campaignWith(`文件: [{名称: 甲, 成文日期: ${date}}]\n`)).problems,
      );
      expect(found, date).toEqual(["YF1307"]);
    }
  });

  it("free words in a step's time are let through", () => {
    const { value, problems } = load(campaignWith("步骤: [{名称: 甲, 时间: 中考结束后}]\n"));
    expect(lines(problems)).toEqual([
      "5:18 YF1306 步骤[1].时间 看不懂“中考结束后”是什么时间，照原样印，不核对先后",
    ]);
    expect(value).toBeDefined();
  });
});

const BATCHES = "批次:\n  - {名称: 一, 开始: 2005年1月, 结束: 2005年6月}\n";
const WINDOW = "讨论: {开始: 2005年3月14日, 结束: 2005年3月18日}\n";

describe("facts that do not agree", () => {
  it.each([
    [
      `${BATCHES}阶段: [{名称: 甲, 批次: 一, 开始: 2005年6月, 结束: 2005年7月上旬}]\n`,
      "7:38 YF1403 阶段[1].结束 阶段“甲”（2005年7月上旬）不在批次“一”（2005年1月至2005年6月）之内",
    ],
    [`${BATCHES}阶段: [{名称: 甲, 批次: 二}]\n`, "7:18 YF1410 阶段[1].批次 没有叫“二”的批次"],
    [
      "阶段: [{名称: 甲, 开始: 2005年5月}, {名称: 乙, 开始: 2005年3月}]\n",
      "5:40 YF1404 阶段[2].开始 阶段“乙”（2005年3月）排在阶段“甲”后面，时间却更早",
    ],
    [
      "阶段: [{名称: 甲, 开始: 2005年3月1日, 结束: 2005年3月20日}, {名称: 乙, 开始: 2005年3月15日}]\n",
      "5:58 YF1405 阶段[2].开始 阶段“乙”（2005年3月15日开始）与阶段“甲”的时间重叠",
    ],
    [
      `${BATCHES}  - {名称: 二, 开始: 2004年7月, 结束: 2004年9月}\n`,
      "7:17 YF1404 批次[2].开始 批次“二”（2004年7月）排在批次“一”后面，时间却更早",
    ],
    [
      "批次: [{名称: 一, 单位: [甲校]}, {名称: 二, 单位: [甲校]}]\n",
      "5:38 YF1411 批次[2].单位[1] “甲校”已经在一里",
    ],
    [
      `${WINDOW}步骤: [{名称: 甲, 时间: 2005年3月21日}]\n`,
      "6:18 YF1403 步骤[1].时间 步骤“甲”（2005年3月21日）不在讨论起止（2005年3月14日至2005年3月18日）之内",
    ],
    [
      "步骤: [{名称: 甲, 时间: 2005年3月15日下午}, {名称: 乙, 时间: 2005年3月15日上午}]\n",
      "5:45 YF1404 步骤[2].时间 步骤“乙”（2005年3月15日上午）排在步骤“甲”后面，时间却更早",
    ],
    [
      "讨论: {开始: 2005年3月14日, 结束: 2005年3月18日, 天数: 4}\n",
      "5:42 YF1406 讨论.天数 天数写的是4，2005年3月14日至2005年3月18日首尾都算是5天",
    ],
    [
      "步骤: [{名称: 甲, 时间: 2005年3月16日, 成果: {名称: 乙, 截止: 2005年3月15日前}}]\n",
      "5:46 YF1408 步骤[1].成果.截止 截止时间（2005年3月15日前）早于步骤“甲”本身（2005年3月16日）",
    ],
    [
      "步骤: [{名称: 甲, 时间: 2005年3月16日9时至17时, 成果: {名称: 乙, 截止: 当日12时前}}]\n",
      "5:52 YF1408 步骤[1].成果.截止 截止时间（当日12时前）早于步骤“甲”本身（2005年3月16日9时至17时）",
    ],
    [
      "步骤: [{名称: 甲}, {名称: 乙}, {名称: 甲}]\n",
      "5:29 YF1401 步骤[3].名称 “步骤”里有两个“甲”，前一个在第5行第11列",
    ],
    [
      "指标: [{名称: 甲, 数值: 10, 分解: [{名称: 一, 数值: 4}, {名称: 二, 数值: 5}]}]\n",
      "5:18 YF1412 指标[1].数值 分解的各数相加是9，与总数10不符",
    ],
    ["领导小组: {组长: {单位: 甲}}\n", "5:12 YF1413 领导小组.组长 这个人既没有姓名，也没有职务"],
  ])("%j", (more, expected) => expect(reported(more)).toEqual([expected]));

  it("a parallel activity has no order, but lies in the campaign", () => {
    const text = (time: string) =>
      `活动: {名称: 甲, 开始: 2024年6月1日, 结束: 2024年6月30日}\n机关: {名称: 乙}\n主题活动: [{名称: 一, 时间: 2024年6月20日}, {名称: 二, 时间: ${time}}]\n`;
    expect(load(text("2024年6月12日")).problems).toEqual([]);
    expect(errorIds(load(text("2024年7月2日")).problems)).toEqual(["YF1403"]);
  });

  it("what may be true is not reported", () => {
    expect(
      reported(
        "阶段: [{名称: 甲, 开始: 2005年1月中旬, 结束: 2005年3月}, {名称: 乙, 开始: 2005年3月下旬}]\n步骤: [{名称: 丙, 时间: 2005年3月15日}, {名称: 丁, 时间: 2005年3月}]\n",
      ),
    ).toEqual([]);
  });

  it.each([
    ["五个一", 5, true],
    ["五个一", 4, false],
    ["三先", 3, true],
    ["两本一册", 3, true],
    ["四加一", 5, true],
    ["二三五", 10, true],
    ["四不两直", 6, true],
    ["十二个一", 12, true],
    ["六个100%", 6, true],
    ["回头看", 1, true],
  ])("%s with %i items: %s", (name, n, isRight) => {
    const items = Array.from({ length: n }, (_, i) => `第${i}`).join(", ");
    const found = activity(`  组合: [{名称: ${name}, 项目: [${items}]}]\n`);
    expect(found.length).toBe(isRight ? 0 : 1);
    if (!isRight) expect(found[0]).toContain(`“${name}”应有${bundleCounts(name)[0]}项`);
  });
});

describe("documents", () => {
  it.each([
    "云教[2005]6号",
    "云教〔2005〕第6号",
    "云教〔2005〕06号",
    "云教〔05〕6号",
    "云教 〔2005〕6号",
    "6号",
  ])("document number %s", (number) => {
    const found = load(
      campaignWith(`文件: [{名称: 甲, 成文日期: 2005年3月11日, 发文字号: "${number}"}]\n`),
    );
    expect(errorIds(found.problems)).toEqual(["YF1420"]);
    expect(found.problems[0]?.clause).toBe("GB/T 9704-2012 7.2.5");
  });

  it.each([
    ["    份号: 12\n", ["YF1421"]],
    ["    份号: 000012\n", []],
    ["    令号: 第012号\n", ["YF1425"]],
    ["    令号: 第12号\n", []],
    ["    密级: 绝秘\n", ["YF1422"]],
    ["    密级: 机密★1年\n", []],
    ["    紧急程度: 火急\n", ["YF1204"]],
    ["    紧急程度: 特急\n", []],
    ["    印发: 通知\n", ["YF1409"]],
    ["    印发: 方案\n    附件: [方案]\n", ["YF1409"]],
    ["    附件: [名单, 名单]\n", ["YF1409"]],
    ["    附件: [名单, 安排表]\n", []],
    ["    印发日期: 2005年3月10日\n", ["YF1423"]],
  ])("%j", (more, ids) => {
    expect(document(more).map((line) => line.split(" ")[1])).toEqual(ids);
  });

  it("two documents with one number", () => {
    const found = reported(
      "文件:\n  - {名称: 甲, 成文日期: 2005年3月11日, 发文字号: 云教〔2005〕6号}\n  - {名称: 乙, 成文日期: 2005年3月11日, 发文字号: 云教〔2005〕6号}\n",
    );
    expect(found).toEqual(["7:37 YF1424 文件[2].发文字号 发文字号“云教〔2005〕6号”与“甲”的相同"]);
  });
});
