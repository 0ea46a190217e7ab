import { nearNames } from "../near-names.ts";
import { against, DATA, type Rule } from "../rule.ts";

export const registeredNames: Rule = {
  id: "YF7901",
  name: "名称与登记的不同",
  severity: "error",
  clause: DATA,
  explanation:
    "机关、单位、领导小组、活动、会议的名称，与数据文件里登记的只差一两个字：多半是写错了。差一个字的是错误，差两个字的报疑似；只差数字、方位、级别的（第一中学和第二中学）是另一个名称，不查。登记的全称和简称都可以用。",
  ok: [
    "云海市教育局开展护河爱水志愿服务行动，护河行动由局护河行动领导小组组织。",
    "云海市体育局和云海市文教局派员参加。",
    "开展爱水护河宣传。",
  ],
  notOk: [
    { text: "开展护河爱水志愿行动，人人参加。", words: "护河爱水志愿行动" },
    { text: "报云海市教育局护河爱水自愿服务行动领导小组。", words: "护河爱水自愿服务行动领导小组" },
    { text: "由云海教育局组织实施。", words: "云海教育局" },
    { text: "由市青少年中心承办。", words: "市青少年中心" },
  ],
  find: against((article, facts) =>
    nearNames(facts, article).map(({ form, start, end, distance }) => ({
      start,
      end,
      severity: distance === 1 ? ("error" as const) : ("warning" as const),
      message: `登记的名称是“${form}”，这里不同`,
      expected: form,
      fix: `改为“${form}”；确是另一个名称的，加入校对例外`,
    })),
  ),
};
