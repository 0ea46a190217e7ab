/**
 * A flow as Word sections. Parts of the text begin on new pages by `pageBreakBefore`; a Word section
 * of its own is made only for a foot that does not stand below the last text.
 */
import {
  DocumentGridType,
  type FileChild,
  type ISectionOptions,
  PageOrientation,
  SectionType,
} from "docx";
import type { ShapeRun } from "docx/shapes";
import type { Flow, FlowFoot, FlowSection, FootPlacement } from "../house/flow.ts";
import { page } from "../house/gbt9704.ts";
import { type House, standardHouse } from "../house/house.ts";
import { ruleHeightMm } from "../house/measure.ts";
import type { Memory } from "../memory.ts";
import { ptToTwip } from "../units.ts";
import { writerOf } from "./blocks.ts";
import { wordFoot } from "./foot.ts";
import { standsAboveTypeArea } from "./head.ts";
import { LANDSCAPE_LINE_TWIP, landscapeFooters, landscapePage } from "./landscape.ts";
import { FOOTER_TWIP } from "./page-number-style.ts";
import { blankFooters, numberedFooters, numberedFromSecondPage } from "./page-numbers.ts";
import { wholeParagraph } from "./paragraph-xml.ts";
import { TEXT_WIDTH_TWIP } from "./paragraphs.ts";
import { markShapes, ruleShapes } from "./placed.ts";
import { FOOT_ANCHOR } from "./style-ids.ts";
import { inSlots, type Piece, pieceOf, writeApart } from "./written.ts";

/**
 * Paper, type area and grid (5.1, 5.2). The grid is of lines alone: a grid of characters as well
 * gives 14 characters a line in LibreOffice, where a glyph wider than its cell takes two.
 */
const portraitPage = {
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

/**
 * Lines of running text as the grid counts them. LibreOffice stands the grid in the middle of the
 * text's height, so its pitch must use that up; no paragraph of ours snaps to it.
 */
function gridOf({ linePitchPt }: House, heightTwip: number) {
  const lines = Math.max(1, Math.floor(heightTwip / ptToTwip(linePitchPt)));
  return { type: DocumentGridType.LINES, linePitch: Math.floor(heightTwip / lines) } as const;
}

const PORTRAIT_HEIGHT_TWIP = page.twip.height - page.twip.top - page.twip.bottom;
const heightOf = ({ landscape = false }: FlowSection): number =>
  landscape ? TEXT_WIDTH_TWIP : PORTRAIT_HEIGHT_TWIP;

/** Drawings of a section's first page: a mark above the type area, lines at fixed places. */
function pageShapes({ blocks, rules = [] }: FlowSection, house: House): ShapeRun[] {
  const [first] = blocks;
  const mark =
    first?.type === "paragraph" && standsAboveTypeArea(first) ? markShapes(first, house) : [];
  const lines = rules.flatMap(({ rule, bottomMm }) =>
    ruleShapes(rule, bottomMm - ruleHeightMm(rule)),
  );
  return [...mark, ...lines];
}

/** What all blocks of a document are written with. */
interface Writing {
  house: House;
  /** Data paths of words that differ from document to document of the run. */
  varying: readonly string[];
  memory: Memory;
}

function sectionBlocks(
  section: FlowSection,
  isFirst: boolean,
  writing: Writing,
): (FileChild | Piece)[] {
  const { house, varying, memory } = writing;
  const shapes = pageShapes(section, house);
  const place = { house, ...(section.landscape ? { lineTwip: LANDSCAPE_LINE_TWIP } : {}) };
  const opening = {
    ...place,
    pageBreakBefore: !isFirst,
    ...(shapes.length > 0 ? { shapes } : {}),
  };
  const firstInText = section.blocks.findIndex((block) => !standsAboveTypeArea(block));
  const write = writerOf(section.blocks, place, varying, memory);
  const writeOpening = writerOf(section.blocks, opening, varying, memory);
  const blocks = section.blocks.flatMap((_, index) =>
    index === firstInText ? writeOpening(index) : write(index),
  );
  const beginsWithTable = section.blocks[0]?.type === "table";
  return isFirst || !beginsWithTable ? blocks : [ANCHOR_ON_NEW_PAGE, ...blocks];
}

/** Paragraphs almost without height. */
const anchor = (more = ""): Piece => {
  const properties = `<w:pStyle w:val="${FOOT_ANCHOR}"/>${more}`;
  return pieceOf(wholeParagraph({ properties, runs: "" }), false);
};
const ANCHOR = anchor();
const ANCHOR_ON_NEW_PAGE = anchor("<w:pageBreakBefore/>");

/** The last child of a Word body must be a paragraph. */
function closed(content: (FileChild | Piece)[], last: FlowSection | undefined) {
  const endsWithTable = last?.blocks.at(-1)?.type === "table";
  return endsWithTable ? [...content, ANCHOR] : content;
}

const footPiece = (foot: FlowFoot, { house, varying }: Writing): Piece =>
  pieceOf(writeApart([wordFoot(foot, house)]), varying.length > 0);

/**
 * The foot on a page of its own. An even-page section and not explicit breaks: when a user's edits
 * move the end of the text, Word puts in or takes out the blank side by itself, and a side made so
 * bears no footer. The section of a foot behind a blank side bears no number (7.5).
 */
function footSection(foot: FlowFoot, placement: FootPlacement, writing: Writing): ISectionOptions {
  const { house } = writing;
  const type = foot.verso ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE;
  const footers = placement === "afterBlankPage" ? blankFooters() : numberedFooters(house);
  return {
    properties: { page: portraitPage, grid: gridOf(house, PORTRAIT_HEIGHT_TWIP), type },
    footers,
    children: inSlots([footPiece(foot, writing)]),
  };
}

/** A paper that is not bound with the rest: on a sheet of its own, its pages counted from 1. */
const separateSection = (section: FlowSection, writing: Writing): ISectionOptions => ({
  properties: {
    page: { ...pageOf(section), pageNumbers: { start: 1 } },
    grid: gridOf(writing.house, heightOf(section)),
    type: SectionType.ODD_PAGE,
  },
  footers: footersOf(section, writing.house),
  children: inSlots(closed(sectionBlocks(section, true, writing), section)),
});

const pageOf = ({ landscape = false }: FlowSection) => (landscape ? landscapePage : portraitPage);
const footersOf = ({ landscape = false }: FlowSection, house: House) =>
  landscape ? landscapeFooters(house) : numberedFooters(house);

/** Neighbours on sheets of one orientation share a Word section. */
function byOrientation(sections: readonly FlowSection[]): FlowSection[][] {
  const groups: FlowSection[][] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    if (last && (last[0]?.landscape ?? false) === (section.landscape ?? false)) last.push(section);
    else groups.push([section]);
  }
  return groups;
}

