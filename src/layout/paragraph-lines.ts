/** A paragraph's words set across the type area: its indents, its tracking, its end part. */
import type { FlowParagraph } from "../house/flow.ts";
import { page } from "../house/gbt9704.ts";
import { indentPt, sizeOf, strokesOf } from "../house/measure.ts";
import type { RuleStyle } from "../house/style.ts";
import { mmToPt } from "../units.ts";
import { CELL_TRACKING_PT, TOLERANCE_PT, typeArea } from "./area.ts";
import type { LineSpan } from "./break-lines.ts";
import type { RuleItem, TextItem } from "./page.ts";
import type { Segmented } from "./segment.ts";
import { breakBetween, type LineOrder, type SetLine, setLines } from "./set-lines.ts";
import { addParagraph, type Setting, segmentChecked, segmentOnce } from "./setting.ts";

/** Lines of a paragraph across the type area, its end part included; baselines at 0. */
export function setParagraphLines(
  paragraph: FlowParagraph,
  setting: Setting,
): { segmented: Segmented; lines: SetLine[] } {
  const order = lineOrder(paragraph, addParagraph(setting, paragraph), setting);
  const segmented = segmentChecked(paragraph.runs, setting);
  const spans = breakParagraph(paragraph, setting).lines;
  const lines = withPieces(setLines(segmented, order, spans), paragraph, order, setting);
  if (!paragraph.end) return { segmented, lines };
  const end = setLines(segmentChecked(paragraph.end, setting), {
    ...order,
    align: "end",
    firstLeftPt: order.leftPt,
  });
  return { segmented, lines: withEndPart(lines, end, order.look.sizePt) };
}

/** Where the lines of a paragraph end, found once; its end part and pieces left out. */
export function breakParagraph(
  paragraph: FlowParagraph,
  setting: Setting,
): { segmented: Segmented; lines: readonly LineSpan[] } {
  const { memory, step } = setting;
  const segmented = segmentOnce(paragraph.runs, setting);
  const lines = memory.recallOf(paragraph, `break ${step}`, () =>
    breakBetween(segmented, lineOrder(paragraph, 0, setting)),
  );
  return { segmented, lines };
}

/** Half of more than any line, points: words between such edges are never broken. */
const AMPLE_PT = 2000;

/** Pieces stand on the last line, each at its place. */
function withPieces(
  lines: SetLine[],
  { pieces = [] }: FlowParagraph,
  order: LineOrder,
  setting: Setting,
): SetLine[] {
  const last = lines.at(-1);
  if (!last || pieces.length === 0) return lines;
  const set = pieces.flatMap(({ runs, atPt, align }) => {
    const placePt = typeArea.leftPt + atPt;
    const leftPt = align === "start" ? placePt : placePt - AMPLE_PT;
    const rightPt = align === "end" ? placePt : placePt + AMPLE_PT;
    const edges = { align, firstLeftPt: leftPt, leftPt, rightPt };
    return setLines(segmentChecked(runs, setting), { ...order, ...edges });
  });
  const items = [...last.items, ...set.flatMap((line) => line.items)];
  return [...lines.slice(0, -1), { ...last, items, endPt: set.at(-1)?.endPt ?? last.endPt }];
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

/** The strokes of a rule whose upper edge stands at `topPt`, centred on the type area. */
export function ruleItems(rule: RuleStyle, topPt: number): RuleItem[] {
  const outerPt = rule.widthMm === undefined ? 0 : (mmToPt(rule.widthMm) - typeArea.widthPt) / 2;
  return strokesOf(rule).map(({ middleMm, thicknessMm }) => ({
    type: "rule",
    x1Pt: typeArea.leftPt - outerPt,
    y1Pt: topPt + mmToPt(middleMm),
    x2Pt: typeArea.rightPt + outerPt,
    y2Pt: topPt + mmToPt(middleMm),
    thicknessPt: mmToPt(thicknessMm),
    ink: rule.ink,
  }));
}
