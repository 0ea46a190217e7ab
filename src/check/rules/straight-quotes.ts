import { byLine, hits, type Rule, timesInLine } from "../rule.ts";

const QUOTE = /(?<!\\)"/gu;
const BESIDE_HAN = /\p{Script=Han}"|"\p{Script=Han}/u;

export const straightQuotes: Rule = {
  id: "YF7205",
  name: "直引号",
  severity: "error",
  clause: "GB/T 15834-2011 4.8",
  explanation: '汉语文字的引号是弯的“ ”，不用直引号 " "。两边都是外文、数字的不算。',
  ok: ["开展“大讨论”活动。", '配备24" 显示器。'],
  notOk: [{ text: '开展"大讨论"活动。', words: '"大讨论"', fixed: "开展“大讨论”活动。" }],
  find: (article) => {
    const lines = article.lines.filter(
      ({ kind, text }) => kind === "text" && BESIDE_HAN.test(text),
    );
    return byLine(hits(lines, QUOTE)).flatMap((group) => {
      const [first, second] = group;
      if (!first) return [];
      const edits = group.map(({ start, end }, i) => ({
        start,
        end,
        text: i % 2 === 0 ? "“" : "”",
      }));
      return [
        {
          start: first.start,
          end: second?.end ?? first.end,
          message: `引号是直的${timesInLine(group.length)}`,
          expected: "“ ”",
          fix: "改成弯引号，前一个用“，后一个用”",
          ...(group.length % 2 === 0 ? { edits } : {}),
        },
      ];
    });
  },
};
