import type { Line } from "../article.ts";
import type { Finding, Rule } from "../rule.ts";

const isIndented = (line: Line): boolean => /^(?:　　| {4})$/u.test(line.indent);
const isFlush = (line: Line): boolean => line.indent === "";
const counts = (line: Line): boolean =>
  line.label !== undefined || ([...line.text].length > 30 && /[。；]$/u.test(line.text));

function finding(line: Line, message: string, fix: string): Finding {
  const head = /^[^，。；：]{1,16}/u.exec(line.text)?.[0] ?? line.text.slice(0, 8);
  return { start: line.lineStart, end: line.start + head.length, message, fix };
}

export const unevenIndent: Rule = {
  id: "YF7307",
  name: "段首缩进不一",
  severity: "warning",
  clause: "GB/T 9704-2012 7.3.3",
  explanation:
    "每个自然段左空二字。纯文本里有的段空、有的段不空，多半是几处拼起来的；整篇都不空的不算。",
  ok: ["　　一、目的\n　　统一思想。\n　　二、要求\n　　加强领导。"],
  notOk: [
    {
      text: "一、目的\n1.统一思想。\n2.提高认识。\n二、安排\n1.动员。\n2.讨论。\n　　三、要求\n　　1.加强领导。",
      words: "　　三、要求",
    },
  ],
  find: (article) => {
    if (article.isMarkdown) return [];
    const lines = article.paragraphs.filter((line) => counts(line) && !line.isContinuation);
    const indented = lines.filter(isIndented);
    const flush = lines.filter(isFlush);
    if (lines.length < 6 || indented.length === 0 || flush.length === 0) return [];
    const few = indented.length < flush.length ? indented : flush;
    if (few.length * 2 > lines.length) return [];
    const [first] = few;
    if (!first || (few === flush && !flush.some((line) => line.text.length > 30))) return [];
    const count = few.length > 1 ? `，全文共${few.length}段` : "";
    return few === indented
      ? [finding(first, `只有少数段落开头空了两字${count}`, "全文统一：每段都空两字")]
      : [finding(first, `别的段落开头空两字，这里没有空${count}`, "段首补上两个全角空格")];
  },
};
