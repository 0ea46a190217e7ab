/** The vocabulary in which house rules are written down. Rules are data: see `gbt9704.ts`. */

/** Typefaces by their printing name; which font file serves is the font room's business. */
export type Typeface = "FangSong" | "KaiTi" | "HeiTi" | "XiaoBiaoSong" | "SongTi" | "Latin";

export type Align = "justify" | "start" | "center" | "end";

/** Gray is half black: a printer without colours keeps it. */
export type Ink = "black" | "red" | "gray";

/** One paragraph style: a named style in Word, a line-maker's order in the PDF. */
export interface ParagraphStyle {
  /** Name of the style in Word; users change it there. */
  name: string;
  typeface: Typeface;
  sizePt: number;
  /** Added to the advance of every glyph (running text is drawn closer, see `page.trackingPt`). */
  trackingPt: number;
  /** Distance of baselines. */
  pitchPt: number;
  align: Align;
  ink: Ink;
  /** 首行缩进 and 左空/右空 in cells (字) of this style's own type size. */
  firstLineCells: number;
  startCells: number;
  endCells: number;
  /** Blank body lines above (空行). */
  blankLinesBefore: number;
  keepWithNext: boolean;
  outlineLevel?: 1 | 2 | 3 | 4;
  bold?: boolean;
  /** Letters and digits too are set in the typeface, not in `Latin` (附件1 all in 黑体). */
  ownLatin?: true;
  /** Clause of GB/T 9704-2012, or `惯例` for practice outside the standard. */
  clause: string;
}

/** A horizontal line, as wide as the type area unless it says otherwise. */
export interface RuleStyle {
  thicknessMm: number;
  ink: Ink;
  /** Length where it is not that of the type area; centred on it. */
  widthMm?: number;
  /** A second stroke below the first one (双线), free space between them. */
  second?: { gapMm: number; thicknessMm: number };
}
