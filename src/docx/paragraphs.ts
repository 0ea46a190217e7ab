/** Paragraphs of a flow as Word paragraphs: the role's style, and only what deviates from it. */
import { LineRuleType, Paragraph } from "docx";
import type { ShapeRun } from "docx/shapes";
import type { FlowCell, FlowParagraph } from "../house/flow.ts";
import { page } from "../house/gbt9704.ts";
import type { House } from "../house/house.ts";
import { indentPt, pitchOf, sizeOf, spaceBeforePt } from "../house/measure.ts";
import { mmToEighthPt, ptToTwip } from "../units.ts";
import { type ParagraphXml, WrittenParagraph } from "./paragraph-xml.ts";
import { wordPictures } from "./pictures.ts";
import { type RunSurroundings, runsXml } from "./runs.ts";
import { ruleSpacePt } from "./seam.ts";
import { FOOT_ANCHOR, INK, JUSTIFICATION } from "./style-ids.ts";
import { element } from "./xml.ts";

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
function ruledIndent(paragraph: FlowParagraph, house: House): Twips {
  const style = house.styles[paragraph.role];
  const startCells = paragraph.indent?.startCells ?? style.startCells;
  const firstLine = ptToTwip(indentPt(startCells, sizeOf(paragraph)));
  return { "w:left": 0, "w:right": 0, ...(startCells ? { "w:firstLine": firstLine } : {}) };
}

/** Attributes that count twips, or hundredths of a character. */
type Twips = Readonly<Record<string, number>>;

/**
 * Indents that replace the style's. A first line in characters outranks one in twips, so it must be
 * put to 0 where the style has one.
 */
function indentTwips(paragraph: FlowParagraph, house: House): Twips {
  const { indent } = paragraph;
  if (paragraph.ruleBelow) return ruledIndent(paragraph, house);
  const style = house.styles[paragraph.role];
  const resized = sizeOf(paragraph) !== style.sizePt;
  if (!indent && !resized) return {};
  const twip = (cells: number) => ptToTwip(indentPt(cells, sizeOf(paragraph)));
  const firstLineCells = indent?.firstLineCells ?? style.firstLineCells;
  const left = twip(indent?.startCells ?? style.startCells);
  const right = twip(indent?.endCells ?? style.endCells);
  const sides = {
    ...(left || style.startCells ? { "w:left": left } : {}),
    ...(right || style.endCells ? { "w:right": right } : {}),
  };
  if (indent?.hangingCells)
    return {
      ...sides,
      "w:hanging": twip(indent.hangingCells),
      ...(style.firstLineCells ? { "w:firstLineChars": 0 } : {}),
    };
  if (!firstLineCells && !style.firstLineCells) return sides;
  return {
    ...sides,
    "w:firstLine": twip(firstLineCells),
    "w:firstLineChars": firstLineCells * 100,
  };
}

/** `w:ind` of a paragraph whose indents are not those of its style. */
function indentXml(paragraph: FlowParagraph, house: House): string {
  const twips = indentTwips(paragraph, house);
  return Object.keys(twips).length > 0 ? element("w:ind", twips) : "";
}

/** `w:spacing` where room above or pitch differ from the style's. */
function spacingXml(paragraph: FlowParagraph, place: PlaceInDocument): string {
  const { house } = place;
  const style = house.styles[paragraph.role];
  const before = place.beforeTwip ?? spaceBeforeTwip(paragraph, house);
  const pitch = pitchOf(paragraph, house);
  const isUsual = before === ptToTwip(style.blankLinesBefore * house.linePitchPt);
  if (isUsual && pitch === style.pitchPt) return "";
  return element("w:spacing", {
    "w:before": isUsual ? undefined : before,
    ...(pitch === style.pitchPt ? {} : { "w:line": ptToTwip(pitch), "w:lineRule": "exact" }),
  });
}

/** The line under a paragraph is a bottom border. */
function ruleXml(paragraph: FlowParagraph, house: House): string {
  const rule = paragraph.ruleBelow;
  if (!rule) return "";
  const line = element("w:bottom", {
    "w:val": "single",
    "w:color": INK[rule.ink],
    "w:sz": mmToEighthPt(rule.thicknessMm),
    "w:space": ruleSpacePt(paragraph, rule.gapMm, house),
  });
  return `<w:pBdr>${line}</w:pBdr>`;
}

