/**
 * Finished pages: items at fixed places, points from the top left corner of the sheet, y down.
 * The PDF writer draws them as they are and decides nothing.
 */
import type { Picture } from "../document/picture.ts";
import type { Metadata, Origin } from "../document/tree.ts";
import type { FootPlacement } from "../house/flow.ts";
import type { Role } from "../house/gbt9704.ts";
import type { Ink, Typeface } from "../house/style.ts";
import type { TightPlace } from "../house/tighten.ts";

/** A stretch of text of one face, size and tracking. */
export interface TextItem {
  type: "text";
  xPt: number;
  /** Baseline. */
  yPt: number;
  text: string;
  typeface: Typeface;
  /** `Face.id` of the face that draws it (a fallback's where the typeface lacks a character). */
  face: string;
  sizePt: number;
  /** Added to the advance of every glyph. */
  trackingPt: number;
  /** Width including tracking after the last glyph. */
  widthPt: number;
  ink: Ink;
  bold?: boolean;
  /** The baseline runs up the sheet from (x, y): turned 90° counter-clockwise. */
  turned?: boolean;
  /** Index into `Pages.structure`; absent for artifacts (page numbers). */
  owner?: number;
  origin?: Origin;
}

export interface RuleItem {
  type: "rule";
  /** A horizontal line if y1 = y2, a vertical one if x1 = x2. */
  x1Pt: number;
  y1Pt: number;
  x2Pt: number;
  y2Pt: number;
  thicknessPt: number;
  ink: Ink;
}

/** A picture; it lies behind the words. */
export interface ImageItem {
  type: "image";
  /** Upper left corner of the place that it fills, turned as it is. */
  xPt: number;
  yPt: number;
  widthPt: number;
  heightPt: number;
  picture: Picture;
  /** On a sheet in landscape: its head at the left edge. */
  turned?: boolean;
  /** Index into `Pages.structure`. */
  owner: number;
}

export type PageItem = TextItem | RuleItem | ImageItem;

export interface Page {
  widthPt: number;
  heightPt: number;
  /** Printed page number; absent on sides that bear none. */
  number?: number;
  items: PageItem[];
}

/** An element of the document's logical structure, for tags and bookmarks. */
export interface StructureElement {
  role: Role | "table" | "tableRow" | "tableHeadCell" | "tableCell" | "figure";
  parent?: number;
  outlineLevel?: 1 | 2 | 3 | 4;
  /** Text for the bookmark; of a figure, what it shows. */
  label?: string;
}

/** A face at work for a typeface: its own, or a fallback's where it lacks a character. */
export interface FaceUse {
  typeface: Typeface;
  /** `Face.id`. */
  face: string;
}

export interface Pages {
  metadata: Metadata;
  /** How red is written; absent: RGB. */
  red?: "rgb" | "cmyk";
  readonly pages: Page[];
  structure: StructureElement[];
  footPlacement: FootPlacement;
  /** A closing block on a page (from 1) without text of its own, and where lines may give way. */
  stranded?: TightPlace & { page: number };
}

/** Pages that are drawn when they are first asked for, and what is known of them before. */
export interface LaidOutPages extends Pages {
  pageCount: number;
  /** In order of first use. */
  facesUsed: FaceUse[];
}
