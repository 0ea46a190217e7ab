import { hits, type Rule } from "../rule.ts";

export const dashes: Rule = {
  id: "YF7212",
  name: "破折号",
  severity: "warning",
  clause: "GB/T 15834-2011 4.10",
  explanation: "破折号占两个字的位置“——”，不用两个短横或其他横线代替。",
  ok: ["——在动员大会上的讲话", "GB/T 9704-2012"],
  notOk: [
    {
      text: "读书月--全市读书活动的重头戏。",
      words: "--",
      fixed: "读书月——全市读书活动的重头戏。",
    },
  ],
  find: (article) =>
    hits(
      article.paragraphs,
      /(?<=[\p{Script=Han}”》）]|^)(?:-{2,3}|――|－－|──)(?=[\p{Script=Han}“《])/gu,
    ).map(({ start, end }) => ({
      start,
      end,
      message: "破折号写法不对",
      expected: "——",
      fix: "改成“——”",
      edits: [{ start, end, text: "——" }],
    })),
};
