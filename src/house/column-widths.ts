/** Widths of table columns: by what stands in them, together as wide as the type area. */
import { plainText, type Table } from "../document/tree.ts";
import { mmToPt, ptToMm } from "../units.ts";
import { page, styleOf } from "./gbt9704.ts";
import { measureCells } from "./measure.ts";

const TYPE_AREA_WIDTH_MM = page.widthMm - page.marginMm.left - page.marginMm.right;
/** Cell padding on both sides, points. */
export const CELL_PADDING_PT = 4;
/** Room for the lines between columns, so that a cell that just fits does not wrap. */
const ROUNDING_PT = 1.5;

/** Millimetres, one a column, summing to 156. */
export function columnWidthsMm(table: Table): number[] {
  const least = table.columns.map((column) => leastCells(plainText(column.heading)));
  const asked = table.columns.map((column, i) => {
    const cells = table.rows.map((row) => measureCells(plainText(row[i] ?? [])));
    return Math.max(least[i] ?? 0, measureCells(plainText(column.heading)), ...cells);
  });
  const widthPt = mmToPt(TYPE_AREA_WIDTH_MM);
  return share(least.map(columnPt), asked.map(columnPt), widthPt).map(ptToMm);
}

const columnPt = (cells: number): number =>
  cells * styleOf("tableCell").sizePt + 2 * CELL_PADDING_PT + ROUNDING_PT;

/**
 * Every column gets at least its least width; what is over goes first to those that ask little, so
 * that short cells stay on one line and only long texts wrap.
 */
function share(leastPt: number[], askedPt: number[], widthPt: number): number[] {
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  if (sum(leastPt) >= widthPt) return leastPt.map((pt) => (pt * widthPt) / sum(leastPt));
  if (sum(askedPt) <= widthPt) {
    const spare = (widthPt - sum(askedPt)) / askedPt.length;
    return askedPt.map((pt) => pt + spare);
  }
  const widths = new Map<number, number>();
  const order = askedPt.map((_, i) => i).sort((a, b) => (askedPt[a] ?? 0) - (askedPt[b] ?? 0));
  let leftPt = widthPt;
  for (const [done, i] of order.entries()) {
    const fairPt = leftPt / (order.length - done);
    const reservedPt = sum(order.slice(done + 1).map((j) => leastPt[j] ?? 0));
    const pt = Math.min(
      Math.max(leastPt[i] ?? 0, Math.min(askedPt[i] ?? 0, fairPt)),
      leftPt - reservedPt,
    );
    widths.set(i, pt);
    leftPt -= pt;
  }
  return askedPt.map((_, i) => widths.get(i) ?? 0);
}

/** A heading of up to six characters stands on one line. */
const leastCells = (heading: string): number => Math.max(2, Math.min(measureCells(heading), 6));
