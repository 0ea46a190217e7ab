import { describe, expect, test } from "vitest";
import { plainDocument } from "../../src/document/plain.ts";
import { inspectTemplate } from "../../src/template/check.ts";
import { HELPER_NAMES, helperReference } from "../../src/template/helpers/catalogue.ts";
import { sound, templateOf, told, tryBody, withFront } from "./support.ts";

const DATA = `
领导小组:
  组长: {姓名: 陈玥珺, 职务: 局长}
  副组长: [{姓名: 李堃, 职务: 副局长}, {姓名: 欧阳祎, 职务: 副局长}]
  成员: [{姓名: 何祎, 职务: 处长, 单位: 人事处}]
阶段:
  - {名称: 学习动员, 开始: 2005年1月中旬, 结束: 2005年3月18日, 任务: [{标题: 甲}, {标题: 乙}]}
  - {名称: 分析评议, 开始: 2005年3月下旬, 结束: 2005年4月下旬, 任务: [{标题: 丙}]}
讨论: {名称: 大讨论, 开始: 2005年3月21日, 结束: 2005年3月25日}
步骤:
  - {名称: 一, 时间: 2005年3月22日上午, 地点: 礼堂, 成果: {名称: 记录, 截止: 当日18时前}}
  - {名称: 二, 时间: 2005年3月22日下午3时至5时}
  - {名称: 三, 时间: 2005年3月23日下午至24日上午}
指标: [{名称: 书, 数值: 1.1, 单位: 册}, {名称: 报, 数值: 2.2, 单位: 份}]
补充: {跨年: 2005年12月30日, 书: 关于《意见》的通知, 句: 认真学习。, 空: [], 数: 12, 否: 否}
`;

/** The words that an expression prints. */
function prints(expression: string): string {
  const { tree } = sound(tryBody(`甲${expression}乙`, { data: DATA }));
  const line = plainDocument(tree).split("\n")[2] ?? "";
  return line.replace(/^　　甲|乙$/gu, "");
}

test.each([
  ["{{日期 讨论.开始}}", "2005年3月21日"],
  ['{{日期 讨论.开始 "月日"}}', "3月21日"],
  ['{{日期 讨论.开始 "年月"}}', "2005年3月"],
  ['{{日期 阶段.学习动员.开始 "月日"}}', "1月中旬"],
  ['{{日期 步骤.一.时间 "月日"}}', "3月22日上午"],
  ["{{日期 步骤.三.时间}}", "2005年3月23日下午至24日上午"],
  ["{{起止 讨论.开始 讨论.结束}}", "2005年3月21日至25日"],
  ['{{起止 讨论.开始 讨论.结束 "月日"}}', "3月21日至25日"],
  ["{{起止 阶段.学习动员.开始 阶段.学习动员.结束}}", "2005年1月中旬至3月18日"],
  ["{{起止 阶段.分析评议.开始 阶段.分析评议.结束}}", "2005年3月下旬至4月下旬"],
  ["{{起止 讨论.开始 讨论.开始}}", "2005年3月21日"],
  ['{{起止 步骤.二.时间 "月日"}}', "3月22日下午3时至5时"],
  ["{{时间 步骤.一.时间}}", "2005年3月22日上午"],
  ['{{时间 步骤.一.时间 "月日"}}', "3月22日上午"],
  ["{{时间 步骤.一.成果.截止}}", "当日18时前"],
  ["{{天数 讨论.开始 讨论.结束}}", "5"],
  ["{{天数 步骤.三.时间}}", "2"],
  ["{{大写 (天数 讨论.开始 讨论.结束)}}", "五"],
  ["{{大写 补充.数}}", "十二"],
  ["{{个数 阶段}}", "两"],
  ['{{个数 阶段 "数字"}}', "2"],
  ['{{个数 阶段 "序数"}}', "二"],
  ["{{个数 步骤}}", "三"],
  ['{{总数 阶段 "任务"}}', "3"],
  ["{{#each 阶段}}{{序数 @index}}{{/each}}", "一二"],
  ["{{顿号 阶段}}", "学习动员、分析评议"],
  ['{{顿号 领导小组.副组长 "职务"}}', "副局长、副局长"],
  ['{{和 步骤 "名称"}}', "一、二和三"],
  ["{{合计 指标}}", "3.3"],
  ["{{书名 补充.书}}", "《关于〈意见〉的通知》"],
  ["{{去句号 补充.句}}", "认真学习"],
  ['{{万一没有 步骤.[1].地点 "各单位"}}', "各单位"],
  ['{{万一没有 步骤.[0].地点 "各单位"}}', "礼堂"],
  ["{{人 领导小组.组长}}", "局长陈玥珺"],
  [
    "{{职务句 领导小组}}",
    "由局长陈玥珺同志担任组长，副局长李堃、欧阳祎同志担任副组长，成员由人事处处长何祎同志组成",
  ],
  ['{{#如果 活动.名称 "等于" "读书活动"}}是{{else}}否{{/如果}}', "是"],
  ['{{#如果 活动.简称 "不等于" "读书"}}是{{else}}否{{/如果}}', "是"],
  ['{{#如果 (个数 阶段 "数字") "大于" 1}}是{{else}}否{{/如果}}', "是"],
  ['{{#如果 讨论.开始 "小于" 讨论.结束}}是{{else}}否{{/如果}}', "是"],
  ['{{#如果 阶段 "包含" "分析评议"}}是{{else}}否{{/如果}}', "是"],
  ['{{#如果 活动.名称 "包含" "读书"}}是{{else}}否{{/如果}}', "是"],
  ["{{#if 补充.空}}是{{else}}否{{/if}}{{#unless 活动.简称}}无{{/unless}}", "否无"],
  [
    "{{#each 步骤}}{{#if 地点}}{{#with 成果}}{{../名称}}{{名称}}{{/with}}{{/if}}{{/each}}",
    "一记录",
  ],
  [
    "{{#each 阶段}}{{#each 任务}}{{../名称}}{{标题}}{{#unless @last}}；{{/unless}}{{/each}}{{/each}}",
    "学习动员甲；学习动员乙分析评议丙",
  ],
  ["{{#if 活动.简称}}一{{else if 活动.名称}}二{{else}}三{{/if}}{{!-- 不印 --}}", "二"],
])("%s → %s", (expression, words) => {
  expect(prints(expression)).toBe(words);
});

