import { byLine, hits, type Rule, timesInLine } from "../rule.ts";

const PAIR = /(?<![A-Za-z0-9])\(([^()（）\n]{0,60}\p{Script=Han}[^()（）\n]{0,60})\)/gu;

export const halfWidthBrackets: Rule = {
  id: "YF7202",
  name: "半角括号",
  severity: "warning",
  clause: "GB/T 15834-2011 4.9",
  explanation: "括着汉字的括号要用全角（）；括着数字、外文的不查。",
  ok: ["国内生产总值（GDP）增长，面积12 (m2)。", "党委（党组）"],
  notOk: [
    { text: "各级党委(党组)要落实责任。", words: "(党组)", fixed: "各级党委（党组）要落实责任。" },
  ],
  find: (article) => {
    const lines = article.lines.filter(({ kind }) => kind === "text" || kind === "table");
    return byLine(hits(lines, PAIR)).map((group) => ({
      start: group[0]?.start ?? 0,
      end: group[0]?.end ?? 0,
      message: `括着汉字的括号是半角的${timesInLine(group.length)}`,
      expected: "（ ）",
      fix: "改成全角括号",
      edits: group.flatMap(({ start, end }) => [
        { start, end: start + 1, text: "（" },
        { start: end - 1, end, text: "）" },
      ]),
    }));
  },
};
