import { smallNumeral } from "../../data/time/words.ts";
import type { Line } from "../article.ts";
import type { Finding, Rule } from "../rule.ts";

const ORDINAL =
  /(?:^|(?<=[。；：，]))(?:([一二三四五六七八九十])(是|要)(?=[^，。；])|第([一二三四五六七八九十])，|[（(]([一二三四五六七八九十])[）)])/gu;

interface Token {
  n: number;
  style: string;
  at: number;
  text: string;
}

function tokensOf(line: Line): Token[] {
  const length = line.label?.written.length ?? 0;
  return [...line.text.matchAll(ORDINAL)]
    .filter((match) => match.index >= length)
    .map((match) => ({
      n: smallNumeral(match[1] ?? match[3] ?? match[4] ?? "") ?? 0,
      style: match[2] ?? (match[3] ? "第" : "（）"),
      at: match.index,
      text: match[0],
    }));
}

function findIn(line: Line): Finding[] {
  const open: Token[] = [];
  const found: Finding[] = [];
  for (const token of tokensOf(line)) {
    const next = open.findLastIndex((o) => o.style === token.style && o.n === token.n - 1);
    const same = open.findLast((o) => o.style === token.style);
    if (next >= 0) open.length = next;
    else if (token.n > 1 && same && token.n !== same.n) {
      found.push({
        start: line.start + token.at,
        end: line.start + token.at + token.text.length,
        message: `“${same.text}”后面是“${token.text}”，中间漏了或序号错了`,
        fix: "核对是不是漏了一项，或改正序号",
      });
    }
    open.push(token);
  }
  return found;
}

export const inlineOrdinals: Rule = {
  id: "YF7303",
  name: "段内序号不连续",
  severity: "warning",
  clause: "GB/T 9704-2012 7.3.3",
  explanation: "一段之内的“一是、二是、三是”“一要、二要”“（一）（二）”要依次增加。",
  ok: ["一是加强领导；二是落实责任；三是强化督查。", "一要带头学习，二要带头整改。"],
  notOk: [{ text: "要做到：一是加强领导；三是强化督查。", words: "三是" }],
  find: (article) => article.paragraphs.flatMap(findIn),
};
