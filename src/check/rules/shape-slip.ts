import type { Article, Line } from "../article.ts";
import type { Finding, Rule } from "../rule.ts";
import { isConfusable, isEasilyConfused } from "../words/shapes.ts";

/** Characters of sameness before and behind the one that differs. */
const CONTEXTS: readonly [number, number][] = [
  [2, 5],
  [3, 4],
  [5, 2],
];

interface Spot {
  line: Line;
  at: number;
  character: string;
}

/** Contexts of seven characters with a hole, and what fills the hole where. */
function holes(lines: readonly Line[], before: number, behind: number): Map<string, Spot[]> {
  const found = new Map<string, Spot[]>();
  for (const line of lines) {
    const { text } = line;
    for (let at = before; at + behind < text.length; at++) {
      if (!isConfusable(text.charAt(at))) continue;
      const key = `${text.slice(at - before, at)}_${text.slice(at + 1, at + 1 + behind)}`;
      const spots = found.get(key);
      if (spots) spots.push({ line, at, character: text.charAt(at) });
      else found.set(key, [{ line, at, character: text.charAt(at) }]);
    }
  }
  return found;
}

const countOf = (text: string, words: string): number => text.split(words).length - 1;

/** How usual a character is beside its neighbours in this text. */
function weight(article: Article, { line, at, character }: Spot): number {
  const left = line.text.charAt(at - 1) + character;
  const right = character + line.text.charAt(at + 1);
  return countOf(article.text, left) + countOf(article.text, right);
}

function judge(article: Article, spots: readonly Spot[]): Finding[] {
  const [first] = spots;
  const other = spots.find((spot) => spot.character !== first?.character);
  if (!first || !other || !isEasilyConfused(first.character, other.character)) return [];
  const [wrong, right] =
    weight(article, first) < weight(article, other) ? [first, other] : [other, first];
  if (spots.filter((spot) => spot.character === wrong.character).length > 1) return [];
  const start = wrong.line.start + wrong.at - 2;
  return [
    {
      start,
      end: start + 7,
      message: `别处（第${right.line.number}行）写“${right.character}”，这里写“${wrong.character}”`,
      fix: `核对是不是“${right.character}”字之误`,
    },
  ];
}

export const shapeSlip: Rule = {
  id: "YF7409",
  name: "同一句话差一个形近、音近的字",
  severity: "warning",
  clause: "《党政机关公文处理工作条例》第二十条第四项",
  explanation: "同一篇里两处文字相同，只差一个容易混淆的字，其中一处多半错了；报告较少见的一处。",
  ok: ["做好第一批工作，再做好第二批工作。"],
  notOk: [
    {
      text: "各组每月检查落实情况，发现问题及时整改。\n机关各处室也要每月捡查落实情况。",
      words: "捡查落实情",
    },
  ],
  find: (article) => {
    const lines = article.paragraphs.filter((line) => line.text.length > 8);
    const found = CONTEXTS.flatMap(([before, behind]) =>
      [...holes(lines, before, behind).values()]
        .filter((spots) => spots.length > 1)
        .flatMap((spots) => judge(article, spots)),
    );
    return found.filter((one, i) => found.findIndex(({ start }) => start === one.start) === i);
  },
};
