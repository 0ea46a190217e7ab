/** A table of the flow → the strips of its rows; the head stands again on every page. */
import { CELL_PADDING_PT } from "../house/column-widths.ts";
import type { FlowCell, FlowTable } from "../house/flow.ts";
import { bar } from "../house/gbt9704.ts";
import { indentPt } from "../house/measure.ts";
import type { ParagraphStyle } from "../house/style.ts";
import { mmToPt } from "../units.ts";
import type { PageItem, RuleItem, StructureElement, TextItem } from "./page.ts";
import { rowTooTall } from "./problems.ts";
import { breakBetween, type LineOrder, setLines } from "./set-lines.ts";
import { addElement, placeOf, type Setting, segmentChecked, segmentOnce } from "./setting.ts";
import { BASELINE_EM, type Strip, shiftItems } from "./strip.ts";

/** Thin lines on all edges of all cells. */
const RULE_PT = 0.5;

type CellRole = "tableHeadCell" | "tableCell";

/** Strips of a table: its head, then its rows. A row higher than a page is a problem (YF4103). */
export function setTable(table: FlowTable, setting: Setting): Strip[] {
  const owner = addElement(setting, { role: "table" });
  const edgesPt = columnEdges(table.columnsMm, setting.area.leftPt);
  const tracksPt = (table.tracksMm ?? []).map((track) => mmToPt(track ?? 0));
  const place = { edgesPt, tracksPt, setting, table: owner };
  const head = setRow(table.head, "tableHeadCell", place);
  const repeatedHead = { ...head, items: head.items.map(withoutOwner) };
  const rows = table.rows.map((cells): Strip => {
    const row = setRow(cells, "tableCell", place);
    if (head.heightPt + row.heightPt > setting.area.heightPt) noteTooTall(cells, setting);
    return { ...row, repeatedHead };
  });
  const strips = [{ ...head, keepWithNext: rows.length > 0 }, ...rows];
  const [first] = strips;
  if (first) first.spaceBeforePt = (table.blankLinesBefore ?? 0) * setting.house.linePitchPt;
  return strips;
}

/** x of the lines between columns, the outer edges included. */
function columnEdges(columnsMm: readonly number[], leftPt: number): number[] {
  const edges = [leftPt];
  let sumMm = 0;
  for (const widthMm of columnsMm) {
    sumMm += widthMm;
    edges.push(leftPt + mmToPt(sumMm));
  }
  return edges;
}

interface RowPlace {
  edgesPt: number[];
  /** Length of a full bar in each column. */
  tracksPt: number[];
  setting: Setting;
  /** Structure element of the table. */
  table: number;
}

/** A repeated head is no part of the text but an artifact of the page. */
function withoutOwner(item: PageItem): PageItem {
  if (item.type !== "text") return item;
  const { owner: _owner, ...artifact } = item;
  return artifact;
}

function setRow(cells: readonly FlowCell[], role: CellRole, place: RowPlace): Strip {
  const { setting, edgesPt } = place;
  const parent = addElement(setting, { role: "tableRow", parent: place.table });
  const styleRole = role === "tableHeadCell" ? "tableHead" : "tableCell";
  const { pitchPt } = setting.house.styles[styleRole];
  const contents = cells.map((cell, i) => {
    const leftPt = wordsLeftPt(cell, i, place);
    return setCell(cell, { role, parent }, [leftPt, edgesPt[i + 1] ?? 0], setting);
  });
  const heightPt = Math.max(1, ...contents.map((content) => content.lines)) * pitchPt + RULE_PT;
  const words = contents.flatMap(({ items, lines }) =>
    shiftItems(items, (heightPt - lines * pitchPt) / 2),
  );
  return {
    heightPt,
    spaceBeforePt: 0,
    keepWithNext: false,
    startsSection: false,
    items: [...words, ...barItems(cells, heightPt, place), ...rowRules(edgesPt, heightPt)],
  };
}

/** Left edge of a cell's words with their padding: the cell's, or behind the track of its bars. */
function wordsLeftPt(cell: FlowCell, column: number, { edgesPt, tracksPt }: RowPlace): number {
  const leftPt = edgesPt[column] ?? 0;
  return cell.bar === undefined ? leftPt : leftPt + CELL_PADDING_PT + (tracksPt[column] ?? 0);
}

