/** The type area (版心, 5.2) in points, and the cell that 28 characters a line give. */
import { page, styles } from "../house/gbt9704.ts";
import { mmToPt } from "../units.ts";

const leftPt = mmToPt(page.marginMm.left);
const rightPt = mmToPt(page.widthMm - page.marginMm.right);
const topPt = mmToPt(page.marginMm.top);
const bottomPt = mmToPt(page.heightMm - page.marginMm.bottom);

/** Edges from the top left corner of the sheet: 28 and 184 mm, 37 and 262 mm. */
export const typeArea = {
  leftPt,
  rightPt,
  topPt,
  bottomPt,
  widthPt: rightPt - leftPt,
  heightPt: bottomPt - topPt,
} as const;

/** Tracking that gives running text its cell of 442.2 / 28 = 15.79 pt: −0.207 pt. */
export const CELL_TRACKING_PT = typeArea.widthPt / page.charactersPerLine - styles.body.sizePt;

/** Sums of lengths differ from their exact value by less than this. */
export const TOLERANCE_PT = 0.001;
