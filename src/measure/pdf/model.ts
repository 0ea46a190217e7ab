/** A PDF as ink on paper: millimetres from the top left corner of the sheet, y down. */
import type { Words } from "../words.ts";
import type { PdfElements } from "./elements.ts";

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Glyph {
  text: string;
  /** Origin and end of the advance (tracking not counted). */
  left: number;
  right: number;
  baseline: number;
  sizePt: number;
  /** Name of the font as the file has it. */
  font: string;
  ink: Box;
  /** False where the outline was not to be had and the ink is reckoned from usual proportions. */
  isInkKnown: boolean;
  /** `#rrggbb`. */
  color: string;
  /** Filled and stroked: bold by force. */
  isThickened: boolean;
  isUpright: boolean;
}

/** A straight line, stroked or filled. */
export interface Stroke extends Box {
  thickness: number;
  color: string;
  isHorizontal: boolean;
}

/** A line of text: glyphs of one baseline from left to right, spaces dropped at both ends. */
export interface Line {
  page: number;
  glyphs: Glyph[];
  text: string;
  left: number;
  right: number;
  baseline: number;
  /** What most of its characters have. */
  sizePt: number;
  font: string;
  color: string;
  ink: Box;
  isInkKnown: boolean;
}

export interface PdfPage {
  /** From 0. */
  index: number;
  width: number;
  height: number;
  rotation: number;
  glyphs: Glyph[];
  strokes: Stroke[];
  images: Box[];
  lines: Line[];
}

export interface PdfFont {
  name: string;
  isEmbedded: boolean;
}

export interface PdfDocument {
  pages: PdfPage[];
  fonts: PdfFont[];
  elements: PdfElements;
  words: Words;
}

/** What the outlines say, or that they were not to be had. */
export const inkSource = (lines: readonly Line[]): string =>
  lines.every((line) => line.isInkKnown) ? "字形轮廓" : "字体未嵌入，按常见字形比例推算";
