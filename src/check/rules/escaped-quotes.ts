import { byLine, hits, type Rule, timesInLine } from "../rule.ts";

export const escapedQuotes: Rule = {
  id: "YF7103",
  name: "带反斜杠的引号",
  severity: "error",
  clause: "GB/T 15834-2011 4.8",
  explanation: "程序导出的文字常把引号写成反斜杠加直引号，应当是弯引号“ ”。",
  ok: ["开展“大讨论”活动。"],
  notOk: [{ text: '开展\\"大讨论\\"活动。', words: '\\"大讨论\\"', fixed: "开展“大讨论”活动。" }],
  find: (article) => {
    const lines = article.lines.filter((line) => line.kind !== "hidden" && line.kind !== "residue");
    return byLine(hits(lines, /\\["']/gu)).flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const double = group.filter(({ groups }) => groups[0] === '\\"');
      const isPaired = double.length === group.length && double.length % 2 === 0;
      const end = group[1]?.end ?? first.end;
      return [
        {
          start: first.start,
          end,
          message: `引号前面有反斜杠${timesInLine(group.length)}`,
          expected: "“ ”",
          fix: "改成弯引号，前一个用“，后一个用”",
          ...(isPaired
            ? {
                edits: double.map((hit, i) => ({
                  start: hit.start,
                  end: hit.end,
                  text: i % 2 === 0 ? "“" : "”",
                })),
              }
            : {}),
        },
      ];
    });
  },
};
