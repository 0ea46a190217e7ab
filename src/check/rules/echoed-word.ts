import { hits, type Rule } from "../rule.ts";

const ECHO = /(?:通过|经过|开展|加强|进行)(\p{Script=Han}{2})，\1(?:和|、)\p{Script=Han}{2}/gu;

export const echoedWord: Rule = {
  id: "YF7408",
  name: "逗号两边同一个词",
  severity: "warning",
  clause: "《党政机关公文处理工作条例》第十九条第三项",
  explanation: "“通过宣传，宣传和发动……”：同一个词在逗号两边连用，可以删并。",
  ok: ["通过学习，提高认识。", "要抓住关键，关键在领导。"],
  notOk: [{ text: "要通过宣传，宣传和发动沿江居民。", words: "通过宣传，宣传和发动" }],
  find: (article) =>
    hits(article.paragraphs, ECHO).map(({ start, end, groups }) => ({
      start,
      end,
      message: `“${groups[1]}”在逗号两边重复`,
      fix: "删去或改写其中一个",
    })),
};
