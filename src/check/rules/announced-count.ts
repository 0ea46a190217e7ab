import type { Article } from "../article.ts";
import { NUMBER_WORD, numberOf } from "../numerals.ts";
import { type Finding, type Hit, hits, type Rule } from "../rule.ts";
import { seriesOf } from "../sequences.ts";

const SPOKEN = new RegExp(
  `(?:讲|谈|提|提出|强调|说|讲讲|谈谈)(?:以下|如下)?(${NUMBER_WORD})(?:点|个方面的?|条|个)(?:意见|要求|希望|体会|建议|看法|问题|想法)`,
  "gu",
);
const LISTED = new RegExp(
  `(?:以下|如下)(${NUMBER_WORD})(?:项|个方面|个|点|条|件)[^，。；：]{0,10}[：:。]$|分(?:为)?(${NUMBER_WORD})个(?:阶段|步骤|环节)(?:进行|实施|推进)[。：]$`,
  "gu",
);

/** Number of items of the series that begins behind the announcement: paragraphs, or inside one. */
function itemsAfter(article: Article, { line, end }: Hit): number | undefined {
  const inline = inlineItems(line.text.slice(end - line.start));
  if (inline !== undefined) return inline;
  const next = article.paragraphs.find((other) => other.index > line.index && other.label);
  if (next === undefined || next.label?.n !== 1 || next.part !== line.part) return undefined;
  const series = seriesOf(article).series.find(({ items }) => items[0]?.line === next);
  return series?.items.length;
}

/** 一是…二是…三是… in the same paragraph. */
function inlineItems(text: string): number | undefined {
  const marks = [...text.matchAll(/(?:^|[。；：，])([一二三四五六七八九十])(?:是|要)/gu)];
  if (marks.length < 2 || numberOf(marks[0]?.[1] ?? "") !== 1) return undefined;
  const numbers = marks.map((match) => numberOf(match[1] ?? "") ?? 0);
  return numbers.every((n, i) => n === i + 1) ? numbers.length : undefined;
}

function check(article: Article, hit: Hit): Finding[] {
  const said = hit.groups[1] || hit.groups[2] || "";
  const wanted = numberOf(said);
  const actual = wanted === undefined ? undefined : itemsAfter(article, hit);
  if (wanted === undefined || actual === undefined || actual < 2 || actual === wanted) return [];
  return [
    {
      start: hit.start,
      end: hit.end,
      message: `前面说${said}项，后面是${actual}项`,
      fix: "核对各项，改正数字或序号",
    },
  ];
}

export const announcedCount: Rule = {
  id: "YF7604",
  name: "预告的项数与后文不符",
  severity: "error",
  clause: "文中列出的各项",
  explanation: "“讲三点意见”“以下四项工作：”“分三个阶段进行。”之后，接着的第一组序号要有那么多项。",
  ok: [
    "下面，我讲两点意见。\n一、提高认识\n要重视。\n二、加强领导\n要落实。",
    "抓好以下两项工作：一是动员；二是讨论。",
    "我讲几点意见。\n一、提高认识\n要重视。",
  ],
  notOk: [
    {
      text: "下面，我讲三点意见。\n一、提高认识\n要重视。\n二、加强领导\n要落实。",
      words: "讲三点意见",
    },
    {
      text: "活动分三个阶段进行。\n1.动员。\n2.讨论。\n3.评议。\n4.整改。",
      words: "分三个阶段进行",
    },
  ],
  find: (article) =>
    [...hits(article.paragraphs, SPOKEN), ...hits(article.paragraphs, LISTED)].flatMap((hit) =>
      check(article, hit),
    ),
};
