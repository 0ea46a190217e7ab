/** Contradictions planted in a sound data file: each is found, the file put right gives none. */
import { describe, expect, test } from "vitest";
import { errorIds, lines, load, sampleText } from "./support.ts";

const SOUND = `活动:
  名称: 读书活动
  开始: 2026年3月
  结束: 2026年8月
  组合:
    - {名称: 五个一, 项目: [读一本书, 写一篇心得, 上一堂课, 帮一名学生, 提一条建议]}
机关: {名称: 云海市教育局}
领导小组:
  组长: {姓名: 陈玥珺, 职务: 局长}
  副组长:
    - {姓名: 李堃, 职务: 副局长}
    - {姓名: 欧阳祎, 职务: 副局长}
集中时间: {最少: 3, 单位: 周}
批次:
  - {名称: 第一批, 开始: 2026年3月, 结束: 2026年5月}
阶段:
  - {名称: 动员, 批次: 第一批, 开始: 2026年3月2日, 结束: 2026年3月27日}
  - {名称: 整改, 批次: 第一批, 开始: 2026年3月30日, 结束: 开始 + 20个工作日}
步骤:
  - {名称: 动员部署, 时间: 2026年3月9日（星期一）上午, 参加: 全体教职工}
  - {名称: 集中学习, 时间: 2026年3月9日下午至10日上午, 参加: 全体教职工}
  - {名称: 交流讨论, 时间: 2026年3月12日下午, 参加: 全体教职工、学生代表, 成果: {名称: 记录, 报送: 办公室, 截止: 2026年3月13日前}}
  - {名称: 汇总提炼, 时间: 2026年3月16日上午, 内容: 归并整理记录}
报送:
  - {名称: 活动总结, 时限: 2026年5月8日前}
  - {名称: 进展情况, 时限: 每周四17时前（首次2026年3月12日）}
指标:
  - {名称: 购书, 数值: 300, 单位: 册, 分解: [{名称: 机关, 数值: 100}, {名称: 学校, 数值: 200}]}
文件:
  - {名称: 通知, 模板: 印发通知, 成文日期: 2026年3月4日, 印发: 实施方案}
`;

const PLANTED: [string, string, string, string][] = [
  ["a phase outside its batch", "结束: 2026年3月27日", "结束: 2026年6月27日", "YF1403"],
  ["五个一 with four", ", 提一条建议]", "]", "YF1407"],
  [
    "two steps of the same people in one half-day",
    "2026年3月9日下午至10日上午",
    "2026年3月9日上午至10日上午",
    "YF1415",
  ],
  ["a step overlapping the one before it", "2026年3月12日下午", "2026年3月10日上午", "YF1415"],
  ["a total that does not add up", "数值: 300", "数值: 310", "YF1412"],
  ["a deadline before its step", "截止: 2026年3月13日前", "截止: 2026年3月11日前", "YF1408"],
  ["a weekday that is wrong", "（星期一）", "（星期二）", "YF1303"],
  ["an outcome without deadline", ", 截止: 2026年3月13日前", "", "YF1416"],
  [
    "a plan issued when a step is over",
    "成文日期: 2026年3月4日",
    "成文日期: 2026年3月11日",
    "YF1417",
  ],
  ["one leader without post", "{姓名: 欧阳祎, 职务: 副局长}", "{姓名: 欧阳祎}", "YF1418"],
  ["one person in two roles", "{姓名: 欧阳祎, 职务", "{姓名: 陈玥珺, 职务", "YF1419"],
  ["steps out of order", "2026年3月12日下午", "2026年3月5日下午", "YF1404"],
  ["a deadline after the step that needs the outcome", "3月13日前", "3月17日前", "YF1662"],
  ["a deadline two working days behind the document", "3月4日, 印发", "3月11日, 印发", "YF1660"],
  ["a step on a Saturday", "2026年3月12日下午", "2026年3月14日下午", "YF1661"],
  ["a step on a holiday", "2026年3月16日上午", "2026年4月6日上午", "YF1661"],
  ["a final report before the last phase ends", "2026年5月8日前", "2026年4月10日前", "YF1663"],
  ["two weeks between two phases", "2026年3月30日", "2026年4月13日", "YF1664"],
  ["phases shorter than required", "最少: 3, 单位: 周", "最少: 3, 单位: 个月", "YF1665"],
  ["a first time on another weekday", "首次2026年3月12日", "首次2026年3月13日", "YF1666"],
  ["a rule that ends outside the batch", "开始 + 20个工作日", "开始 + 60个工作日", "YF1403"],
  [
    "a batch outside the activity",
    "{名称: 第一批, 开始: 2026年3月, 结束: 2026年5月}",
    "{名称: 第一批, 开始: 2026年3月, 结束: 2026年9月}",
    "YF1403",
  ],
];

test("the sound file and the sample have none", () => {
  expect(lines(load(SOUND).problems)).toEqual([]);
  expect(lines(load(sampleText()).problems)).toEqual([]);
});

describe("planted", () => {
  test.each(PLANTED)("%s", (_, right, wrong, id) => {
    expect(SOUND).toContain(right);
    const { problems } = load(SOUND.replace(right, wrong));
    const found = problems.find((problem) => problem.id === id);
    expect(lines(problems).join("\n")).toContain(id);
    expect(found?.line).toBeGreaterThan(1);
    expect(found?.fix).toBeTruthy();
  });

  test("hours of one morning that do not touch are no clash", () => {
    const at = (first: string, second: string) =>
      SOUND.replace("2026年3月9日（星期一）上午", first).replace(
        "2026年3月9日下午至10日上午",
        second,
      );
    const apart = load(at("2026年3月9日9:00至10:00", "2026年3月9日10:30至11:30"));
    expect(lines(apart.problems)).toEqual([]);
    const touching = load(at("2026年3月9日9:00至10:40", "2026年3月9日10:30至11:30"));
    expect(lines(touching.problems).join("\n")).toContain("YF1415");
  });

  test("doubts do not stop the work", () => {
    const { value, problems } = load(SOUND.replace("2026年3月12日下午", "2026年3月10日上午"));
    expect(errorIds(problems)).toEqual([]);
    expect(value).toBeDefined();
  });
});