/** Bars in the middle of their row: lines as thick as a bar is high. */
function barItems(cells: readonly FlowCell[], heightPt: number, place: RowPlace): RuleItem[] {
  return cells.flatMap(({ bar: share }, i) => {
    if (!share) return [];
    const x1Pt = (place.edgesPt[i] ?? 0) + CELL_PADDING_PT;
    return {
      type: "rule",
      x1Pt,
      y1Pt: heightPt / 2,
      x2Pt: x1Pt + share * (place.tracksPt[i] ?? 0),
      y2Pt: heightPt / 2,
      thicknessPt: bar.heightPt,
      ink: bar.ink,
    };
  });
}

/** Lines around the cells of a row; neighbours draw their common edge twice, at one place. */
function rowRules(edgesPt: readonly number[], heightPt: number): RuleItem[] {
  const leftPt = edgesPt[0] ?? 0;
  const rightPt = edgesPt.at(-1) ?? 0;
  const line = (x1Pt: number, y1Pt: number, x2Pt: number, y2Pt: number): RuleItem => ({
    type: "rule",
    x1Pt,
    y1Pt,
    x2Pt,
    y2Pt,
    thicknessPt: RULE_PT,
    ink: "black",
  });
  return [
    line(leftPt, 0, rightPt, 0),
    line(leftPt, heightPt, rightPt, heightPt),
    ...edgesPt.map((xPt) => line(xPt, 0, xPt, heightPt)),
  ];
}

/** Left and right edge of a cell. */
type CellEdges = readonly [leftPt: number, rightPt: number];

function cellOrder(
  { align, endCells = 0 }: FlowCell,
  style: ParagraphStyle,
  [leftPt, rightPt]: CellEdges,
  owner: number,
): LineOrder {
  const { sizePt, trackingPt, ink, bold } = style;
  const startPt = leftPt + CELL_PADDING_PT;
  return {
    look: { sizePt, ink, owner, ...(bold ? { bold: true } : {}) },
    align,
    firstLeftPt: startPt + indentPt(style.firstLineCells, sizePt),
    leftPt: startPt,
    rightPt: rightPt - CELL_PADDING_PT - indentPt(endCells, sizePt),
    trackingPt,
    restTrackingPt: trackingPt,
  };
}

/** Where the lines of a cell below the head end; it stands in this column of the table. */
export function breakCell(cell: FlowCell, { columnsMm }: FlowTable, column: number, set: Setting) {
  const [leftPt = 0, rightPt = 0] = columnEdges(columnsMm, set.area.leftPt).slice(column);
  const order = cellOrder(cell, set.house.styles.tableCell, [leftPt, rightPt], 0);
  const segmented = segmentOnce(cell.runs, set);
  return { segmented, lines: breakBetween(segmented, order) };
}

/** Items of a cell, its first line's slot at 0, and the number of its lines. */
function setCell(
  cell: FlowCell,
  element: StructureElement,
  edges: CellEdges,
  setting: Setting,
): { items: TextItem[]; lines: number } {
  const style = setting.house.styles[element.role === "tableHeadCell" ? "tableHead" : "tableCell"];
  const { sizePt, pitchPt } = style;
  const owner = addElement(setting, element);
  const order = cellOrder(cell, style, edges, owner);
  const lines = setLines(segmentChecked(cell.runs, setting), order);
  const baselinePt = (pitchPt - sizePt) / 2 + BASELINE_EM * sizePt;
  for (const [i, line] of lines.entries())
    for (const item of line.items) item.yPt = baselinePt + i * pitchPt;
  return { items: lines.flatMap((line) => line.items), lines: lines.length };
}

function noteTooTall(cells: readonly FlowCell[], setting: Setting): void {
  const runs = cells.flatMap((cell) => cell.runs);
  const longest = runs.reduce((a, b) => (b.text.length > a.text.length ? b : a), runs[0] ?? NO_RUN);
  const problem = rowTooTall(longest.text, placeOf(longest.origin));
  setting.problems.set(`${problem.id} ${longest.text}`, problem);
}

const NO_RUN: FlowCell["runs"][number] = { text: "", typeface: "FangSong" };
