import type { Article, Line } from "../article.ts";
import type { Finding, Rule } from "../rule.ts";
import { type Stretch, sentencesOf } from "../sentences.ts";
import { type Series, seriesOf } from "../sequences.ts";

const SHINGLE = 5;
const SHORTEST = 24;
/** Shares of the shorter and of the longer sentence that must come again. */
const OF_SHORTER = 0.7;
const OF_LONGER = 0.5;

interface Entry extends Stretch {
  shingles: Set<string>;
}

function shinglesOf(text: string): Set<string> {
  const plain = text.replace(/[^\p{Script=Han}\d]/gu, "");
  const found = new Set<string>();
  for (let i = 0; i + SHINGLE <= plain.length; i++) found.add(plain.slice(i, i + SHINGLE));
  return found;
}

/** Sentences long enough to be told apart; slogans and names are shorter. */
function entriesOf(article: Article): Entry[] {
  return article.paragraphs
    .flatMap((line) => sentencesOf(line))
    .filter(({ text }) => text.length >= SHORTEST)
    .map((sentence) => ({ ...sentence, shingles: shinglesOf(sentence.text) }));
}

function isAlike(a: Entry, b: Entry): boolean {
  const [short, long] = a.shingles.size <= b.shingles.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of short.shingles) if (long.shingles.has(shingle)) shared += 1;
  return shared >= short.shingles.size * OF_SHORTER && shared >= long.shingles.size * OF_LONGER;
}

/** Pairs that share at least a few shingles; found through an index, not by comparing all with all. */
function* candidates(entries: readonly Entry[]): Generator<[Entry, Entry]> {
  const index = new Map<string, number[]>();
  for (const [i, entry] of entries.entries()) {
    const met = new Map<number, number>();
    for (const shingle of entry.shingles) {
      const at = index.get(shingle) ?? [];
      for (const j of at.slice(0, 20)) met.set(j, (met.get(j) ?? 0) + 1);
      at.push(i);
      index.set(shingle, at);
    }
    for (const [j, shared] of met) {
      const other = entries[j];
      if (other && shared >= 6 && other.line.part === entry.line.part) yield [other, entry];
    }
  }
}

const told = (one: Entry, other: Entry): Finding => ({
  start: one.start,
  end: one.end,
  message: `这句话与第${other.line.number}行的大部分相同`,
  fix: "同一件事只写一次，或把两处写得一致",
});

/** Items of one series are alike by nature. */
function siblingTest(article: Article): (a: Line, b: Line) => boolean {
  const home = new Map<Line, Series>();
  for (const series of seriesOf(article).series) {
    for (const { line } of series.items) home.set(line, series);
  }
  return (a, b) => home.has(a) && home.get(a) === home.get(b);
}

function findIn(article: Article): Finding[] {
  const found = new Map<number, Finding>();
  const areSiblings = siblingTest(article);
  for (const [first, second] of candidates(entriesOf(article))) {
    if (first.line === second.line || !isAlike(first, second)) continue;
    if (areSiblings(first.line, second.line)) continue;
    if (!found.has(first.start)) found.set(first.start, told(first, second));
    if (!found.has(second.start)) found.set(second.start, told(second, first));
  }
  return [...found.values()];
}

export const nearDuplicates: Rule = {
  id: "YF7802",
  name: "重复的句子",
  severity: "warning",
  clause: "《党政机关公文处理工作条例》第十九条第三项",
  explanation:
    "同一部分（正文、附件各算一部分）的两个段落里，有大部分相同的长句。同一组并列的各项、短句、口号、机构名称不算。",
  ok: ["各单位要加强领导，落实责任。\n各单位要加强督查，务求实效。"],
  notOk: [
    {
      text: "各乡镇要在汛期到来之前组织专业人员对辖区内的水库、山塘和堤防逐一检查，建立隐患清单。\n要在汛期到来之前，组织技术人员对辖区内的水库、山塘和堤防逐一检查，建立清单。",
      words: "技术人员",
    },
  ],
  find: findIn,
};
