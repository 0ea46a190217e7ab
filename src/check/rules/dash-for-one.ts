import { hits, type Rule } from "../rule.ts";

const PATTERN =
  /(?<=[第每这那哪某任同])[—－–-](?=(?:批次?|个|次|阶段|期|届|章|条|季度|步|项|轮|名|线|时间|位|种|方面|年|天|件)(?!\d))/gu;

export const dashForOne: Rule = {
  id: "YF7402",
  name: "“一”误作短横",
  severity: "error",
  clause: "《党政机关公文处理工作条例》第二十条第四项",
  explanation: "识别、录入时“一”常变成横线：“第—批”应为“第一批”。",
  ok: ["第一批教育活动", "第1—3批"],
  notOk: [{ text: "做好第—批工作。", words: "第—批", fixed: "做好第一批工作。" }],
  find: (article) =>
    hits(article.paragraphs, PATTERN).map(({ start, end }) => ({
      start: start - 1,
      end: end + 1,
      message: "“一”写成了横线",
      expected: "一",
      fix: "改成“一”",
      edits: [{ start, end, text: "一" }],
    })),
};
