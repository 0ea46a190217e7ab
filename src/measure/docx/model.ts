/** A DOCX as its XML says it is, styles resolved. Lengths in twips unless the name says otherwise. */

import type { BorderLine } from "../../ooxml/properties.ts";
import type { Words } from "../words.ts";
import type { DocxElements } from "./elements.ts";

export interface DocxRun {
  /** `\n` for a line break, `\t` for a tab. */
  text: string;
  /** Face of Chinese characters. */
  face: string;
  latinFace: string;
  sizePt: number;
  color: string;
  isBold: boolean;
  spacing: number;
}

export interface DocxParagraph {
  place: "text" | "table" | "box" | "footer";
  section: number;
  text: string;
  runs: DocxRun[];
  /** What most of its Chinese characters have. */
  face: string;
  sizePt: number;
  color: string;
  spacing: number;
  align: string;
  left: number;
  right: number;
  /** Negative for a hanging indent. */
  firstLine: number;
  before: number;
  after: number;
  line: number;
  lineRule: string;
  breaksPage: boolean;
  hangsMarks: boolean;
  obeysKinsoku: boolean;
  spacesLatin: boolean;
  top?: BorderLine;
  bottom?: BorderLine;
  tabs: { kind: string; position: number }[];
  /** Page number field inside. */
  hasPageField: boolean;
  shapes: DocxShape[];
}

/** An anchored drawing. Lengths in EMU. */
export interface DocxShape {
  isPicture: boolean;
  widthEmu: number;
  heightEmu: number;
  /** Text in it runs down the page, as on a sheet that lies on its side. */
  isTurned: boolean;
  horizontalFrom: string;
  horizontalOffsetEmu?: number;
  verticalFrom: string;
  verticalOffsetEmu?: number;
  verticalAlign?: string;
  lineColor?: string;
  lineEmu?: number;
  /** Text box inside: its paragraphs. */
  paragraphs: DocxParagraph[];
}

export interface DocxSection {
  width: number;
  height: number;
  isLandscape: boolean;
  top: number;
  bottom: number;
  left: number;
  right: number;
  gutter: number;
  footer: number;
  gridType: string;
  linePitch: number;
  charSpace: number;
  startType: string;
  hasOwnFirstPage: boolean;
  numberStart?: number;
  footers: { odd?: DocxParagraph[]; even?: DocxParagraph[]; first?: DocxParagraph[] };
}

export interface DocxSettings {
  hasEvenAndOdd: boolean;
  mirrorsMargins: boolean;
  /** `compressPunctuation`, `doNotCompress` …; undefined if not stated. */
  spacingControl?: string;
  embedsFonts: boolean;
}

export interface DocxDocument {
  paragraphs: DocxParagraph[];
  sections: DocxSection[];
  settings: DocxSettings;
  normal: { face: string; sizePt: number; hangsMarks: boolean; obeysKinsoku: boolean };
  elements: DocxElements;
  words: Words;
}
