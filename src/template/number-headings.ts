/** Gives headings their numbers (7.3.3) and joins run-in headings to their paragraphs. */
import type { Problem } from "../diagnostics.ts";
import {
  type Block,
  type Heading,
  type HeadingLevel,
  type Paragraph,
  plainText,
} from "../document/tree.ts";
import { Memory } from "../memory.ts";
import { headingSkipsLevel, headingTooDeep, headingWithoutText } from "./filling-problems.ts";
import { numeral } from "./numerals.ts";
import type { Part } from "./read-blocks.ts";

type HeadingPart = Extract<Part, { type: "heading" }>;

/** 一、 （一） 1. （1） by level. */
export function numberText(level: HeadingLevel, count: number): string {
  if (level === 1) return `${numeral(count)}、`;
  if (level === 2) return `（${numeral(count)}）`;
  return level === 3 ? `${count}.` : `（${count}）`;
}

/** Counts headings; a heading starts the levels below it anew. */
interface Counter {
  counts: number[];
  last: number;
}

function next(counter: Counter, level: HeadingLevel): number {
  const { counts } = counter;
  const count = (counts[level - 1] ?? 0) + 1;
  counts[level - 1] = count;
  for (let below = level; below < 4; below++) counts[below] = 0;
  counter.last = level;
  return count;
}

const levelOf = (depth: number): HeadingLevel | undefined =>
  depth >= 1 && depth <= 4 ? (depth as HeadingLevel) : undefined;

/** Whether nothing stands under the heading before the next one of its level or above. */
function isBare(part: HeadingPart, following: Part | undefined): boolean {
  if (part.runsIn) return false;
  return !following || (following.type === "heading" && following.depth <= part.depth);
}

/** The heading of a part, the same one as long as the part bears this number. */
const headingOf = (
  { texts }: HeadingPart,
  level: HeadingLevel,
  count: number,
  memory: Memory,
): Heading =>
  memory.again(texts, "heading", [level, count], () => ({
    type: "heading",
    level,
    number: numberText(level, count),
    children: texts,
  }));

const leadOf = ({ level, number, children }: Heading) => ({ level, number, children });

/** A paragraph behind its run-in heading, the same one wherever they stand together. */
const ledBy = (lead: Heading, paragraph: Paragraph, memory: Memory): Paragraph =>
  memory.again(paragraph, "led by", [lead], () => ({
    type: "paragraph",
    lead: leadOf(lead),
    children: paragraph.children,
  }));

/**
 * Blocks with numbered headings. `topDepth` is the number of # signs of level 一、. Problems:
 * levels skipped, too deep, or with nothing under them.
 */
export function numberHeadings(
  parts: readonly Part[],
  topDepth: number,
  memory: Memory = new Memory(),
): { blocks: Block[]; problems: Problem[] } {
  const counter: Counter = { counts: [0, 0, 0, 0], last: 0 };
  const blocks: Block[] = [];
  const problems: Problem[] = [];
  let lead: Heading | undefined;
  const flush = () => {
    if (lead) blocks.push({ type: "paragraph", lead: leadOf(lead), children: [] });
    lead = undefined;
  };
  for (const [index, part] of parts.entries()) {
    if (part.type === "paragraph") {
      blocks.push(lead ? ledBy(lead, part.block, memory) : part.block);
      lead = undefined;
      continue;
    }
    flush();
    if (part.type === "block") {
      blocks.push(part.block);
      continue;
    }
    const level = levelOf(part.depth - topDepth + 1);
    if (!level) {
      problems.push(headingTooDeep(part.place, plainText(part.texts)));
      continue;
    }
    if (level > counter.last + 1)
      problems.push(headingSkipsLevel(part.place, plainText(part.texts), counter.last, level));
    if (isBare(part, parts[index + 1]))
      problems.push(headingWithoutText(part.place, plainText(part.texts)));
    const heading = headingOf(part, level, next(counter, level), memory);
    if (part.runsIn) lead = heading;
    else blocks.push(heading);
  }
  flush();
  return { blocks, problems };
}
