/**
 * 标题 (7.3.1): broken where the meaning allows, the lines forming a trapezium or a rhombus. Word
 * boundaries come from `Intl.Segmenter`; every way to cut the title at them is weighed.
 */
import { measureCells } from "./measure.ts";

/** Characters that must not begin a line of a title, and such as must not end one. */
const NO_START = /^[的地得了和与及或等、，。；：！？）》」』〕〉”’·—]/u;
const NO_END = /[（《「『〔〈“‘、和与及或第]$/u;
/** Words that are not parted although the segmenter may. */
const GLUED =
  /印发|转发|批转|下发|教育局|领导小组|办公室|实施方案|实施意见|\d+(年|月|日)|年\d+月|〔\d{4}〕|第[一二三四五六七八九十\d]+[届次期批]/gu;

/** Beyond these a title is cut by width alone, which keeps the search short. */
const MAX_UNITS = 40;
const MAX_LINES = 4;

/** What a title costs for each line more, wherever it is broken. */
const BREAK_COST = 14;

let segmenter: Intl.Segmenter | undefined;

/** Opening its dictionary takes longer than laying out a page, and most titles have one line. */
function wordsOf(title: string): string[] {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  return [...segmenter.segment(title)].map((part) => part.segment);
}

interface Task {
  title: string;
  names: readonly string[];
  maxCells: number;
  /** Width of a line in cells; the search comes to the same line again and again. */
  cellsOf: (line: string) => number;
}

/** Widths of lines, each measured once. */
function measured(): (line: string) => number {
  const known = new Map<string, number>();
  return (line) => {
    const cells = known.get(line) ?? measureCells(line);
    known.set(line, cells);
    return cells;
  };
}

interface Candidate {
  lines: string[];
  cost: number;
}

function units(title: string): string[] {
  const joined: string[] = [];
  for (const word of wordsOf(title)) {
    const last = joined.at(-1);
    const glue =
      last !== undefined && (NO_START.test(word) || NO_END.test(last) || partsGlued(last, word));
    if (glue) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}

/** Whether one of the glued words stands across the seam of two texts. */
const partsGlued = (left: string, right: string): boolean =>
  [...(left + right).matchAll(GLUED)].some(
    ({ index, 0: word }) => index < left.length && index + word.length > left.length,
  );

/** What a break behind `text` costs for the marks that are open there: a name in “” is one word. */
function openMarksCost(text: string): number {
  const open = (marks: RegExp, ends: RegExp) =>
    (text.match(marks)?.length ?? 0) > (text.match(ends)?.length ?? 0);
  return (open(/[《（]/gu, /[》）]/gu) ? 5 : 0) + (open(/“/gu, /”/gu) ? 15 : 0);
}

/** How far the widths are from a trapezium or rhombus: the depth of every valley, in cells. */
function valley(widths: number[]): number {
  let depth = 0;
  for (let i = 1; i < widths.length - 1; i += 1) {
    const here = widths[i] ?? 0;
    const left = Math.max(...widths.slice(0, i));
    const right = Math.max(...widths.slice(i + 1));
    depth += Math.max(0, Math.min(left, right) - here);
  }
  return depth;
}

/** Whether the place after `text` lies inside a name. */
const insideName = (title: string, offset: number, names: readonly string[]): boolean =>
  names.some((name) => {
    const start = title.lastIndexOf(name, offset - 1);
    return start >= 0 && offset > start && offset < start + name.length;
  });

function weigh(lines: string[], { title, names, maxCells, cellsOf }: Task): number {
  const widths = lines.map(cellsOf);
  if (widths.some((width) => width > maxCells)) return Number.POSITIVE_INFINITY;
  const mean = widths.reduce((a, b) => a + b, 0) / widths.length;
  const uneven = widths.reduce((sum, width) => sum + Math.abs(width - mean), 0);
  const equal = new Set(widths).size === 1 && widths.length > 1 ? 2 : 0;
  const short = (widths.at(-1) ?? 0) < 4 ? 30 : 0;
  let broken = 0;
  let text = "";
  for (const line of lines.slice(0, -1)) {
    text += line;
    broken += openMarksCost(text);
    broken += insideName(title, text.length, names) ? 8 : 0;
    broken += /(关于|关于印发|关于转发)$/u.test(line) ? 3 : 0;
    // A lone character behind 关于 is most often the first half of a verb.
    broken += /关于\p{Script=Han}$/u.test(line) ? 7 : 0;
  }
  return uneven + equal + short + broken + 12 * valley(widths) + BREAK_COST * (lines.length - 1);
}

/**
 * Lines of a title, each at most `maxCells` wide; `names` (organs, campaigns) are split last. A title
 * that has no fitting boundary is cut at the last character that fits.
 */
export function breakTitle(
  title: string,
  maxCells: number,
  names: readonly string[] = [],
): string[] {
  if (measureCells(title) <= maxCells) return [title];
  const parts = units(title);
  const task = { title, names, maxCells, cellsOf: measured() };
  const best = parts.length <= MAX_UNITS ? cheapest(parts, task) : undefined;
  return best && Number.isFinite(best.cost) ? best.lines : cutByWidth(title, maxCells);
}

/** The best lines, fewest first: more of them are not tried where they can but cost more. */
function cheapest(parts: readonly string[], task: Task): Candidate | undefined {
  let best: Candidate | undefined;
  for (let count = 2; count <= MAX_LINES; count += 1) {
    if (best && best.cost <= BREAK_COST * (count - 1)) break;
    const candidate = cheapestOf(count, parts, [], task);
    if (candidate && (!best || candidate.cost < best.cost)) best = candidate;
  }
  return best;
}

/** The best way to make `left` further lines of the parts. */
function cheapestOf(
  left: number,
  parts: readonly string[],
  lines: readonly string[],
  task: Task,
): Candidate | undefined {
  const rest = parts.join("");
  if (task.cellsOf(rest) > left * task.maxCells) return undefined;
  if (left === 1) return { lines: [...lines, rest], cost: weigh([...lines, rest], task) };
  let best: Candidate | undefined;
  for (let count = 1; count < parts.length; count += 1) {
    const line = parts.slice(0, count).join("");
    if (task.cellsOf(line) > task.maxCells) break;
    const candidate = cheapestOf(left - 1, parts.slice(count), [...lines, line], task);
    if (candidate && (!best || candidate.cost < best.cost)) best = candidate;
  }
  return best;
}

function cutByWidth(title: string, maxCells: number): string[] {
  const lines: string[] = [""];
  for (const character of title) {
    const last = lines.length - 1;
    if (measureCells(lines[last] + character) > maxCells) lines.push(character);
    else lines[last] += character;
  }
  return lines;
}
