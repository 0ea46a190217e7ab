/** Reads a filled text: title, salutation, byline and blocks, values back in their places. */
import { hasErrors, type Outcome, type Problem } from "../diagnostics.ts";
import { type Block, plainText, type Text } from "../document/tree.ts";
import { Memory } from "../memory.ts";
import { titleInBody } from "./filling-problems.ts";
import { numberHeadings } from "./number-headings.ts";
import { type Part, readParts } from "./read-blocks.ts";
import { type ReadBulletin, readBulletin } from "./read-bulletin.ts";
import { readLine } from "./read-words.ts";
import type { FilledText } from "./template.ts";

/** Number of # signs of a first-level heading. */
const TOP_DEPTH = 2;

export interface ReadText {
  title: Text[];
  /** Without its colon. */
  salutation?: Text[];
  byline: Text[][];
  /** Of everything but a bulletin. */
  blocks: Block[];
  /** Of a bulletin. */
  bulletin?: ReadBulletin;
}

const titleProblems = (parts: readonly Part[]): Problem[] =>
  parts.flatMap((part) =>
    part.type === "heading" && part.depth < TOP_DEPTH
      ? [titleInBody(part.place, plainText(part.texts))]
      : [],
  );

/** Title, salutation, byline: the lines of the front matter. */
function readFront(filled: FilledText, problems: Problem[]) {
  const { template, words } = filled;
  const line = (source: string, at: { line: number } | undefined, where: string): Text[] => {
    const origin = { template: template.file, line: at?.line ?? 1 };
    const read = readLine(source, filled, where, origin);
    problems.push(...read.problems);
    return read.texts;
  };
  const { salutation } = words;
  return {
    title: line(words.title, template.title, "标题里"),
    ...(salutation ? { salutation: line(salutation, template.salutation, "称呼里") } : {}),
    byline: words.byline.map((text, index) => line(text, template.byline[index], "题注里")),
  };
}

/**
 * The filled text as titles and blocks. Errors: line breaks in a value inside a line, a block
 * inside a line, # in the body, levels too deep, ragged tables. Warnings: levels skipped, headings
 * with nothing under them.
 */
export function readFilled(filled: FilledText, memory: Memory = new Memory()): Outcome<ReadText> {
  const problems: Problem[] = [];
  const front = readFront(filled, problems);
  const { parts, problems: found } = readParts(filled, memory);
  problems.push(...found, ...titleProblems(parts));
  const body = parts.filter((part) => part.type !== "heading" || part.depth >= TOP_DEPTH);
  if (filled.template.kind === "简报") {
    const bulletin = readBulletin(body);
    problems.push(...bulletin.problems);
    return hasErrors(problems)
      ? { problems }
      : { value: { ...front, blocks: [], bulletin: bulletin.value }, problems };
  }
  const numbered = numberHeadings(body, TOP_DEPTH, memory);
  problems.push(...numbered.problems);
  return hasErrors(problems)
    ? { problems }
    : { value: { ...front, blocks: numbered.blocks }, problems };
}
