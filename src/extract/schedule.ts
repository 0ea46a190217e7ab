/** 批次 and 阶段: how they are called, how long they last, from when to when. */
import { parseLength } from "../data/time/parse.ts";
import { isFault } from "../data/time/points.ts";
import { type Block, plainText } from "../document/tree.ts";
import { numeral } from "../template/numerals.ts";
import type { Article } from "./article.ts";
import {
  type DataEntry,
  type Fact,
  type FieldPath,
  shownPath,
  templatePath,
  wordFact,
} from "./fact.ts";
import { POINT_OF_TIME, RANGE, readRange, yearOf } from "./times.ts";

const BATCH = /第[一二三四五六]批/gu;

/** 起止 of a batch or phase, from the words of a range. */
export function rangeFact(path: FieldPath, words: string, year: string | undefined): Fact[] {
  const range = readRange(words, year);
  if (!range) return [];
  const [start, end] = [
    [...path, "开始"],
    [...path, "结束"],
  ];
  return [
    {
      words,
      template: `{{起止 ${templatePath(start)} ${templatePath(end)}${range.form}}}`,
      field: `${shownPath(path)}.开始、结束`,
      entries: [
        { path: start, words: range.start },
        { path: end, words: range.end },
      ],
      ...(range.isYearGuessed ? { doubt: `原文没有写年份，按${year}年填` } : {}),
    },
  ];
}

const FROM_TO = new RegExp(`从(${POINT_OF_TIME})开始[，、]?到(${POINT_OF_TIME})(?:基本)?结束`, "u");

/** 从1月开始到6月结束, as a whole: other batches may begin or end alike. */
function fromToFact(path: FieldPath, words: string): Fact[] {
  const [, start = "", end = ""] = FROM_TO.exec(words) ?? [];
  const keys = [
    [...path, "开始"],
    [...path, "结束"],
  ];
  const isWhole = [start, end].every((point) => /^\d{4}年/u.test(point));
  if (!isWhole) return [];
  const [from = "", to = ""] = keys.map((key) => `{{${templatePath(key)}}}`);
  return [
    {
      words,
      template: words.replace(end, to).replace(start, from),
      field: `${shownPath(path)}.开始、结束`,
      entries: [start, end].map((point, i) => ({ path: keys[i] ?? [], words: point })),
    },
  ];
}

const yearIn = ({ tree, title }: Article) => yearOf(tree.metadata.date, title);

/** The range in the paragraph under such a heading, or in one that the heading runs into. */
function rangeUnder(bodies: Article["bodies"], isHeading: (words: string) => boolean) {
  for (const blocks of bodies)
    for (const [i, block] of blocks.entries()) {
      const heading = headingOf(block);
      if (!heading || !isHeading(plainText(heading.children))) continue;
      const under = block.type === "paragraph" ? block : blocks[i + 1];
      const words = under?.type === "paragraph" ? plainText(under.children) : "";
      const [range] = RANGE.exec(words) ?? [];
      if (range) return range;
    }
  return undefined;
}

/** The range that stands under the batch's name, or in a clause that begins with it. */
function batchRange({ bodies, text }: Article, name: string): string | undefined {
  const under = rangeUnder(bodies, (words) => words.replace(/。$/u, "") === name);
  const clauses = text.split(/[：；。\n]/u).filter((clause) => clause.startsWith(name));
  const lines = text.split(/[。\n]/u).filter((line) => line.startsWith(name));
  const range = under ?? clauses.flatMap((clause) => RANGE.exec(clause)?.[0] ?? [])[0];
  return range ?? lines.flatMap((line) => FROM_TO.exec(line)?.[0] ?? [])[0];
}

/** 批次, if at least two are named, in order from the first. */
export function batchFacts(article: Article): Fact[] {
  const named = new Set(article.text.match(BATCH));
  const names = [...named].filter((_, i) => named.has(`第${numeral(i + 1)}批`));
  if (names.length < 2 || names.length !== named.size) return [];
  return names
    .toSorted((a, b) => order(a) - order(b))
    .flatMap((name, i) => {
      const path = ["批次", i];
      const range = batchRange(article, name);
      return [
        wordFact([...path, "名称"], name),
        ...(range ? [...rangeFact(path, range, yearIn(article)), ...fromToFact(path, range)] : []),
      ];
    });
}

const order = (name: string): number => "一二三四五六".indexOf(name.charAt(1));

const PHASE = /^([\p{Script=Han}、]{2,12})阶段(?:（([^（）]+)）)?。?$/u;

interface NamedPhase {
  name: string;
  aside?: string;
}

const headingOf = (block: Block) =>
  block.type === "heading" ? block : block.type === "paragraph" ? block.lead : undefined;

function phaseIn(block: Block): NamedPhase | undefined {
  const heading = headingOf(block);
  const match = heading ? PHASE.exec(plainText(heading.children)) : null;
  const [, name, aside] = match ?? [];
  return name === undefined ? undefined : { name, ...(aside ? { aside } : {}) };
}

/** What stands in brackets behind a phase: how long it lasts, or from when to when. */
function asideFact(path: FieldPath, aside: string, year: string | undefined): Fact | undefined {
  const [range] = RANGE.test(aside) ? rangeFact(path, aside, year) : [];
  if (range) return range;
  return isFault(parseLength(aside)) ? undefined : wordFact([...path, "时长"], aside);
}

/** The heading of a phase as one fact: two phases may last equally long. */
function phaseFacts(phase: NamedPhase, path: FieldPath, year: string | undefined): Fact[] {
  const { name, aside } = phase;
  const named = wordFact([...path, "名称"], name, {
    fits: (_, after) => /^阶段|^[、和及][^，。]*阶段/u.test(after),
  });
  const beside = aside === undefined ? undefined : asideFact(path, aside, year);
  if (!beside) return [named];
  const entries: DataEntry[] = [...named.entries, ...beside.entries];
  const heading: Fact = {
    words: `${name}阶段（${aside}）`,
    template: `${named.template}阶段（${beside.template}）`,
    field: `${named.field}、${beside.field.replace(/^.*\./u, "")}`,
    entries,
    ...(beside.doubt ? { doubt: beside.doubt } : {}),
  };
  return [heading, named];
}

/** 阶段, if at least two are headings. */
export function phaseListFacts(article: Article): Fact[] {
  const phases = article.bodies.flatMap((blocks) =>
    blocks.flatMap((block) => phaseIn(block) ?? []),
  );
  const names = new Set(phases.map(({ name }) => name));
  if (names.size < 2 || names.size !== phases.length) return [];
  const year = yearIn(article);
  return phases.flatMap((phase, i) => {
    const range = rangeUnder(article.bodies, (words) => words.startsWith(`${phase.name}阶段`));
    return [
      ...phaseFacts(phase, ["阶段", i], year),
      ...(range && !RANGE.test(phase.aside ?? "") ? rangeFact(["阶段", i], range, year) : []),
    ];
  });
}
