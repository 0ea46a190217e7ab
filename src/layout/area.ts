/** The type area (版心, 5.2) in points, upright and turned, and the cell that 28 characters give. */
import { page, styles } from "../house/gbt9704.ts";
import { mmToPt } from "../units.ts";

const leftPt = mmToPt(page.marginMm.left);
const rightPt = mmToPt(page.widthMm - page.marginMm.right);
const topPt = mmToPt(page.marginMm.top);
const bottomPt = mmToPt(page.heightMm - page.marginMm.bottom);

/** Edges of a text column, points. */
export interface Area {
  leftPt: number;
  rightPt: number;
  topPt: number;
  bottomPt: number;
  widthPt: number;
  heightPt: number;
}

/** Edges from the top left corner of the sheet: 28 and 184 mm, 37 and 262 mm. */
export const typeArea: Area = {
  leftPt,
  rightPt,
  topPt,
  bottomPt,
  widthPt: rightPt - leftPt,
  heightPt: bottomPt - topPt,
};

/** The column of a section in landscape, before it is turned: 225 mm wide, 156 mm high. */
export const turnedArea: Area = {
  leftPt: 0,
  rightPt: typeArea.heightPt,
  topPt: 0,
  bottomPt: typeArea.widthPt,
  widthPt: typeArea.heightPt,
  heightPt: typeArea.widthPt,
};

/** Tracking that gives running text its cell of 442.2 / 28 = 15.79 pt: −0.207 pt. */
export const CELL_TRACKING_PT = typeArea.widthPt / page.charactersPerLine - styles.body.sizePt;

/** Sums of lengths differ from their exact value by less than this. */
export const TOLERANCE_PT = 0.001;
