/** Times that are measured from others, and what repeats: in the clerk's wording, to dates. */
import { describe, expect, it, test } from "vitest";
import { blocksAt, valueAt } from "../../src/data/pick.ts";
import { parseTime } from "../../src/data/time/parse.ts";
import { isFault } from "../../src/data/time/points.ts";
import { occurrences } from "../../src/data/time/recurrence.ts";
import { STATUTORY } from "../../src/data/time/work-calendar.ts";
import { lines, load } from "./support.ts";

const withStep = (
  time: string,
  more = "",
): string => `活动: {名称: 读书活动, 开始: 2005年1月4日, 结束: 2005年12月31日}
机关: {名称: 云海市教育局}
${more}阶段:
  - {名称: 学习动员, 开始: 2005年1月31日, 结束: 开始 + 15个工作日}
  - {名称: 整改提高, 开始: 上一阶段结束次日, 结束: 开始 + 1个月}
步骤:
  - {名称: 动员部署, 时间: 2005年1月4日下午, 成果: {名称: 讨论记录, 报送: 办公室, 截止: 动员部署结束后3个工作日内}}
  - {名称: 交流, 时间: ${time}}
`;

/** Words of a step's time once it is worked out. */
const settled = (time: string, more?: string): string | undefined => {
  const { value, problems } = load(withStep(time, more));
  expect(lines(problems.filter(({ severity }) => severity === "error"))).toEqual([]);
  return valueAt(blocksAt(value?.data, "步骤")[1], "时间")?.text;
};

describe("a rule becomes a date", () => {
  it.each([
    ["动员部署次日上午", "2005年1月5日上午"],
    ["动员部署当日18时", "2005年1月4日18时"],
    ["动员部署结束后第3个工作日下午", "2005年1月7日下午"],
    ["动员部署结束后3个工作日内", "2005年1月5日至7日"],
    ["“动员部署”后三个工作日内", "2005年1月5日至7日"],
    ["动员部署后第一个周五", "2005年1月7日"],
    ["上一步骤结束次日", "2005年1月5日"],
    ["学习动员开始后1个月", "2005年2月28日"],
    ["学习动员 + 3天", "2005年2月27日"],
    ["整改提高阶段结束前2个工作日", "2005年3月23日"],
    ["学习动员期间", "2005年1月31日至2005年2月24日"],
    ["从动员部署次日至学习动员结束", "2005年1月5日至2005年2月24日"],
    ["2005年3月1日上午至整改提高结束", "2005年3月1日上午至2005年3月25日"],
    ["自2005年4月27日起5个工作日内", "2005年4月28日至5月9日"],
    ["开始 + 10天", "2005年1月14日"],
    ["活动结束前10天", "2005年12月21日"],
    ["整改提高期间每周四", "2005年2月25日至2005年3月25日每周四"],
    ["每周四（至整改提高结束）", "每周四（至2005年3月25日）"],
  ])("%s", (rule, words) => expect(settled(rule)).toBe(words));

  it.each([
    "2005年3月13日-17日",
    "收到通知后5个工作日内",
    "会后3个工作日内",
    "每周四",
    "每处室一次",
  ])("%s stays as it is", (words) => expect(settled(words)).toBe(words));

  it("over 春节 and its make-up days, month ends, the phase before", () => {
    const { value, problems } = load(withStep("2005年1月6日"));
    expect(lines(problems)).toEqual([]);
    const phases = blocksAt(value?.data, "阶段").map((o) => `${o.开始}~${o.结束}`);
    expect(phases).toEqual(["2005年1月31日~2005年2月24日", "2005年2月25日~2005年3月25日"]);
    const [step] = blocksAt(value?.data, "步骤");
    expect(String(step && Reflect.get(step.成果 ?? {}, "截止"))).toBe("2005年1月7日前");
    expect(value?.phases[0]?.end?.from).toBe("2005-02-24");
  });

  it("counts an office's own days, also in a year that the table lacks", () => {
    const own = "日历: {放假: [2005年1月5日], 上班: [2005年1月8日]}\n";
    expect(settled("动员部署 + 4个工作日", own)).toBe("2005年1月10日");
    const old = withStep(
      "动员部署 + 3个工作日",
      "日历: {完整年份: [1999], 放假: [1999年1月1日]}\n",
    ).replaceAll("2005年", "1999年");
    const { value } = load(old);
    expect(String(blocksAt(value?.data, "步骤")[1]?.时间)).toBe("1999年1月7日");
  });
});

