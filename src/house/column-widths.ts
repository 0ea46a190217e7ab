/** Widths of table columns: by what stands in them, together as wide as the type area. */
import { plainText, type Table } from "../document/tree.ts";
import { mmToPt, ptToMm } from "../units.ts";
import { page, styleOf } from "./gbt9704.ts";
import { measureCells } from "./measure.ts";

const TYPE_AREA_WIDTH_MM = page.widthMm - page.marginMm.left - page.marginMm.right;
/** Cell padding on both sides, points. */
export const CELL_PADDING_PT = 4;
/** A column asks for no more than this many characters a line; longer cells wrap. */
const MAX_ASKED_CELLS = 16;

/** Millimetres, one a column, summing to 156. */
export function columnWidthsMm(table: Table): number[] {
  const sizePt = styleOf("tableCell").sizePt;
  const widthPt = mmToPt(TYPE_AREA_WIDTH_MM);
  const least = table.columns.map((column) => lineCells(plainText(column.heading), 6));
  const asked = table.columns.map((column, i) => {
    const cells = table.rows.map((row) => measureCells(plainText(row[i] ?? [])));
    const longest = Math.max(measureCells(plainText(column.heading)), ...cells);
    return Math.max(least[i] ?? 1, Math.min(longest, MAX_ASKED_CELLS + Math.sqrt(longest)));
  });
  const leastPt = least.map((cells) => cells * sizePt + 2 * CELL_PADDING_PT + 1);
  const askedPt = asked.map((cells) => cells * sizePt + 2 * CELL_PADDING_PT + 1);
  const sparePt = widthPt - leastPt.reduce((a, b) => a + b, 0);
  const wants = askedPt.map((want, i) => want - (leastPt[i] ?? 0));
  const wanted = wants.reduce((a, b) => a + b, 0);
  return leastPt.map((pt, i) => {
    const share = wanted > 0 ? (wants[i] ?? 0) / wanted : 1 / leastPt.length;
    const widened = sparePt > 0 ? pt + sparePt * share : (pt * widthPt) / (widthPt - sparePt);
    return ptToMm(widened);
  });
}

/** A heading longer than `most` characters is taken to wrap. */
const lineCells = (heading: string, most: number): number =>
  Math.max(2, Math.min(measureCells(heading), most));
