/** The Word style of tables: thin lines round every cell, and a little room beside its words. */

import { CELL_PADDING_PT } from "../house/column-widths.ts";
import { ptToTwip } from "../units.ts";
import { INK, TABLE_LINES } from "./style-ids.ts";
import { customStyle } from "./style-parts.ts";
import { element } from "./xml.ts";

/** Thin lines of 0.5 pt, eighths of a point. */
const LINE_EIGHTH_PT = 4;

const line = (edge: string): string =>
  element(`w:${edge}`, {
    "w:val": "single",
    "w:sz": LINE_EIGHTH_PT,
    "w:space": 0,
    "w:color": INK.black,
  });

const margin = (edge: string, twip: number): string =>
  element(`w:${edge}`, { "w:w": twip, "w:type": "dxa" });

const cellMargins = (sideTwip: number): string =>
  element(
    "w:tblCellMar",
    {},
    margin("top", 0),
    margin("left", sideTwip),
    margin("bottom", 0),
    margin("right", sideTwip),
  );

/** The style of tables. */
export function tableStyle(): string {
  const edges = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const lines = element("w:tblBorders", {}, ...edges.map(line));
  return customStyle(
    "table",
    TABLE_LINES,
    "公文表格线",
    element("w:tblPr", {}, lines, cellMargins(ptToTwip(CELL_PADDING_PT))),
  );
}
