import { hits, type Rule } from "../rule.ts";

const LINKED =
  /\p{Script=Han}{1,10}(工程|建设|工作|活动|机构|制度|单位|部门|学校|措施|任务)和\p{Script=Han}{2,12}\1和\p{Script=Han}{2,12}(?:工程|建设|工作|活动|机构|制度|单位|部门|学校|措施|任务)|\p{Script=Han}{1,10}(?:工程|建设|机构|制度)和\p{Script=Han}{2,12}(?:工程|建设|机构|制度)和\p{Script=Han}{1,12}(?:工程|建设|机构|制度)/gu;

export const linkedAnd: Rule = {
  id: "YF7410",
  name: "“和……和……”",
  severity: "warning",
  clause: "GB/T 15834-2011 4.5",
  explanation: "三项并列，前面用顿号，只在最后一项前面用“和”：甲、乙和丙。三项词尾同类的才查。",
  ok: ["水利工程、道路工程和环保工程", "学习和贯彻党的路线和方针"],
  notOk: [
    {
      text: "统筹水利工程和安居工程和道路工程建设。",
      words: "水利工程和安居工程和道路工程",
    },
  ],
  find: (article) =>
    hits(article.paragraphs, LINKED).map(({ start, end }) => ({
      start,
      end,
      message: "三项并列用了两个“和”",
      expected: "甲、乙和丙",
      fix: "前一个“和”改成顿号",
    })),
};