describe("a rule that cannot be worked out is told at its place", () => {
  it.each([
    ["总结表彰结束后3个工作日内", "9:18 YF1650 步骤[2].时间 没有叫“总结表彰”"],
    ["动员布署结束后3个工作日内", "是不是“动员部署”"],
    ["交流结束后3天", "9:18 YF1651"],
    ["2026年12月23日 + 3个工作日", "9:18 YF1654 步骤[2].时间 不知道2026年12月26日前后"],
    ["2003年3月3日 + 3个工作日", "YF1654"],
    ["动员部署 + 9999年", "YF1656"],
  ])("%s", (rule, said) => {
    const met = lines(load(withStep(rule)).problems);
    expect(met).toHaveLength(1);
    expect(met[0]?.replace(/^8:/u, "9:")).toContain(said);
  });

  it("a circle is told once, with its members", () => {
    const circle = "丙次日}\n  - {名称: 乙, 时间: 交流次日}\n  - {名称: 丙, 时间: 乙次日";
    expect(lines(load(withStep(circle)).problems).join("\n")).toBe(
      "8:18 YF1651 步骤[2].时间 时间互相推算，绕成了圈：步骤“交流” → 步骤“丙” → 步骤“乙” → 步骤“交流”",
    );
  });

  it("an anchor that is vague, absent or doubled", () => {
    const say = (from: string, to: string, rule: string) =>
      lines(load(withStep(rule).replace(from, to)).problems).join("\n");
    expect(say("2005年1月31日", "2005年1月下旬", "2005年1月6日")).toContain("YF1653");
    expect(say("结束: 开始 + 15个工作日", "说明: 无", "学习动员结束后3天")).toContain("YF1652");
    const doubled = say("名称: 整改提高", "名称: 动员部署", "动员部署后3天");
    expect(doubled).toContain("YF1655");
    expect(say("截止: 动员部署", "截止: 步骤动员部署", "2005年1月6日")).toBe("");
  });

  it("quotes the words of the file where a date that was worked out is wrong", () => {
    const { problems } = load(withStep("活动结束后4天"));
    expect(problems.map(({ id, text }) => [id, text])).toEqual([["YF1403", "活动结束后4天"]]);
  });

  it.each([
    ["放假: [2005年1月]", "YF1657"],
    ["放假: [2005年1月5日], 上班: [2005年1月4日至6日]", "YF1658"],
    ["完整年份: [5]", "YF1659"],
  ])("日历 %s", (words, id) => {
    expect(lines(load(withStep("2005年1月6日", `日历: {${words}}\n`)).problems).join()).toContain(
      id,
    );
  });
});

describe("what repeats", () => {
  const window = { from: "2005-03-01", to: "2005-07-31" };
  const days = (wording: string): string => {
    const time = parseTime(wording);
    if (isFault(time) || time.kind !== "repeating") return `!${wording}`;
    const { dates, uncovered } = occurrences(time, window, STATUTORY);
    return uncovered ? `?${uncovered}` : dates.map((date) => date.slice(5)).join(" ");
  };

  it.each([
    ["2005年3月每周四", "03-03 03-10 03-17 03-24 03-31"],
    ["每周二、周四（2005年3月14日至18日）", "03-15 03-17"],
    ["每两周周五（首次2005年3月11日，至2005年4月30日）", "03-11 03-25 04-08 04-22"],
    ["每月19日（首次2005年3月19日）", "03-19 04-19 05-19 06-19 07-19"],
    ["每月31日", "03-31 05-31 07-31"],
    ["每月最后一个工作日", "03-31 04-30 05-31 06-30 07-29"],
    ["每月第一个周一", "03-07 04-04 05-02 06-06 07-04"],
    ["每月底前", "03-31 04-30 05-31 06-30 07-31"],
    ["每季度最后一个周五", "03-25 06-24"],
    ["每季度首月10日", "04-10 07-10"],
    ["每年5月4日", "05-04"],
    ["每月1日（遇节假日顺延）", "03-01 04-01 05-08 06-01 07-01"],
    ["每月", ""],
  ])("%s", (wording, dates) => expect(days(wording)).toBe(dates));

  it("days off in an unknown year are not guessed", () => {
    const time = parseTime("每月最后一个工作日");
    if (isFault(time) || time.kind !== "repeating") throw new Error("no repetition");
    const beyond = { from: "2027-01-01", to: "2027-03-31" };
    expect(occurrences(time, beyond, STATUTORY)).toEqual({ dates: [], uncovered: "2027-01-01" });
  });

  test.each([
    ["每周四（首次2005年3月18日）", "YF1666"],
    ["每月最后一个工作日（首次2005年3月30日）", "YF1666"],
    ["每周四（首次3月18日）", "YF1301"],
  ])("%s is wrong", (rule, id) => {
    const report = `报送:\n  - {名称: 情况, 时限: ${rule}}\n`;
    expect(lines(load(withStep("2005年1月6日", report)).problems).join()).toContain(id);
  });
});

test("other time zones change nothing", () => {
  const before = process.env.TZ;
  const all = ["America/New_York", "Asia/Shanghai", "Pacific/Kiritimati"].map((zone) => {
    process.env.TZ = zone;
    return settled("动员部署结束后3个工作日内");
  });
  process.env.TZ = before;
  expect(new Set(all)).toEqual(new Set(["2005年1月5日至7日"]));
});
