import type { Rule } from "../rule.ts";

export const labelPunctuation: Rule = {
  id: "YF7211",
  name: "括号序号后的标点",
  severity: "warning",
  clause: "GB/T 9704-2012 7.3.3",
  explanation: "带括号的序号“（一）”“（1）”后面不再用顿号、逗号或点。",
  ok: ["（一）统一思想。", "（1）摸清情况。"],
  notOk: [{ text: "（一）、统一思想。", words: "（一）、", fixed: "（一）统一思想。" }],
  find: (article) =>
    article.paragraphs.flatMap((line) => {
      const written = line.label?.written ?? "";
      if (!/^[（(].*[）)][、，.．]$/u.test(written)) return [];
      const end = line.start + written.length;
      return [
        {
          start: line.start,
          end,
          message: `“${written}”的括号后面不用标点`,
          expected: written.slice(0, -1),
          fix: "删去标点",
          edits: [{ start: end - 1, end, text: "" }],
        },
      ];
    }),
};
