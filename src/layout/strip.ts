/** The pieces that pages are filled with, and where a line's baseline lies in its slot. */
import type { PageItem } from "./page.ts";

/**
 * A strip of the text column that is never split: a line, a table row. Its items have their final
 * x, and y counted from the strip's top.
 */
export interface Strip {
  heightPt: number;
  /**
   * Distance from the strip above; dropped where a page ends of itself, kept at a section's start,
   * as Word and LibreOffice do: so a title without 版头 stands on the third line.
   */
  spaceBeforePt: number;
  keepWithNext: boolean;
  /** Index of the structure element that owners of its items are counted from. */
  firstOwner?: number;
  /** Index of the block that it comes from, among those of its section. */
  block?: number;
  /** Begins a new page. */
  startsSection: boolean;
  /**
   * Place of the strip's top from the top of the sheet, if the text before it allows; the first
   * strip of a page may stand above the type area.
   */
  pinnedTopPt?: number | undefined;
  /** Stand on the strip's page at their own place, counted from the top of the sheet. */
  pageItems?: PageItem[] | undefined;
  /** Stands again above this strip where it begins a page (heads of tables). */
  repeatedHead?: Strip | undefined;
  items: readonly PageItem[];
}

/**
 * Baseline below the top of the em box, em. In running text the em box stands at the top of the
 * line's slot, whatever its pitch, and the leading below it: so the first line of a page begins at
 * the top of the type area. Between the rules of tables and of the foot it stands in the middle.
 */
export const BASELINE_EM = 0.88;

/** The items moved down by `dyPt`, their owners counted from `firstOwner`. */
export const shiftItems = (items: readonly PageItem[], dyPt: number, firstOwner = 0): PageItem[] =>
  items.map((item) => shiftItem(item, dyPt, firstOwner));

function shiftItem(item: PageItem, dyPt: number, firstOwner: number): PageItem {
  if (item.type === "rule") return { ...item, y1Pt: item.y1Pt + dyPt, y2Pt: item.y2Pt + dyPt };
  const moved = { ...item, yPt: item.yPt + dyPt };
  if (moved.owner !== undefined) moved.owner += firstOwner;
  return moved;
}
