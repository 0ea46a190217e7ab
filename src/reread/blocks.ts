/** Lines of a text back to blocks: headings with their numbers, run-in headings, tables, rosters. */
import type { Block, HeadingLevel, Paragraph, Roster, Table, Text } from "../document/tree.ts";
import type { SourceParagraph, SourceTable } from "../source/source.ts";
import { numberText } from "../template/number-headings.ts";
import { drawnTogether, type Line, roleOf, textsOf, wordsOf } from "./lines.ts";

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4];

/** Counts headings as the reader of templates does, so that a number typed by hand is no heading. */
class Numbers {
  private readonly counts = [0, 0, 0, 0];

  next(level: HeadingLevel): string {
    return numberText(level, (this.counts[level - 1] ?? 0) + 1);
  }

  take(level: HeadingLevel): string {
    const number = this.next(level);
    this.counts[level - 1] = (this.counts[level - 1] ?? 0) + 1;
    this.counts.fill(0, level);
    return number;
  }
}

/** Length of the run-in heading at the start of a paragraph, its number included. */
function leadLength({ text, runs }: SourceParagraph, level: HeadingLevel): number {
  const stop = text.indexOf("。") + 1;
  if (level > 2) return stop;
  const face = runs[0]?.face;
  let length = 0;
  for (const run of runs) {
    if (run.face !== face) break;
    length += run.text.length;
  }
  // All of one face: the heading is all there is, or its level is set like the text.
  return length > 0 && text.charAt(length - 1) === "。" ? length : stop;
}

function paragraphOf(source: SourceParagraph, numbers: Numbers): Paragraph {
  const { text } = source;
  // A blank behind the number was typed, and so was the number.
  const level = LEVELS.find((one) => {
    const number = numbers.next(one);
    return text.startsWith(number) && /^\S/u.test(text.slice(number.length));
  });
  const length = level === undefined ? 0 : leadLength(source, level);
  if (level === undefined || length === 0) return { type: "paragraph", children: textsOf(source) };
  const number = numbers.take(level);
  const words: Text[] = [{ text: text.slice(number.length, length) }];
  return {
    type: "paragraph",
    lead: { level, number, children: words },
    children: textsOf(source, length),
  };
}

const ALIGNS = { left: "start", both: "start", center: "center", right: "end" } as const;

/** A cell that spans several columns as one: what goes on has no paragraphs of its own. */
function joinedTo(head: readonly SourceParagraph[][], row: readonly SourceParagraph[][]) {
  const cells: SourceParagraph[][] = [];
  for (const [i, cell] of row.entries()) {
    const goesOn = i > 0 && head[i]?.length === 0;
    if (goesOn) cells.at(-1)?.push(...cell);
    else cells.push([...cell]);
  }
  return cells;
}

const cellTexts = (paragraphs: readonly SourceParagraph[] = []): Text[] =>
  paragraphs.flatMap((one) => textsOf(one));

/** Bars in the cells are drawings: the figures beside them stay. */
function tableOf({ rows }: SourceTable, caption: Text[] | undefined): Table {
  const [first = []] = rows;
  const [head = [], ...body] = rows.map((row) => joinedTo(first, row));
  const columns = head.map((heading, i) => ({
    heading: cellTexts(heading),
    align: ALIGNS[body[0]?.[i]?.at(-1)?.align ?? "left"],
  }));
  return {
    type: "table",
    ...(caption ? { caption } : {}),
    columns,
    rows: body.map((row) => columns.map((_, i) => cellTexts(row[i]))),
  };
}

/** 组　长：李　堃　局长, or a further name without its label. */
const ROSTER_LINE = /^(?:([^：]+)：)?　*(\S　\S(?=　|$)|\S+)(?:　+(.+))?$/u;

function addToRoster(roster: Roster, text: string): void {
  const [, label, name = "", post] = ROSTER_LINE.exec(text) ?? [];
  const entry = { name: { text: drawnTogether(name) }, ...(post ? { post: { text: post } } : {}) };
  const open = roster.groups.at(-1);
  if (label === undefined && open) open.entries.push(entry);
  else roster.groups.push({ label: drawnTogether(label ?? ""), entries: [entry] });
}

/** The blocks that lines of headings, paragraphs, tables and rosters make. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const numbers = new Numbers();
  const blocks: Block[] = [];
  let caption: Text[] | undefined;
  for (const line of lines) {
    if (line.type === "table") {
      blocks.push(tableOf(line.table, caption));
      caption = undefined;
      continue;
    }
    const { role, paragraph } = line;
    const level = LEVELS.find((one) => role === `heading${one}`);
    const last = blocks.at(-1);
    if (level) {
      const number = numbers.take(level);
      blocks.push({
        type: "heading",
        level,
        number,
        children: textsOf(paragraph, number.length, true),
      });
    } else if (role === "tableCaption") caption = textsOf(paragraph);
    else if (role === "roster") {
      if (last?.type !== "roster") blocks.push({ type: "roster", groups: [] });
      const open = blocks.at(-1);
      if (open?.type === "roster") addToRoster(open, wordsOf(paragraph));
    } else blocks.push(paragraphOf(paragraph, numbers));
  }
  return blocks;
}

/** A table of the mark of a joint issue is no table of the text. */
export const isStack = ({ rows }: SourceTable): boolean =>
  rows.flat(2).some((paragraph) => roleOf(paragraph) === "issuingOrganMark");
