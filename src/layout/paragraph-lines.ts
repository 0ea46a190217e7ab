/** A paragraph's words set across the type area: its indents, its tracking, its end part. */
import type { FlowParagraph } from "../house/flow.ts";
import { page } from "../house/gbt9704.ts";
import { indentPt, sizeOf } from "../house/measure.ts";
import { type Area, CELL_TRACKING_PT, TOLERANCE_PT } from "./area.ts";
import type { RuleItem, TextItem } from "./page.ts";
import type { Segmented } from "./segment.ts";
import { type LineOrder, type SetLine, setLines } from "./set-lines.ts";
import { addParagraph, type Setting, segmentChecked } from "./setting.ts";

/** Lines of a paragraph across the type area, its end part included; baselines at 0. */
export function setParagraphLines(
  paragraph: FlowParagraph,
  setting: Setting,
): { segmented: Segmented; lines: SetLine[] } {
  const order = lineOrder(paragraph, addParagraph(setting, paragraph), setting);
  const segmented = segmentChecked(paragraph.runs, setting);
  const lines = setLines(segmented, order);
  if (!paragraph.end) return { segmented, lines };
  const end = setLines(segmentChecked(paragraph.end, setting), {
    ...order,
    align: "end",
    firstLeftPt: order.leftPt,
  });
  return { segmented, lines: withEndPart(lines, end, order.look.sizePt) };
}

/** The end part shares the last line if a cell stays free between them, else it follows. */
function withEndPart(lines: SetLine[], end: SetLine[], cellPt: number): SetLine[] {
  const last = lines.at(-1);
  const [first, ...rest] = end;
  if (!last || !first) return [...lines, ...end];
  const startPt = first.items[0]?.xPt ?? first.endPt;
  const fits = last.items.length === 0 || last.endPt + cellPt <= startPt + TOLERANCE_PT;
  if (!fits) return [...lines, ...end];
  const items: TextItem[] = [...last.items, ...first.items];
  return [...lines.slice(0, -1), { ...last, items, endPt: first.endPt }, ...rest];
}

function lineOrder(paragraph: FlowParagraph, owner: number, { house, area }: Setting): LineOrder {
  const style = house.styles[paragraph.role];
  const sizePt = sizeOf(paragraph);
  const { indent } = paragraph;
  const edgePt = (cells: number | undefined, otherwise: number) =>
    indentPt(cells ?? otherwise, sizePt);
  const leftPt = area.leftPt + edgePt(indent?.startCells, style.startCells);
  const hangingPt = edgePt(indent?.hangingCells, 0);
  const firstPt = hangingPt > 0 ? -hangingPt : edgePt(indent?.firstLineCells, style.firstLineCells);
  const trackingPt = paragraph.trackingPt ?? style.trackingPt;
  return {
    look: { sizePt, ink: style.ink, owner, ...(style.bold ? { bold: true } : {}) },
    align: style.align,
    firstLeftPt: leftPt + firstPt,
    leftPt,
    rightPt: area.rightPt - edgePt(indent?.endCells, style.endCells),
    trackingPt,
    restTrackingPt: restTracking(paragraph, trackingPt, hangingPt > 0),
  };
}

/**
 * Running text rests in its cells of 15.79 pt. Words with a hanging indent are set without tracking,
 * as indents count cells of the full type size and the wrapped lines shall stand under the words.
 */
function restTracking(paragraph: FlowParagraph, trackingPt: number, hangs: boolean): number {
  const isRunning = paragraph.trackingPt === undefined && trackingPt === page.trackingPt;
  if (!isRunning) return trackingPt;
  return hangs ? 0 : CELL_TRACKING_PT;
}

/** A line as wide as the type area. */
export const horizontalRule = (
  area: Area,
  yPt: number,
  thicknessPt: number,
  ink: RuleItem["ink"],
): RuleItem => ({
  type: "rule",
  x1Pt: area.leftPt,
  y1Pt: yPt,
  x2Pt: area.rightPt,
  y2Pt: yPt,
  thicknessPt,
  ink,
});
