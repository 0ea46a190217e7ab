/** 正文 (7.3.3): headings, paragraphs, tables, name lists and pictures in house style. */
import type { Block, HeadingLevel, Paragraph, Roster } from "../document/tree.ts";
import type { Memory } from "../memory.ts";
import { arrangeFigure } from "./arrange-figure.ts";
import { arrangeTable } from "./arrange-table.ts";
import type { FlowBlock, FlowParagraph, Run } from "./flow.ts";
import { page, type Role, styles } from "./gbt9704.ts";
import type { House } from "./house.ts";
import { lineWidthMm, measureCells } from "./measure.ts";
import { paragraph, runsOf } from "./paragraph.ts";

const headingRole = (level: HeadingLevel): Role => `heading${level}`;

/** What the blocks of all documents of a run are dressed with. */
export interface Dress {
  house: House;
  memory: Memory;
}

/** Blocks in house style; the same block is the same in every document of a run. */
export const arrangeBlocks = (
  blocks: readonly Block[],
  { house, memory }: Dress,
  widthMm: number = lineWidthMm(),
): FlowBlock[] => {
  const step = `arrange ${memory.numberOf(house)} ${widthMm}`;
  const arranged: FlowBlock[] = [];
  for (const block of blocks)
    arranged.push(...memory.recallOf(block, step, () => arrangeBlock(block, house, widthMm)));
  return arranged;
};

/** Cells of the first line of a paragraph. */
const FIRST_LINE_CELLS = page.charactersPerLine - styles.body.firstLineCells;

const isOneLine = (block: FlowParagraph): boolean =>
  measureCells(block.runs.map((run) => run.text).join("")) <= FIRST_LINE_CELLS;

/**
 * Blocks whose last paragraph is not parted from what follows them, nor, where that is but one line,
 * the paragraph before it: two lines of text at least go along.
 */
export function keepLastWithNext(blocks: readonly FlowBlock[], memory: Memory): FlowBlock[] {
  const last = blocks.at(-1);
  const count = last?.type === "paragraph" ? (isOneLine(last) ? 2 : 1) : 0;
  const from = Math.max(0, blocks.length - count);
  const kept = blocks.slice(from).map((block) => keptWithNext(block, memory));
  return [...blocks.slice(0, from), ...kept];
}

const keptWithNext = (block: FlowBlock, memory: Memory): FlowBlock =>
  block.type === "paragraph"
    ? memory.recallOf(block, "kept with next", () => ({ ...block, keepWithNext: true }))
    : block;

function arrangeBlock(block: Block, house: House, widthMm: number): FlowBlock[] {
  switch (block.type) {
    case "heading": {
      const role = headingRole(block.level);
      return [
        paragraph(role, runsOf(role, [{ text: block.number }, ...block.children]), {
          outlineLevel: block.level,
        }),
      ];
    }
    case "paragraph":
      return [arrangeParagraph(block, house)];
    case "table":
      return arrangeTable(block, widthMm);
    case "roster":
      return arrangeRoster(block);
    case "figure":
      return arrangeFigure(block, widthMm);
  }
}

function leadRuns({ lead }: Paragraph, house: House): Run[] {
  if (!lead) return [];
  const role = headingRole(lead.level);
  const runs = runsOf(role, [{ text: lead.number }, ...lead.children]);
  return house.styles[role].bold ? runs.map((run) => ({ ...run, bold: true })) : runs;
}

/** A run-in heading keeps the looks of its level; the words behind it are body text. */
function arrangeParagraph(block: Paragraph, house: House): FlowParagraph {
  return paragraph("body", [...leadRuns(block, house), ...runsOf("body", block.children)]);
}

/** Two-character labels and names are spread to three cells, as lists of names are set. */
const spread = (words: string): string => {
  const characters = [...words];
  return characters.length === 2 ? characters.join("　") : words;
};

/** Role label at its first entry, names in one column, posts in another; long posts hang. */
function arrangeRoster(roster: Roster): FlowParagraph[] {
  const labels = roster.groups.map((group) => spread(group.label));
  const labelCells = Math.max(...labels.map(measureCells)) + 1;
  const names = roster.groups.flatMap((group) =>
    group.entries.map((entry) => measureCells(spread(entry.name.text))),
  );
  const nameCells = Math.max(...names) + 1;
  return roster.groups.flatMap((group, g) =>
    group.entries.map((entry, i) => {
      const label = i === 0 ? `${labels[g]}：` : "";
      const name = { ...entry.name, text: spread(entry.name.text) };
      const gap = entry.post ? "　".repeat(Math.ceil(nameCells - measureCells(name.text))) : "";
      const nameStart = 2 + labelCells;
      const firstStart = i === 0 ? 2 : nameStart;
      const postStart = nameStart + nameCells;
      const texts = [{ text: label }, name, { text: gap }, ...(entry.post ? [entry.post] : [])];
      return paragraph(
        "roster",
        runsOf(
          "roster",
          texts.filter((text) => text.text),
        ),
        {
          indent: { startCells: postStart, hangingCells: postStart - firstStart },
        },
      );
    }),
  );
}
