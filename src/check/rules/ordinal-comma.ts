import { hits, type Rule } from "../rule.ts";

const WITH_PAUSE =
  /(?:^|(?<=[。；：]))(第[一二三四五六七八九十]{1,2}|首先|其次|再次|最后)、(?=[^，。；、]{2})/gu;
const WITH_COMMA = /(?:^|(?<=[。；：]))第[一二三四五六七八九十]{1,2}，/gu;

export const ordinalComma: Rule = {
  id: "YF7210",
  name: "“第一”后面的顿号",
  severity: "warning",
  clause: "GB/T 15834-2011 4.4",
  explanation:
    "“第一”“首先”一类的次序语后面用逗号；“一”“二”后面才用顿号。“第一、二批”是并列，不算。",
  ok: ["第一，从群众的意见改起。", "第一、二阶段", "首先，要统一思想。"],
  notOk: [
    { text: "第二、从解决实际问题做起。", words: "第二、", fixed: "第二，从解决实际问题做起。" },
  ],
  find: (article) => {
    const lines = article.paragraphs;
    const mixes = hits(lines, WITH_COMMA).length > 0;
    return hits(lines, WITH_PAUSE)
      .filter(
        ({ line, end }) => !/^[一二三四五六七八九十]/u.test(line.text.slice(end - line.start)),
      )
      .map(({ start, end, groups }) => ({
        start,
        end,
        message: `“${groups[1]}”后面用了顿号${mixes ? "，与别处不一致" : ""}`,
        expected: `${groups[1]}，`,
        fix: "改成逗号",
        edits: [{ start: end - 1, end, text: "，" }],
      }));
  },
};
