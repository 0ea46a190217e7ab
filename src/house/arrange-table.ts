/** Tables: their columns' widths, and room for the bars that stand in their cells. */
import { barOf, plainText, type Table, type Text } from "../document/tree.ts";
import { ptToMm } from "../units.ts";
import { CELL_PADDING_PT, columnWidthsMm } from "./column-widths.ts";
import type { FlowBlock, FlowCell, FlowTable } from "./flow.ts";
import { bar, styleOf } from "./gbt9704.ts";
import { measureCells } from "./measure.ts";
import { paragraph, runsOf } from "./paragraph.ts";

/** Widths are estimates: words get a little more. */
const ROUNDING_PT = 1.5;

/** A caption, if there is one, and the table as wide as the line. */
export function arrangeTable(table: Table, widthMm: number): FlowBlock[] {
  const columnsMm = columnWidthsMm(withRoomForBars(table), widthMm);
  const tracksMm = columnsMm.map((columnMm, i) => trackMm(table, i, columnMm));
  const flowTable: FlowTable = {
    type: "table",
    columnsMm,
    ...(tracksMm.some((track) => track !== undefined) ? { tracksMm } : {}),
    head: table.columns.map((column) => ({
      runs: runsOf("tableHead", column.heading),
      align: "center",
    })),
    rows: table.rows.map((row) =>
      row.map((cell, i) => arrangeCell(cell, table.columns[i]?.align ?? "start")),
    ),
  };
  return table.caption
    ? [paragraph("tableCaption", runsOf("tableCaption", table.caption)), flowTable]
    : [flowTable];
}

function arrangeCell(cell: readonly Text[], align: FlowCell["align"]): FlowCell {
  const share = barOf(cell);
  const runs = runsOf("tableCell", cell);
  return { runs, align, ...(share === undefined ? {} : { bar: share }) };
}

/** The table with words as long as its bars shall be. */
const withRoomForBars = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) =>
    row.map((cell) =>
      barOf(cell) === undefined ? cell : [{ text: "　".repeat(bar.askedCells) }, ...cell],
    ),
  ),
});

/** What a column has left beside the longest words that stand behind a bar. */
function trackMm({ rows }: Table, column: number, columnMm: number): number | undefined {
  const cells = rows.map((row) => row[column] ?? []).filter((cell) => barOf(cell) !== undefined);
  if (cells.length === 0) return undefined;
  const wordsPt =
    Math.max(...cells.map((cell) => measureCells(plainText(cell)))) * styleOf("tableCell").sizePt;
  return Math.max(0, columnMm - ptToMm(wordsPt + ROUNDING_PT + 3 * CELL_PADDING_PT));
}
