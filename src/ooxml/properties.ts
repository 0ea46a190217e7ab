/** Properties of paragraphs and runs as one place in the file states them. */
import { attribute, child, integer, toggle, type XmlElement } from "./xml.ts";

export interface BorderLine {
  /** `single`, `thickThinSmallGap` … */
  kind: string;
  eighthPt: number;
  color: string;
  spacePt: number;
}

export interface ParagraphProperties {
  align?: string;
  left?: number;
  right?: number;
  /** Negative for a hanging indent. */
  firstLine?: number;
  leftChars?: number;
  rightChars?: number;
  firstLineChars?: number;
  before?: number;
  beforeLines?: number;
  after?: number;
  line?: number;
  lineRule?: string;
  breaksPage?: boolean;
  hangsMarks?: boolean;
  obeysKinsoku?: boolean;
  /** White between Chinese and Latin. */
  spacesLatin?: boolean;
  top?: BorderLine;
  bottom?: BorderLine;
  tabs?: { kind: string; position: number }[];
  /** Numbered by this list; 0 is by none. */
  list?: number;
  /** Level in the list, from 0. */
  listLevel?: number;
  /** Level in the outline, from 0; 9 is running text. */
  outline?: number;
}

export interface RunProperties {
  eastAsia?: string;
  ascii?: string;
  isThemeFace?: boolean;
  halfPt?: number;
  color?: string;
  bold?: boolean;
  /** Tracking, twips. */
  spacing?: number;
  hidden?: boolean;
}

/** Only what is stated, so that spreading lays one over the other. */
function stated<T extends object>(all: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;
}

function border(parent: XmlElement | undefined, side: string): BorderLine | undefined {
  const element = child(child(parent, "w:pBdr"), side);
  const kind = attribute(element, "w:val");
  if (!element || kind === undefined || kind === "nil" || kind === "none") return undefined;
  return {
    kind,
    eighthPt: integer(element, "w:sz") ?? 0,
    color: (attribute(element, "w:color") ?? "auto").toUpperCase(),
    spacePt: integer(element, "w:space") ?? 0,
  };
}

function firstLine(ind: XmlElement | undefined, more: string, less: string): number | undefined {
  const hanging = integer(ind, less);
  return hanging === undefined ? integer(ind, more) : -hanging;
}

export function paragraphProperties(pPr: XmlElement | undefined): ParagraphProperties {
  const ind = child(pPr, "w:ind");
  const spacing = child(pPr, "w:spacing");
  const numPr = child(pPr, "w:numPr");
  const tabs = child(pPr, "w:tabs")?.children.map((tab) => ({
    kind: attribute(tab, "w:val") ?? "",
    position: integer(tab, "w:pos") ?? 0,
  }));
  return stated<ParagraphProperties>({
    align: attribute(child(pPr, "w:jc"), "w:val"),
    left: integer(ind, "w:left") ?? integer(ind, "w:start"),
    right: integer(ind, "w:right") ?? integer(ind, "w:end"),
    firstLine: firstLine(ind, "w:firstLine", "w:hanging"),
    leftChars: integer(ind, "w:leftChars") ?? integer(ind, "w:startChars"),
    rightChars: integer(ind, "w:rightChars") ?? integer(ind, "w:endChars"),
    firstLineChars: firstLine(ind, "w:firstLineChars", "w:hangingChars"),
    before: integer(spacing, "w:before"),
    beforeLines: integer(spacing, "w:beforeLines"),
    after: integer(spacing, "w:after"),
    line: integer(spacing, "w:line"),
    lineRule: attribute(spacing, "w:lineRule"),
    breaksPage: toggle(pPr, "w:pageBreakBefore"),
    hangsMarks: toggle(pPr, "w:overflowPunct"),
    obeysKinsoku: toggle(pPr, "w:kinsoku"),
    spacesLatin: toggle(pPr, "w:autoSpaceDN") ?? toggle(pPr, "w:autoSpaceDE"),
    top: border(pPr, "w:top"),
    bottom: border(pPr, "w:bottom"),
    tabs,
    list: integer(child(numPr, "w:numId"), "w:val"),
    listLevel: integer(child(numPr, "w:ilvl"), "w:val"),
    outline: integer(child(pPr, "w:outlineLvl"), "w:val"),
  });
}

export function runProperties(rPr: XmlElement | undefined): RunProperties {
  const fonts = child(rPr, "w:rFonts");
  const isTheme = attribute(fonts, "w:eastAsiaTheme") !== undefined;
  return stated<RunProperties>({
    eastAsia: attribute(fonts, "w:eastAsia"),
    ascii: attribute(fonts, "w:ascii"),
    isThemeFace: isTheme ? true : attribute(fonts, "w:eastAsia") ? false : undefined,
    halfPt: integer(child(rPr, "w:sz"), "w:val"),
    color: attribute(child(rPr, "w:color"), "w:val")?.toUpperCase(),
    bold: toggle(rPr, "w:b"),
    spacing: integer(child(rPr, "w:spacing"), "w:val"),
    hidden: toggle(rPr, "w:vanish"),
  });
}
