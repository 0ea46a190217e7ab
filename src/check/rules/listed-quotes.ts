import { hits, type Rule } from "../rule.ts";

export const listedQuotes: Rule = {
  id: "YF7208",
  name: "并列引号之间的顿号",
  severity: "hint",
  clause: "GB/T 15834-2011 4.5.3.5",
  explanation:
    "并列的引号之间、书名号之间通常不用顿号；中间有括注等成分的可以用。标准说的是“通常”，所以一篇只提示一次。",
  ok: ["《党章》《条例》", "《甲》（2005年）、《乙》（2006年）"],
  notOk: [
    {
      text: "解决“不符合”、“不适应”的问题。",
      words: "”、“",
      fixed: "解决“不符合”“不适应”的问题。",
    },
  ],
  find: (article) => {
    const found = hits(article.paragraphs, /”、(?=“)|》、(?=《)/gu);
    const [first] = found;
    if (!first) return [];
    const count = found.length > 1 ? `，全文共${found.length}处` : "";
    return [
      {
        start: first.start,
        end: first.end + 1,
        message: `并列的引号、书名号之间通常不用顿号${count}`,
        fix: "删去顿号",
        edits: found.map(({ start, end }) => ({ start: start + 1, end, text: "" })),
      },
    ];
  },
};