describe("wrong arguments are problems with a place, never exceptions", () => {
  const wrong = ["活动", "活动.名称", "步骤", '"字"', "5", "领导小组.副组长", "补充.空"];
  const calls = HELPER_NAMES.flatMap((name) =>
    wrong.flatMap((argument) => [`{{${name} ${argument}}}`, `{{${name} ${argument} ${argument}}}`]),
  );

  test("every helper with one and two arguments of every sort", () => {
    for (const call of calls) {
      const { value, problems } = tryBody(`甲\n\n${call}`, { data: DATA });
      for (const problem of value ? [] : problems) {
        expect(problem).toMatchObject({ line: 7, column: expect.any(Number), file: "甲.md" });
        expect(problem.id, call).toMatch(/^YF240[135]$/u);
      }
    }
  });

  test("a complaint names the helper, what is wrong and the field", () => {
    const { problems } = tryBody("{{日期 活动.名称}}{{天数 讨论.结束 讨论.开始}}{{个数}}", {
      data: DATA,
    });
    expect(told(problems)).toEqual(["甲.md:5:31 YF2303 “个数”是助手，后面要写它处理的字段。"]);
    const filled = tryBody("{{日期 活动.名称}}\n{{天数 讨论.结束 讨论.开始}}", { data: DATA });
    expect(filled.problems.map(({ message, path, line }) => [message, path, line])).toEqual([
      ["助手“日期”：“读书活动”不是日期或时间。", "活动.名称", 5],
      ["助手“天数”：止日早于起日。", "讨论.开始", 6],
    ]);
  });
});

test("the manual's table has a row for every helper", () => {
  const table = helperReference();
  for (const name of HELPER_NAMES) expect(table).toContain(`| ${name} | `);
});

test("the fields that a template uses", () => {
  const body =
    "{{#each 步骤}}{{名称}}{{@root.机关.名称}}{{/each}}{{人 领导小组.组长}}{{本文.期号}}{{阶段.学习.开始}}";
  expect(inspectTemplate(sound(templateOf(withFront(body))))).toEqual([
    "步骤",
    "步骤.名称",
    "机关.名称",
    "领导小组.组长",
    "本文.期号",
    "阶段.开始",
  ]);
});
