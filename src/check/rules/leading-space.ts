import type { Rule } from "../rule.ts";

const LONE = /^[ \u00a0]$/u;

export const leadingSpace: Rule = {
  id: "YF7107",
  name: "行首的零散空格",
  severity: "error",
  clause: "GB/T 9704-2012 7.3.3",
  explanation:
    "段首空两字用两个全角空格（或由版式缩进），单独一个半角空格是复制时带进来的。整篇都用半角空格缩进的不算。",
  ok: ["　　各单位要认真落实。", "    各单位要认真落实。", "各单位要认真落实。"],
  notOk: [
    {
      text: " 根据市委部署，制定本方案。\n一、目的\n为了做好工作。",
      words: " 根据市委部署",
      fixed: "根据市委部署，制定本方案。\n一、目的\n为了做好工作。",
    },
  ],
  find: (article) => {
    const lines = article.lines.filter(({ kind }) => kind === "text" || kind === "truncated");
    const lone = lines.filter(
      (line) => LONE.test(line.indent) && /^\p{Script=Han}/u.test(line.text),
    );
    if (lone.length * 3 > lines.length + 2) return [];
    return lone.map((line) => {
      const head = /^[^，。；：《（“、]{1,20}/u.exec(line.text)?.[0] ?? "";
      return {
        start: line.lineStart,
        end: line.start + head.length,
        message: "行首多了一个半角空格",
        fix: "删去空格；段首要空两字的，用两个全角空格",
        edits: [{ start: line.lineStart, end: line.start, text: "" }],
      };
    });
  },
};
