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
import type { Flow, FlowFoot, FlowSection, FootPlacement } from "../house/flow.ts";
import { page } from "../house/gbt9704.ts";
import { type House, standardHouse } from "../house/house.ts";
import { ptToTwip } from "../units.ts";
import { wordFoot } from "./foot.ts";
import { markBeforeTwip } from "./head.ts";
import { FOOTER_TWIP } from "./page-number-style.ts";
import { blankFooters, numberedFooters } from "./page-numbers.ts";
import { wordParagraph } from "./paragraphs.ts";
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
const gridOf = ({ linePitchPt }: House) =>
  ({ type: DocumentGridType.LINES, linePitch: ptToTwip(linePitchPt) }) as const;

/** A table has no room above it in Word, so blank lines before one are lines. */
const blankLines = (count = 0): Paragraph[] =>
  Array.from({ length: count }, () => new Paragraph({ keepNext: true }));

function sectionBlocks(section: FlowSection, isFirst: boolean, house: House): FileChild[] {
  const blocks = section.blocks.flatMap((block, index): FileChild[] => {
    if (block.type === "table")
      return [...blankLines(block.blankLinesBefore), wordTable(block, house)];
    const beforeTwip = markBeforeTwip(section.blocks, index, house);
    const pageBreakBefore = !isFirst && index === 0;
    const place = { house, pageBreakBefore, ...(beforeTwip === undefined ? {} : { beforeTwip }) };
    return [wordParagraph(block, place)];
  });
  const beginsWithTable = section.blocks[0]?.type === "table";
  if (isFirst || !beginsWithTable) return blocks;
  return [new Paragraph({ style: FOOT_ANCHOR, pageBreakBefore: true }), ...blocks];
}

/** The last child of a Word body must be a paragraph. */
function closed(children: FileChild[], flow: Flow): FileChild[] {
  const endsWithTable = flow.sections.at(-1)?.blocks.at(-1)?.type === "table";
  return endsWithTable ? [...children, new Paragraph({ style: FOOT_ANCHOR })] : children;
}

/**
 * The foot on a page of its own. An even-page section and not explicit breaks: when a user's edits
 * move the end of the text, Word puts in or takes out the blank side by itself, and a side made so
 * bears no footer. The section of a foot behind a blank side bears no number (7.5).
 */
function footSection(foot: FlowFoot, placement: FootPlacement, house: House): ISectionOptions {
  const type = foot.verso ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE;
  const footers = placement === "afterBlankPage" ? blankFooters() : {};
  return {
    properties: { page: pageProperties, grid: gridOf(house), type },
    footers,
    children: [wordFoot(foot, house)],
  };
}

/** All Word sections of a flow, the foot included. */
export function wordSections(flow: Flow, footPlacement: FootPlacement): ISectionOptions[] {
  const { foot, house = standardHouse } = flow;
  const text = flow.sections.flatMap((section, index) =>
    sectionBlocks(section, index === 0, house),
  );
  const footBelowText = foot && footPlacement === "lastPage";
  const main: ISectionOptions = {
    properties: { page: pageProperties, grid: gridOf(house) },
    footers: numberedFooters(house),
    children: footBelowText ? [...text, wordFoot(foot, house)] : closed(text, flow),
  };
  return foot && !footBelowText ? [main, footSection(foot, footPlacement, house)] : [main];
}
