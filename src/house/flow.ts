/**
 * A flow is a document tree dressed in house style: paragraphs, tables and lines in reading order,
 * each with its role and measures, but without pages. It is the one source of both the DOCX writer
 * (Word breaks the pages) and the layout (which breaks them itself), so the two cannot drift apart.
 */
import type { Picture } from "../document/picture.ts";
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
  /** Letters and digits too are set in `typeface`. */
  ownLatin?: true;
  origin?: Origin;
}

/** Words set by themselves at a place across the line, as at a tab stop. */
export interface FlowPiece {
  runs: Run[];
  /** The place, counted from the left edge of the type area, points. */
  atPt: number;
  /** Whether the words begin there, have their middle there, or end there. */
  align: "start" | "center" | "end";
}

/** A picture that hangs on a paragraph and lies behind the words. */
export interface FlowPicture {
  picture: Picture;
  widthMm: number;
  heightMm: number;
  /** Middle from the left edge of the type area. */
  middleMm: number;
  /** Upper edge from the baseline of the paragraph's first line; above it: negative. */
  topMm: number;
  /** What it shows, for those who cannot see it. */
  label: string;
}

export interface FlowParagraph {
  type: "paragraph";
  role: Role;
  runs: Run[];
  /** Further words on the same line, from left to right. */
  pieces?: FlowPiece[];
  /**
   * Top of the ink from the top of the sheet, for the first paragraph of a section or one below
   * lines that leave it room (发文机关标志); it may stand above the type area.
   */
  inkTopMm?: number;
  /** Seals and signature stamps. */
  pictures?: FlowPicture[];
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
  /** Share (0–1) of its column's track that a bar before the words fills. */
  bar?: number;
  /** Room left free at the ends of its lines, in cells of its type size. */
  endCells?: number;
}

export interface FlowTable {
  type: "table";
  blankLinesBefore?: number;
  /** Column widths, millimetres; their sum is the width of the type area. */
  columnsMm: number[];
  /** Length of a full bar, for columns that have bars; the words of their cells stand behind it. */
  tracksMm?: (number | undefined)[];
  head: FlowCell[];
  rows: FlowCell[][];
}

/**
 * 联合行文的发文机关标志 (7.2.4): names one below the other, each spread to the width of the widest,
 * and at their right the suffix (文件) in the middle of their height.
 */
export interface FlowStack {
  type: "stack";
  role: Role;
  /** `trackingPt` spreads a name; it stands between its characters, not behind the last one. */
  names: { runs: Run[]; trackingPt: number }[];
  suffix: Run[];
  sizePt: number;
  suffixSizePt: number;
  /** Distance of baselines of the names. */
  pitchPt: number;
  /** Left edge of the names from that of the type area, their width, and where the suffix begins. */
  namesLeftPt: number;
  namesWidthPt: number;
  suffixLeftPt: number;
  suffixWidthPt: number;
  /** Top of the ink of the first name from the top of the sheet. */
  inkTopMm: number;
}

/** 插图: a picture in the middle of a line of its own; its caption, if any, is the next paragraph. */
export interface FlowFigure {
  type: "figure";
  picture: Picture;
  widthMm: number;
  heightMm: number;
  /** Free room above and below it together. */
  roomPt: number;
  /** What it shows, for those who cannot see it. */
  label: string;
  blankLinesBefore?: number;
  keepWithNext?: boolean;
}

export type FlowBlock = FlowParagraph | FlowTable | FlowStack | FlowFigure;

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
  /** Lines at fixed places of the section's first page; `bottomMm` from the top of the sheet. */
  rules?: { rule: RuleStyle; bottomMm: number }[];
  /**
   * Not bound with the rest: behind the foot, on a sheet of its own, pages counted from 1 (7.3.7).
   */
  separate?: boolean;
}

/**
 * What stands at the foot of the last page: 版记 or the tail of a bulletin. Between rows a thin
 * line, above the first and below the last a thick one (7.4.1); a letter has no lines (10.1).
 */
export interface FlowFoot {
  rows: FlowParagraph[][];
  outerRule?: RuleStyle;
  innerRule?: RuleStyle;
  /** On the last side of a sheet printed on both sides, that is on an even page (7.4). */
  verso: boolean;
}

export interface Flow {
  metadata: Metadata;
  /** The house style that both writers apply; absent: the standard itself. */
  house?: House;
  /** What no paragraph shows and a reader of the DOCX must be told, by Chinese names. */
  unseen?: Readonly<Record<string, string>>;
  /** The first page bears no number (letters, 10.1). */
  numberFirstPage?: false;
  sections: FlowSection[];
  foot?: FlowFoot;
}

/**
 * Where the foot came to stand: below the last text, on the next (even) page, or on an even page
 * behind a blank one; the blank and the foot's page then bear no number (7.5).
 */
export type FootPlacement = "lastPage" | "nextPage" | "afterBlankPage";
