/**
 * A flow as Word sections. Parts of the text begin on new pages by `pageBreakBefore`; a Word section
 * of its own is made only for a foot that does not stand below the last text.
 */
import {
  DocumentGridType,
  type FileChild,
  type ISectionOptions,
  PageOrientation,
  Paragraph,
  SectionType,
} from "docx";
import type { ShapeRun } from "docx/shapes";
import type {
  Flow,
  FlowBlock,
  FlowFoot,
  FlowParagraph,
  FlowSection,
  FootPlacement,
} from "../house/flow.ts";
import { LINE_PITCH_PT, page } from "../house/gbt9704.ts";
import { ruleHeightMm } from "../house/measure.ts";
import { ptToTwip } from "../units.ts";
import { wordFoot } from "./foot.ts";
import { markBeforeTwip, standsAboveTypeArea } from "./head.ts";
import { FOOTER_TWIP } from "./page-number-style.ts";
import { blankFooters, numberedFooters, numberedFromSecondPage } from "./page-numbers.ts";
import { type PlaceInDocument, spaceBeforeTwip, wordParagraph } from "./paragraphs.ts";
import { belowMarkTwip, markShapes, ruleShapes } from "./placed.ts";
import { freeBelowPt } from "./seam.ts";
import { wordStack } from "./stack.ts";
import { FOOT_ANCHOR } from "./style-ids.ts";
import { wordTable } from "./tables.ts";

/**
 * Paper, type area and grid (5.1, 5.2). The grid is of lines alone: a grid of characters as well
 * gives 14 characters a line in LibreOffice, where a glyph wider than its cell takes two.
 */
const pageProperties = {
  size: {
    width: page.twip.width,
    height: page.twip.height,
    orientation: PageOrientation.PORTRAIT,
  },
  margin: {
    top: page.twip.top,
    bottom: page.twip.bottom,
    left: page.twip.left,
    right: page.twip.right,
    header: 851,
    footer: FOOTER_TWIP,
    gutter: 0,
  },
} as const;
const grid = { type: DocumentGridType.LINES, linePitch: ptToTwip(LINE_PITCH_PT) } as const;

/** A table has no room above it in Word, so blank lines before one are lines. */
const blankLines = (count = 0): Paragraph[] =>
  Array.from({ length: count }, () => new Paragraph({ keepNext: true }));

/** Room above what stands below the lines of a head, twips; undefined behind other blocks. */
function belowHeadTwip(above: FlowBlock | undefined, block: FlowParagraph): number | undefined {
  if (above?.type !== "paragraph" || above.role === block.role) return undefined;
  const freeTwip = ptToTwip(freeBelowPt(above));
  return freeTwip === 0 ? undefined : Math.max(0, spaceBeforeTwip(block) - freeTwip);
}

/** A block as it stands in the text; `shapes` hang on it if it is the first one of its page. */
function wordBlock(
  blocks: readonly FlowBlock[],
  index: number,
  place: PlaceInDocument,
): FileChild[] {
  const block = blocks[index];
  if (!block || standsAboveTypeArea(block)) return [];
  if (block.type === "table") return [...blankLines(block.blankLinesBefore), wordTable(block)];
  const markTwip = markBeforeTwip(blocks, index);
  if (block.type === "stack") return wordStack(block, markTwip ?? 0);
  const above = blocks[index - 1];
  const belowTwip =
    above?.type === "paragraph" && standsAboveTypeArea(above)
      ? belowMarkTwip(above, block)
      : undefined;
  const beforeTwip = markTwip ?? belowTwip ?? belowHeadTwip(above, block);
  return [wordParagraph(block, { ...place, ...(beforeTwip === undefined ? {} : { beforeTwip }) })];
}

/** Drawings of a section's first page: a mark above the type area, lines at fixed places. */
function pageShapes({ blocks, rules = [] }: FlowSection): ShapeRun[] {
  const [first] = blocks;
  const mark = first?.type === "paragraph" && standsAboveTypeArea(first) ? markShapes(first) : [];
  const lines = rules.flatMap(({ rule, bottomMm }) =>
    ruleShapes(rule, bottomMm - ruleHeightMm(rule)),
  );
  return [...mark, ...lines];
}

function sectionBlocks(section: FlowSection, isFirst: boolean): FileChild[] {
  const shapes = pageShapes(section);
  const firstInText = section.blocks.findIndex((block) => !standsAboveTypeArea(block));
  const blocks = section.blocks.flatMap((_, index) => {
    const isOpening = index === firstInText;
    return wordBlock(section.blocks, index, {
      pageBreakBefore: !isFirst && isOpening,
      ...(isOpening ? { shapes } : {}),
    });
  });
  const beginsWithTable = section.blocks[0]?.type === "table";
  if (isFirst || !beginsWithTable) return blocks;
  return [new Paragraph({ style: FOOT_ANCHOR, pageBreakBefore: true }), ...blocks];
}

/** The last child of a Word body must be a paragraph. */
function closed(children: FileChild[], last: FlowSection | undefined): FileChild[] {
  const endsWithTable = last?.blocks.at(-1)?.type === "table";
  return endsWithTable ? [...children, new Paragraph({ style: FOOT_ANCHOR })] : children;
}

/**
 * The foot on a page of its own. An even-page section and not explicit breaks: when a user's edits
 * move the end of the text, Word puts in or takes out the blank side by itself, and a side made so
 * bears no footer. The section of a foot behind a blank side bears no number (7.5).
 */
function footSection(foot: FlowFoot, placement: FootPlacement): ISectionOptions {
  const type = foot.verso ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE;
  const footers = placement === "afterBlankPage" ? blankFooters() : {};
  return {
    properties: { page: pageProperties, grid, type },
    footers,
    children: [wordFoot(foot)],
  };
}

/** A paper that is not bound with the rest: on a sheet of its own, its pages counted from 1. */
const separateSection = (section: FlowSection): ISectionOptions => ({
  properties: {
    page: { ...pageProperties, pageNumbers: { start: 1 } },
    grid,
    type: SectionType.ODD_PAGE,
  },
  footers: numberedFooters(),
  children: closed(sectionBlocks(section, true), section),
});

/** All Word sections of a flow, the foot included. */
export function wordSections(flow: Flow, footPlacement: FootPlacement): ISectionOptions[] {
  const bound = flow.sections.filter((section) => !section.separate);
  const separate = flow.sections.filter((section) => section.separate);
  const text = bound.flatMap((section, index) => sectionBlocks(section, index === 0));
  const { foot, numberFirstPage = true } = flow;
  const footBelowText = foot && footPlacement === "lastPage";
  const main: ISectionOptions = {
    properties: { page: pageProperties, grid, ...(numberFirstPage ? {} : { titlePage: true }) },
    footers: numberFirstPage ? numberedFooters() : numberedFromSecondPage(),
    children: footBelowText ? [...text, wordFoot(foot)] : closed(text, bound.at(-1)),
  };
  const footPage = foot && !footBelowText ? [footSection(foot, footPlacement)] : [];
  return [main, ...footPage, ...separate.map(separateSection)];
}