/** Parts of the text on sheets of one orientation; `foot` if it stands below the last text. */
function textSection(
  sections: readonly FlowSection[],
  flow: Flow,
  foot: FlowFoot | undefined,
  writing: Writing,
): ISectionOptions {
  const { numberFirstPage = true } = flow;
  const { house } = writing;
  const [first] = sections;
  const isTitle = first === flow.sections[0] && !numberFirstPage;
  const text = sections.flatMap((section) => sectionBlocks(section, section === first, writing));
  const model = first ?? { name: "", blocks: [] };
  return {
    properties: {
      page: pageOf(model),
      grid: gridOf(house, heightOf(model)),
      ...(isTitle ? { titlePage: true } : {}),
    },
    // Asked for only where the frame of the document is not remembered.
    get footers() {
      return isTitle ? numberedFromSecondPage(house) : footersOf(model, house);
    },
    children: inSlots(foot ? [...text, footPiece(foot, writing)] : closed(text, sections.at(-1))),
  };
}

/** All Word sections of a flow, the foot included. */
export function wordSections(
  flow: Flow,
  footPlacement: FootPlacement,
  varying: readonly string[],
  memory: Memory,
): ISectionOptions[] {
  const { foot, house = standardHouse } = flow;
  const writing = { house, varying, memory };
  const groups = byOrientation(flow.sections.filter((section) => !section.separate));
  const separate = flow.sections.filter((section) => section.separate);
  const below = footPlacement === "lastPage" ? foot : undefined;
  const text = groups.map((sections) =>
    textSection(sections, flow, sections === groups.at(-1) ? below : undefined, writing),
  );
  const footPage = foot && !below ? [footSection(foot, footPlacement, writing)] : [];
  return [...text, ...footPage, ...separate.map((section) => separateSection(section, writing))];
}