const TAB_TYPE = { start: "left", center: "center", end: "right" } as const;

const tabStopXml = (align: keyof typeof TAB_TYPE, positionTwip: number): string =>
  `<w:tab w:val="${TAB_TYPE[align]}" w:pos="${positionTwip}"/>`;

/** A tab for each piece; a right tab at the right indent holds the second part of a line. */
function tabsXml(paragraph: FlowParagraph, house: House): string {
  const { pieces = [], end } = paragraph;
  const stops = pieces.map(({ atPt, align }) => tabStopXml(align, ptToTwip(atPt)));
  if (end) {
    const endCells = paragraph.indent?.endCells ?? house.styles[paragraph.role].endCells;
    stops.push(
      tabStopXml("end", TEXT_WIDTH_TWIP - ptToTwip(indentPt(endCells, sizeOf(paragraph)))),
    );
  }
  return stops.length > 0 ? `<w:tabs>${stops.join("")}</w:tabs>` : "";
}

function allRunsXml(paragraph: FlowParagraph, house: House): string {
  const around = surroundings(paragraph, house);
  const { pieces = [], end } = paragraph;
  const behindTabs = [...pieces.map((piece) => piece.runs), ...(end ? [end] : [])];
  const behind = behindTabs.map((runs) => `<w:r><w:tab/></w:r>${runsXml(runs, around)}`);
  return runsXml(paragraph.runs, around) + behind.join("");
}

/** Children of `w:pPr`, in the order of the schema. */
function propertiesXml(paragraph: FlowParagraph, place: PlaceInDocument): string {
  const { house } = place;
  const style = house.styles[paragraph.role];
  const { keepWithNext = style.keepWithNext, outlineLevel = style.outlineLevel } = paragraph;
  // Tabs go from left to right, which a line that is aligned to the right does not.
  const isTabbed = paragraph.pieces !== undefined && paragraph.pieces.length > 0;
  const keepsOtherwise = keepWithNext !== style.keepWithNext;
  const isOutlinedOtherwise = outlineLevel !== undefined && outlineLevel !== style.outlineLevel;
  return (
    `<w:pStyle w:val="${paragraph.role}"/>` +
    (keepsOtherwise ? `<w:keepNext${keepWithNext ? "" : ' w:val="false"'}/>` : "") +
    (place.pageBreakBefore ? "<w:pageBreakBefore/>" : "") +
    ruleXml(paragraph, house) +
    tabsXml(paragraph, house) +
    spacingXml(paragraph, place) +
    indentXml(paragraph, house) +
    (isTabbed ? '<w:jc w:val="left"/>' : "") +
    (isOutlinedOtherwise ? `<w:outlineLvl w:val="${outlineLevel - 1}"/>` : "")
  );
}

/** One paragraph of a flow, without what hangs on it. */
export const paragraphXml = (paragraph: FlowParagraph, place: PlaceInDocument): ParagraphXml => ({
  properties: propertiesXml(paragraph, place),
  runs: allRunsXml(paragraph, place.house),
});

/** One paragraph of a flow among the objects of docx. */
export const wordParagraph = (paragraph: FlowParagraph, place: PlaceInDocument): Paragraph =>
  new WrittenParagraph(paragraphXml(paragraph, place), [
    ...(place.shapes ?? []),
    ...wordPictures(paragraph, place.house),
  ]);

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
  { runs, align, endCells = 0 }: FlowCell,
  house: House,
): Paragraph {
  const { align: usual, sizePt } = house.styles[role];
  const narrowed = endCells === 0 ? "" : `<w:ind w:right="${ptToTwip(endCells * sizePt)}"/>`;
  const aligned = align === usual ? "" : `<w:jc w:val="${JUSTIFICATION[align]}"/>`;
  return new WrittenParagraph({
    properties: `<w:pStyle w:val="${role}"/>${narrowed}${aligned}`,
    runs: allRunsXml({ type: "paragraph", role, runs }, house),
  });
}
