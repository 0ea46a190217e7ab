/** Points set out one after another, each a heading with one paragraph: a list of the data. */
import { type Block, type HeadingLevel, plainText, type Text } from "../document/tree.ts";
import { type DataEntry, type Fact, type FieldPath, templatePath, wordFact } from "./fact.ts";
import type { Region } from "./region.ts";
import { isPrintedWithoutYear } from "./times.ts";

/** The times of steps, wherever else they are named by month and day. */
export const stepTimeFacts = ({ field, entries }: Region): Fact[] =>
  field === "步骤"
    ? entries.flatMap(({ path, words }) => {
        const short = words.replace(/^\d{4}年/u, "");
        if (path.at(-1) !== "时间" || short === words) return [];
        const fact = wordFact(path, short, { fits: (before) => !/[\d年]$/u.test(before) });
        return [{ ...fact, template: `{{时间 ${templatePath(path)} "月日"}}`, entries: [] }];
      })
    : [];

/** What the heading above says of the list, and the field that it then is. */
const LISTS: readonly { above: RegExp; path: FieldPath; isStep?: boolean }[] = [
  { above: /讨论(?:的)?(?:题目|重点|内容|专题)/u, path: ["讨论题目"] },
  { above: /意义|必要性/u, path: ["活动", "意义"] },
  { above: /原则/u, path: ["活动", "原则"] },
  { above: /目标|目的/u, path: ["活动", "目标"] },
  { above: /步骤|日程|时间安排/u, path: ["步骤"], isStep: true },
  { above: /要求/u, path: ["要求"] },
];

/** One point: how many blocks it takes, its heading without 。, its paragraph. */
interface Point {
  level: HeadingLevel;
  runsIn: boolean;
  length: number;
  title: string;
  content: string;
}

/** The words of a row that is one plain text; undefined for anything else. */
function plainWords(row: readonly Text[]): string | undefined {
  const words = plainText(row);
  return words !== "" && row.every(({ strong }) => !strong) ? words : undefined;
}

function pointAt(blocks: readonly Block[], at: number): Point | undefined {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block?.type === "paragraph" && block.lead) {
    const [title, content] = [plainWords(block.lead.children), plainWords(block.children)];
    if (!title?.endsWith("。") || content === undefined) return undefined;
    const { level } = block.lead;
    return { level, runsIn: true, length: 1, title: title.slice(0, -1), content };
  }
  if (block?.type !== "heading" || next?.type !== "paragraph" || next.lead) return undefined;
  const [title, content] = [plainWords(block.children), plainWords(next.children)];
  if (title === undefined || content === undefined) return undefined;
  return { level: block.level, runsIn: false, length: 2, title, content };
}

/** Points of one level and shape that follow each other. */
function pointsFrom(blocks: readonly Block[], start: number): Point[] {
  const points: Point[] = [];
  let at = start;
  for (;;) {
    const point = pointAt(blocks, at);
    const first = points[0];
    const isAlike = !first || (point?.level === first.level && point.runsIn === first.runsIn);
    if (!point || !isAlike) return points;
    points.push(point);
    at += point.length;
  }
}

/** Whether a paragraph or a deeper heading goes on behind the last point: then they are not alike. */
function goesOn(blocks: readonly Block[], end: number, level: HeadingLevel): boolean {
  const next = blocks[end];
  if (next?.type === "heading") return next.level > level;
  if (next?.type === "paragraph" && next.lead) return next.lead.level > level;
  return false;
}

/** 14日上午，在…: every step begins with its time. */
const STARTS_WITH_TIME = /^(\d{1,2}月\d{1,2}日[^，。；]{0,14})，(.+)$/u;

interface Shape {
  /** Template of one point behind its heading. */
  content: string;
  entries(point: Point, path: FieldPath): DataEntry[];
  doubt?: string;
}

const PLAIN: Shape = {
  content: "{{内容}}",
  entries: ({ content }, path) => [{ path: [...path, "内容"], words: content }],
};

/** Steps that all begin with a month and a day give it as 时间. */
function stepShape(points: readonly Point[], year: string | undefined): Shape {
  const split = points.map(({ content }) => STARTS_WITH_TIME.exec(content));
  const areTimed = split.every(
    (match) => match && year && isPrintedWithoutYear(match[1] ?? "", year),
  );
  if (!areTimed) return PLAIN;
  return {
    content: '{{时间 时间 "月日"}}，{{内容}}',
    entries: ({ content }, path) => {
      const [, time = "", rest = ""] = STARTS_WITH_TIME.exec(content) ?? [];
      return [
        { path: [...path, "时间"], words: `${year}年${time}` },
        { path: [...path, "内容"], words: rest },
      ];
    },
    doubt: `步骤的时间原文没有写年份，按${year}年填`,
  };
}

function regionOf(
  blocks: readonly Block[],
  start: number,
  points: readonly Point[],
  { path, isStep }: (typeof LISTS)[number],
  year: string | undefined,
): Region {
  const shape = isStep ? stepShape(points, year) : PLAIN;
  const name = isStep ? "名称" : "标题";
  const { level = 1, runsIn = false } = points[0] ?? {};
  const heading = `${"#".repeat(level + 1)} {{${name}}}${runsIn ? "。" : ""}`;
  const list = templatePath(path);
  return {
    blocks,
    start,
    length: points.reduce((sum, point) => sum + point.length, 0),
    words: points.map(({ title }) => title).join("、"),
    field: list,
    template: `{{#each ${list}}}\n${heading}\n\n${shape.content}\n\n{{/each}}`,
    entries: points.flatMap((point, i) => [
      { path: [...path, i, name], words: point.title },
      ...shape.entries(point, [...path, i]),
    ]),
    ...(shape.doubt ? { doubt: shape.doubt } : {}),
  };
}

const headingOf = (block: Block): { level: HeadingLevel; words: string } | undefined => {
  const heading = block.type === "heading" ? block : block.type === "paragraph" && block.lead;
  return heading ? { level: heading.level, words: plainText(heading.children) } : undefined;
};

/** The lists of a document whose heading says what they are, each field once. */
export function listRegions(bodies: readonly Block[][], year: string | undefined): Region[] {
  const regions: Region[] = [];
  const open = new Set(LISTS);
  for (const blocks of bodies) {
    let above: { level: HeadingLevel; words: string } | undefined;
    for (let at = 0; at < blocks.length; at++) {
      const points = pointsFrom(blocks, at);
      const [first] = points;
      const parent = above;
      const rule = parent && [...open].find((one) => one.above.test(parent.words));
      const length = points.reduce((sum, point) => sum + point.length, 0);
      const isList = first && parent && points.length > 1 && first.level > parent.level;
      if (isList && rule && !goesOn(blocks, at + length, first.level)) {
        regions.push(regionOf(blocks, at, points, rule, year));
        open.delete(rule);
        at += length - 1;
        continue;
      }
      const block = blocks[at];
      above = (block && headingOf(block)) ?? above;
    }
  }
  return regions;
}
