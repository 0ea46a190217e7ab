import type { Rule } from "../rule.ts";
import { sentencesOf } from "../sentences.ts";

const MOST = 190;

export const longSentences: Rule = {
  id: "YF7804",
  name: "句子太长",
  severity: "hint",
  clause: "《党政机关公文处理工作条例》第十九条第三项",
  explanation: `一个句子（到句号、分号为止）超过${MOST}字，中间没有分号，读起来费力。`,
  ok: ["各单位要加强领导。"],
  notOk: [
    { text: `${"各单位要加强领导，落实责任，".repeat(14)}务求实效。`, words: "各单位要加强领导" },
  ],
  find: (article) =>
    article.paragraphs
      .flatMap(sentencesOf)
      .filter(({ text }) => text.length > MOST && [...text].length > MOST)
      .map(({ start, end, text }) => ({
        start,
        end,
        message: `这个句子有${[...text].length}字`,
        fix: "拆成几个句子",
      })),
};
