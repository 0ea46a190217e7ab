/** Paragraphs of a flow as Word paragraphs: the role's style, and only what deviates from it. */
import {
  AlignmentType,
  BorderStyle,
  type IIndentAttributesProperties,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import type { ShapeRun } from "docx/shapes";
import type { FlowParagraph, Run } from "../house/flow.ts";
import { page } from "../house/gbt9704.ts";
import type { House } from "../house/house.ts";
import { indentPt, pitchOf, sizeOf, spaceBeforePt } from "../house/measure.ts";
import { mmToEighthPt, ptToTwip } from "../units.ts";
import { wordPictures } from "./pictures.ts";
import { type RunSurroundings, wordRuns } from "./runs.ts";
import { ruleSpacePt } from "./seam.ts";
import { FOOT_ANCHOR, INK, JUSTIFICATION } from "./style-ids.ts";

/** Width of the type area, twips. */
export const TEXT_WIDTH_TWIP = page.twip.width - page.twip.left - page.twip.right;

/** What a writer adds to a paragraph for its place in the document. */
export interface PlaceInDocument {
  house: House;
  /** Width of the lines where it is not that of the type area (landscape). */
  lineTwip?: number;
  pageBreakBefore?: boolean;
  /** Room above in all, twips, where the place decides it and not the paragraph. */
  beforeTwip?: number;
  /** Drawings that hang on the paragraph. */
  shapes?: ShapeRun[];
}

/** Blank lines and extra room above, twips. */
export const spaceBeforeTwip = (paragraph: FlowParagraph, house: House): number =>
  ptToTwip(spaceBeforePt(paragraph, house));

function surroundings(paragraph: FlowParagraph, house: House): RunSurroundings {
  const { typeface, ink, bold, sizePt } = house.styles[paragraph.role];
  const size = sizeOf(paragraph);
  return {
    typeface,
    ink,
    bold: bold ?? false,
    ...(size === sizePt ? {} : { sizePt: size }),
    ...(paragraph.trackingPt === undefined ? {} : { trackingPt: paragraph.trackingPt }),
  };
}

/**
 * A border is as wide as its paragraph, so the paragraph of a rule has no indents: the words of its
 * one line begin by a first-line indent and end at a tab.
 */
function ruledIndent(paragraph: FlowParagraph, house: House): IIndentAttributesProperties {
  const style = house.styles[paragraph.role];
  const startCells = paragraph.indent?.startCells ?? style.startCells;
  const firstLine = ptToTwip(indentPt(startCells, sizeOf(paragraph)));
  return { left: 0, right: 0, ...(startCells ? { firstLine } : {}) };
}

/**
 * Indents that replace the style's. A first line in characters outranks one in twips, so it must be
 * put to 0 where the style has one.
 */
function indentOptions(
  paragraph: FlowParagraph,
  house: House,
): IIndentAttributesProperties | undefined {
  const { indent } = paragraph;
  if (paragraph.ruleBelow) return ruledIndent(paragraph, house);
  const style = house.styles[paragraph.role];
  const resized = sizeOf(paragraph) !== style.sizePt;
  if (!indent && !resized) return undefined;
  const twip = (cells: number) => ptToTwip(indentPt(cells, sizeOf(paragraph)));
  const firstLineCells = indent?.firstLineCells ?? style.firstLineCells;
  const left = twip(indent?.startCells ?? style.startCells);
  const right = twip(indent?.endCells ?? style.endCells);
  const sides = {
    ...(left || style.startCells ? { left } : {}),
    ...(right || style.endCells ? { right } : {}),
  };
  if (indent?.hangingCells)
    return {
      ...sides,
      ...(style.firstLineCells ? { firstLineChars: 0 } : {}),
      hanging: twip(indent.hangingCells),
    };
  if (!firstLineCells && !style.firstLineCells) return sides;
  return { ...sides, firstLineChars: firstLineCells * 100, firstLine: twip(firstLineCells) };
}

function spacingOptions(paragraph: FlowParagraph, place: PlaceInDocument) {
  const { house } = place;
  const style = house.styles[paragraph.role];
  const before = place.beforeTwip ?? spaceBeforeTwip(paragraph, house);
  const pitch = pitchOf(paragraph, house);
  const deviates = {
    ...(before === ptToTwip(style.blankLinesBefore * house.linePitchPt) ? {} : { before }),
    ...(pitch === style.pitchPt ? {} : { line: ptToTwip(pitch), lineRule: LineRuleType.EXACT }),
  };
  return Object.keys(deviates).length > 0 ? { spacing: deviates } : {};
}

/** The line under a paragraph is a bottom border. */
function ruleOptions(paragraph: FlowParagraph, house: House): IParagraphOptions {
  const rule = paragraph.ruleBelow;
  if (!rule) return {};
  return {
    border: {
      bottom: {
        style: BorderStyle.SINGLE,
        size: mmToEighthPt(rule.thicknessMm),
        color: INK[rule.ink],
        space: ruleSpacePt(paragraph, rule.gapMm, house),
      },
    },
  };
}

const TAB_TYPE = {
  start: TabStopType.LEFT,
  center: TabStopType.CENTER,
  end: TabStopType.RIGHT,
} as const;

/** A tab for each piece; a right tab at the right indent holds the second part of a line. */
function tabs(paragraph: FlowParagraph, house: House): IParagraphOptions {
  const { pieces = [], end } = paragraph;
  const endCells = paragraph.indent?.endCells ?? house.styles[paragraph.role].endCells;
  const position = TEXT_WIDTH_TWIP - ptToTwip(indentPt(endCells, sizeOf(paragraph)));
  const tabStops = [
    ...pieces.map(({ atPt, align }) => ({ type: TAB_TYPE[align], position: ptToTwip(atPt) })),
    ...(end ? [{ type: TabStopType.RIGHT, position }] : []),
  ];
  // Tabs go from left to right, which a line that is aligned to the right does not.
  const align = pieces.length > 0 ? { alignment: AlignmentType.LEFT } : {};
  return tabStops.length > 0 ? { tabStops, ...align } : {};
}

function children(paragraph: FlowParagraph, house: House): TextRun[] {
  const around = surroundings(paragraph, house);
  const { pieces = [], end } = paragraph;
  const behindTabs = [...pieces.map((piece) => piece.runs), ...(end ? [end] : [])];
  return [
    ...wordRuns(paragraph.runs, around),
    ...behindTabs.flatMap((runs) => [
      new TextRun({ children: [new Tab()] }),
      ...wordRuns(runs, around),
    ]),
  ];
}

/** One paragraph of a flow. */
export function wordParagraph(paragraph: FlowParagraph, place: PlaceInDocument): Paragraph {
  const { house } = place;
  const style = house.styles[paragraph.role];
  const indent = indentOptions(paragraph, house);
  const { keepWithNext, outlineLevel } = paragraph;
  return new Paragraph({
    style: paragraph.role,
    ...(place.pageBreakBefore ? { pageBreakBefore: true } : {}),
    ...(keepWithNext === undefined || keepWithNext === style.keepWithNext
      ? {}
      : { keepNext: keepWithNext }),
    ...spacingOptions(paragraph, place),
    ...(indent && Object.keys(indent).length > 0 ? { indent } : {}),
    ...(outlineLevel === undefined || outlineLevel === style.outlineLevel
      ? {}
      : { outlineLevel: outlineLevel - 1 }),
    ...ruleOptions(paragraph, house),
    ...tabs(paragraph, house),
    children: [
      ...(place.shapes ?? []),
      ...wordPictures(paragraph, house),
      ...children(paragraph, house),
    ],
  });
}

/**
 * A paragraph of a flow, below an empty one where it carries pictures: programs do not agree whether
 * a picture's distance counts from above or below the room over its paragraph, so there is none.
 */
export function wordParagraphs(paragraph: FlowParagraph, place: PlaceInDocument): Paragraph[] {
  const beforeTwip = place.beforeTwip ?? spaceBeforeTwip(paragraph, place.house);
  if (!paragraph.pictures || beforeTwip === 0) return [wordParagraph(paragraph, place)];
  const room = new Paragraph({
    style: FOOT_ANCHOR,
    keepNext: true,
    spacing: { line: beforeTwip, lineRule: LineRuleType.EXACT },
  });
  return [room, wordParagraph(paragraph, { ...place, beforeTwip: 0 })];
}

/** A paragraph of a table cell, aligned as its column is. */
export function cellParagraph(
  role: "tableHead" | "tableCell",
  runs: Run[],
  align: "start" | "center" | "end",
  house: House,
): Paragraph {
  const paragraph: FlowParagraph = { type: "paragraph", role, runs };
  return new Paragraph({
    style: role,
    ...(align === house.styles[role].align ? {} : { alignment: JUSTIFICATION[align] }),
    children: children(paragraph, house),
  });
}
