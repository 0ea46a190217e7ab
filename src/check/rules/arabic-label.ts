import type { Rule } from "../rule.ts";

export const arabicLabel: Rule = {
  id: "YF7301",
  name: "“1、”应为“1.”",
  severity: "warning",
  clause: "GB/T 9704-2012 7.3.3",
  explanation:
    "第三层序号写“1.”，不写“1、”。两种写法都看得懂，所以一篇只在第一处报告，写明共有几处。",
  ok: ["1.提高素质。\n2.加强组织。"],
  notOk: [
    {
      text: "1、提高素质。\n2、加强组织。",
      words: "1、提高素质",
      fixed: "1.提高素质。\n2.加强组织。",
    },
  ],
  find: (article) => {
    const wrong = article.paragraphs.filter((line) => /^\d+、$/u.test(line.label?.written ?? ""));
    const [first] = wrong;
    if (!first) return [];
    const head = /^\d+、[^，。；：、]{0,10}/u.exec(first.text)?.[0] ?? "";
    const mixed = article.paragraphs.some((line) => /^\d+[.．]$/u.test(line.label?.written ?? ""));
    return [
      {
        start: first.start,
        end: first.start + head.length,
        message: `第三层序号写成了“1、”${mixed ? "，与别处的“1.”不一致" : ""}${wrong.length > 1 ? `，全文共${wrong.length}处` : ""}`,
        expected: "1.",
        fix: "数字后面的顿号改成小圆点",
        edits: wrong.map((line) => {
          const end = line.start + (line.label?.written.length ?? 0);
          return { start: end - 1, end, text: "." };
        }),
      },
    ];
  },
};
