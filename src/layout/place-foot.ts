/**
 * Where the foot comes to stand: at the bottom of the last side. Printed on both sides of the sheet,
 * the last side is an even page (7.4): after a text that ends on an odd page the foot takes the
 * next one; after an even page without room a blank odd one comes between.
 */
import type { FootPlacement } from "../house/flow.ts";
import { TOLERANCE_PT } from "./area.ts";

/** Where the text ends. */
export interface TextEnd {
  /** Number of pages that the text takes. */
  pageCount: number;
  /** Room between the last text and the bottom of the type area. */
  roomPt: number;
}

/** Placement of a foot behind the text; `lastPage` if there is none. */
export function placeFoot(
  end: TextEnd,
  foot: { heightPt: number; verso: boolean } | undefined,
): FootPlacement {
  if (!foot) return "lastPage";
  const fits = foot.heightPt <= end.roomPt + TOLERANCE_PT;
  const endsOnEvenPage = end.pageCount % 2 === 0;
  if (!foot.verso) return fits ? "lastPage" : "nextPage";
  if (!endsOnEvenPage) return "nextPage";
  return fits ? "lastPage" : "afterBlankPage";
}

/** Pages that a foot adds behind the text. */
export const addedPages: Record<FootPlacement, number> = {
  lastPage: 0,
  nextPage: 1,
  afterBlankPage: 2,
};
