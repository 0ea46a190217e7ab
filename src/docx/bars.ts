/**
 * Bars in tables: a cell of the table is cut in two without a line between them, and the first one
 * holds a table of one shaded cell as long as the bar, which every program draws alike.
 */
import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { CELL_PADDING_PT } from "../house/column-widths.ts";
import { bar } from "../house/gbt9704.ts";
import { mmToTwip, ptToTwip } from "../units.ts";
import { FOOT_ANCHOR, INK } from "./style-ids.ts";

const PADDING_TWIP = ptToTwip(CELL_PADDING_PT);
const NO_LINE = { style: BorderStyle.NIL, size: 0, color: "auto" };
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };

/** Width of the cell that a full bar needs. */
export const trackTwip = (trackMm: number): number => PADDING_TWIP + mmToTwip(trackMm);

/** A paragraph almost without height: cells must end with one. */
const flat = (): Paragraph => new Paragraph({ style: FOOT_ANCHOR });

function shadedTable(widthTwip: number): Table {
  const width = { size: widthTwip, type: WidthType.DXA };
  return new Table({
    width,
    indent: { size: 0, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [widthTwip],
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: [
      new TableRow({
        height: { value: ptToTwip(bar.heightPt), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width,
            shading: { fill: INK[bar.ink] },
            borders: NO_LINES,
            children: [flat()],
          }),
        ],
      }),
    ],
  });
}

/** A bar in its column, and what it needs to be drawn. */
export interface WordBar {
  share: number;
  trackMm: number;
  /** Width of the column. */
  widthTwip: number;
}

/** The two cells of a bar and its words. */
export function barCells({ share, trackMm, widthTwip }: WordBar, words: Paragraph): TableCell[] {
  const track = trackTwip(trackMm);
  const lengthTwip = Math.round(share * mmToTwip(trackMm));
  return [
    new TableCell({
      width: { size: track, type: WidthType.DXA },
      margins: { left: PADDING_TWIP, right: 0 },
      borders: { right: NO_LINE },
      verticalAlign: "center",
      children: [...(lengthTwip > 0 ? [shadedTable(lengthTwip)] : []), flat()],
    }),
    new TableCell({
      width: { size: widthTwip - track, type: WidthType.DXA },
      borders: { left: NO_LINE },
      verticalAlign: "center",
      children: [words],
    }),
  ];
}
