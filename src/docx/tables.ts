/** Tables of a flow: widths fixed, the head repeated on each page, rows kept whole. */
import { type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { FlowCell, FlowTable } from "../house/flow.ts";
import type { House } from "../house/house.ts";
import { mmToTwip } from "../units.ts";
import { barCells, trackTwip } from "./bars.ts";
import { cellParagraph, TEXT_WIDTH_TWIP } from "./paragraphs.ts";
import { TABLE_LINES } from "./style-ids.ts";

/** Column widths in whole twips that close exactly: the last takes what rounding left. */
export function columnTwips(columnsMm: readonly number[], widthTwip = TEXT_WIDTH_TWIP): number[] {
  const widths = columnsMm.slice(0, -1).map(mmToTwip);
  const rest = widthTwip - widths.reduce((sum, width) => sum + width, 0);
  return [...widths, rest];
}

function cell(content: Paragraph, widthTwip: number, columnSpan: number): TableCell {
  return new TableCell({
    width: { size: widthTwip, type: WidthType.DXA },
    ...(columnSpan > 1 ? { columnSpan } : {}),
    verticalAlign: "center",
    children: [content],
  });
}

interface RowLooks {
  widths: number[];
  tracksMm: readonly (number | undefined)[];
  house: House;
}

function row(role: "tableHead" | "tableCell", cells: FlowCell[], looks: RowLooks): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(role === "tableHead" ? { tableHeader: true } : {}),
    children: cells.flatMap((content, index) => {
      const { bar } = content;
      const words = cellParagraph(role, content, looks.house);
      const widthTwip = looks.widths[index] ?? 0;
      const trackMm = looks.tracksMm[index];
      if (trackMm === undefined) return [cell(words, widthTwip, 1)];
      if (bar === undefined) return [cell(words, widthTwip, 2)];
      return barCells({ share: bar, trackMm, widthTwip }, words);
    }),
  });
}

/** Widths of Word's columns: one that has bars is two, the track and the words behind it. */
const gridTwips = (widths: readonly number[], tracksMm: RowLooks["tracksMm"]): number[] =>
  widths.flatMap((width, i) => {
    const trackMm = tracksMm[i];
    if (trackMm === undefined) return [width];
    return [trackTwip(trackMm), width - trackTwip(trackMm)];
  });

/** One table of a flow, as wide as its section's text. */
export function wordTable(
  table: FlowTable,
  house: House,
  widthTwip: number = TEXT_WIDTH_TWIP,
): Table {
  const widths = columnTwips(table.columnsMm, widthTwip);
  const { tracksMm = [] } = table;
  const looks = { widths, tracksMm, house };
  return new Table({
    style: TABLE_LINES,
    width: { size: widthTwip, type: WidthType.DXA },
    indent: { size: 0, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: gridTwips(widths, tracksMm),
    rows: [
      row("tableHead", table.head, looks),
      ...table.rows.map((cells) => row("tableCell", cells, looks)),
    ],
  });
}
