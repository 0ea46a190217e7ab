/**
 * Strips → pages. Knows heights and rules of keeping together, nothing of what the strips hold: a
 * page takes what fits and ends at the last place where no strip is parted from one it belongs to.
 */
import { TOLERANCE_PT } from "./area.ts";
import type { Strip } from "./strip.ts";

/** A strip and its top, counted from the top of the sheet. */
export interface PlacedStrip {
  strip: Strip;
  topPt: number;
}

/** Top and bottom of the column that pages offer. */
export interface Column {
  topPt: number;
  bottomPt: number;
}

/** At least one page, each with its strips from top to bottom. */
export function paginate(strips: readonly Strip[], column: Column): PlacedStrip[][] {
  const pages: PlacedStrip[][] = [];
  let next = 0;
  do {
    const page = fillPage(strips, next, column);
    pages.push(page.placed);
    next = page.next;
  } while (next < strips.length);
  return pages;
}

/** Fills a page from strip `start`; a first strip higher than the page still takes its place. */
function fillPage(
  strips: readonly Strip[],
  start: number,
  column: Column,
): { placed: PlacedStrip[]; next: number } {
  const placed: PlacedStrip[] = [];
  let bottomPt = column.topPt;
  const head = strips[start]?.repeatedHead;
  if (head) {
    placed.push({ strip: head, topPt: bottomPt });
    bottomPt += head.heightPt;
  }
  const heads = placed.length;
  for (let i = start; i < strips.length; i += 1) {
    const strip = strips[i];
    if (!strip || (i > start && strip.startsSection)) return { placed, next: i };
    const isAtBreak = i === start && !strip.startsSection;
    const flowTopPt = isAtBreak ? bottomPt : bottomPt + strip.spaceBeforePt;
    const pinnedTopPt = strip.pinnedTopPt ?? flowTopPt;
    const topPt = placed.length === 0 ? pinnedTopPt : Math.max(flowTopPt, pinnedTopPt);
    if (i > start && topPt + strip.heightPt > column.bottomPt + TOLERANCE_PT) {
      const next = breakBefore(strips, start, i);
      return { placed: placed.slice(0, heads + next - start), next };
    }
    placed.push({ strip, topPt });
    bottomPt = topPt + strip.heightPt;
  }
  return { placed, next: strips.length };
}

/** Where a page from `start` ends when `overflow` does not fit; a chain longer than it is torn. */
function breakBefore(strips: readonly Strip[], start: number, overflow: number): number {
  for (let i = overflow; i > start; i -= 1) if (!strips[i - 1]?.keepWithNext) return i;
  return overflow;
}
