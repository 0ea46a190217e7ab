/**
 * A flow is a document tree dressed in house style: paragraphs, tables and lines in reading order,
 * each with its role and measures, but without pages. It is the one source of both the DOCX writer
 * (Word breaks the pages) and the layout (which breaks them itself), so the two cannot drift apart.
 */
import type { Metadata, Origin } from "../document/tree.ts";
import type { Role } from "./gbt9704.ts";
import type { House } from "./house.ts";
import type { Ink, RuleStyle, Typeface } from "./style.ts";

/**
 * Words in one typeface. Latin letters and digits take `Latin` by themselves. A `\n` in the text is
 * a forced line break (titles broken by meaning).
 */
export interface Run {
  text: string;
  typeface: Typeface;
  bold?: boolean;
  ink?: Ink;
  origin?: Origin;
}

export interface FlowParagraph {
  type: "paragraph";
  role: Role;
  runs: Run[];
  /** A second part flush right on the same line (签发人, 印发日期). */
  end?: Run[];
  /** Distance of baselines where it differs from the style's (a page drawn closer). */
  pitchPt?: number;
  /** Type size where it differs from the style's (发文机关标志 sized to fit). */
  sizePt?: number;
  /** Character tracking added to every glyph, points (标志 spread to its width). */
  trackingPt?: number;
  /** Measures that replace those of the style, in cells of this paragraph's type size. */
  indent?: {
    firstLineCells?: number;
    startCells?: number;
    endCells?: number;
    hangingCells?: number;
  };
  blankLinesBefore?: number;
  /** Extra distance above, points, on top of the blank lines. */
  spaceBeforePt?: number;
  keepWithNext?: boolean;
  /** A line under the paragraph as wide as the type area, `gapMm` below its ink. */
  ruleBelow?: RuleStyle & { gapMm: number };
  /** What a reader's bookmark and Word's navigation show. */
  outlineLevel?: 1 | 2 | 3 | 4;
}

export interface FlowCell {
  runs: Run[];
  align: "start" | "center" | "end";
}

export interface FlowTable {
  type: "table";
  blankLinesBefore?: number;
  /** Column widths, millimetres; their sum is the width of the type area. */
  columnsMm: number[];
  head: FlowCell[];
  rows: FlowCell[][];
}

export type FlowBlock = FlowParagraph | FlowTable;

/** Blocks that begin on a new page (the first section on page 1). */
export interface FlowSection {
  /** What the section is, for bookmarks: 正文, 附件1 … */
  name: string;
  /**
   * 横排 (5.1): the content is turned 90° counter-clockwise on the portrait sheet, its head at the
   * left edge; the page number stays where portrait pages have it.
   */
  landscape?: boolean;
  blocks: FlowBlock[];
}

/**
 * What stands at the foot of the last page: 版记 or the tail of a bulletin. Between rows a thin
 * line, above the first and below the last a thick one (7.4.1).
 */
export interface FlowFoot {
  rows: FlowParagraph[][];
  outerRule: RuleStyle;
  innerRule: RuleStyle;
  /** On the last side of a sheet printed on both sides, that is on an even page (7.4). */
  verso: boolean;
}

export interface Flow {
  metadata: Metadata;
  /** The house style that both writers apply; absent: the standard itself. */
  house?: House;
  sections: FlowSection[];
  foot?: FlowFoot;
}

/**
 * Where the foot came to stand: below the last text, on the next (even) page, or on an even page
 * behind a blank one; the blank and the foot's page then bear no number (7.5).
 */
export type FootPlacement = "lastPage" | "nextPage" | "afterBlankPage";
