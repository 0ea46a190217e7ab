/** Widths of table columns: by what stands in them, together as wide as the line. */
import { plainText, type Table } from "../document/tree.ts";
import { mmToPt, ptToMm } from "../units.ts";
import { styleOf } from "./gbt9704.ts";
import { measureCells } from "./measure.ts";

/** Cell padding on both sides, points. */
export const CELL_PADDING_PT = 4;
/** Room for the lines between columns, so that a cell that just fits does not wrap. */
const ROUNDING_PT = 1.5;

/** Millimetres, one a column, summing to the width of the line. */
export function columnWidthsMm(table: Table, widthMm: number): number[] {
  const least = table.columns.map((column) => leastCells(plainText(column.heading)));
  const asked = table.columns.map((column, i) => {
    const cells = table.rows.map((row) => measureCells(plainText(row[i] ?? [])));
    return Math.max(least[i] ?? 0, measureCells(plainText(column.heading)), ...cells);
  });
  const widthPt = mmToPt(widthMm);
  if (table.evenFrom !== undefined)
    return evenly(asked.map(columnPt), table.evenFrom, widthPt).map(ptToMm);
  const shared = share(least.map(columnPt), asked.map(columnPt), widthPt);
  return settle(shared, least.map(columnPt), table).map(ptToMm);
}

/** Columns before `from` as wide as they ask, the others share the rest. */
const evenly = (askedPt: number[], from: number, widthPt: number): number[] => {
  const leftPt = askedPt.slice(0, from).reduce((rest, pt) => rest - pt, widthPt);
  return askedPt.map((pt, i) => (i < from ? pt : leftPt / (askedPt.length - from)));
};

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

/** Tables longer than this are settled by their first rows. */
const ROWS_WEIGHED = 60;

/** Lines that the rows take at these widths. */
function lineCount(widthsPt: readonly number[], rows: readonly number[][]): number {
  const sizePt = styleOf("tableCell").sizePt;
  const roomPt = widthsPt.map((pt) => pt - 2 * CELL_PADDING_PT - ROUNDING_PT);
  return rows.reduce(
    (sum, row) =>
      sum + Math.max(1, ...row.map((cells, i) => Math.ceil((cells * sizePt) / (roomPt[i] ?? 1)))),
    0,
  );
}

/**
 * Moves single characters' widths from column to column while that saves lines: a cell whose last
 * character alone would wrap takes it from a neighbour that wraps anyway.
 */
function settle(startPt: number[], leastPt: number[], table: Table): number[] {
  const stepPt = styleOf("tableCell").sizePt;
  const rows = table.rows
    .slice(0, ROWS_WEIGHED)
    .map((row) => row.map((cell) => measureCells(plainText(cell))));
  let widths = startPt;
  let lines = lineCount(widths, rows);
  for (let improved = true; improved; ) {
    improved = false;
    for (const candidate of moves(widths, leastPt, stepPt)) {
      const count = lineCount(candidate, rows);
      if (count >= lines) continue;
      [widths, lines, improved] = [candidate, count, true];
      break;
    }
  }
  return widths;
}

/** Every way to move one or two characters' width from one column to another. */
function* moves(widths: number[], leastPt: number[], stepPt: number): Generator<number[]> {
  for (const amountPt of [stepPt, 2 * stepPt])
    for (let from = 0; from < widths.length; from += 1)
      for (let to = 0; to < widths.length; to += 1)
        if (from !== to && (widths[from] ?? 0) - amountPt >= (leastPt[from] ?? 0))
          yield widths.map((pt, i) => pt + (i === to ? amountPt : i === from ? -amountPt : 0));
}
