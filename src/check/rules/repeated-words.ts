import { hits, type Rule } from "../rule.ts";

const SINGLE =
  /(?<!目|红|绿|黄|白|黑|蓝|有)的的(?!确|士)|(?<![为除受完知明终未罢])了了(?!解|结|然|断|事|无|望|却)|(?<!本)是是(?!非)|(?<!存|所|现|实|内|潜)在在(?!处)|(?<!以)和和(?!平|谐|睦|气)|(?<!亲)与与(?!会)/gu;
const PHRASE = /(\p{Script=Han}{3,10})\1/gu;
/** 一本书一本书地读, 天天向上天天向上: wording, not a slip. */
const REDUPLICATED = /^(?:(\p{Script=Han})\1|[一每逐])/u;

export const repeatedWords: Rule = {
  id: "YF7407",
  name: "词语重复",
  severity: "warning",
  clause: "《党政机关公文处理工作条例》第十九条第三项",
  explanation: "改稿时留下的重复：“的的”“了了”，以及三字以上的词语紧接着又出现一遍。叠词不算。",
  ok: ["达到目的的办法", "为了了解情况", "实实在在", "研究研究", "一本书一本书地读", "的的确确"],
  notOk: [
    { text: "认真落实的的责任。", words: "的的", fixed: "认真落实的责任。" },
    { text: "各单位要加强领导加强领导。", words: "加强领导加强领导", fixed: "各单位要加强领导。" },
  ],
  find: (article) => [
    ...hits(article.paragraphs, SINGLE).map(({ start, end }) => ({
      start,
      end,
      message: "这个字重复了",
      fix: "删去一个",
      edits: [{ start: start + 1, end, text: "" }],
    })),
    ...hits(article.paragraphs, PHRASE)
      .filter(({ groups }) => !REDUPLICATED.test(groups[1] ?? ""))
      .map(({ start, end, groups }) => ({
        start,
        end,
        message: `“${groups[1]}”连写了两遍`,
        fix: "删去一遍",
        edits: [{ start: start + (groups[1]?.length ?? 0), end, text: "" }],
      })),
  ],
};
