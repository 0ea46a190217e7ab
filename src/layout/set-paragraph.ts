/** A paragraph of the flow → the strips of its lines. */
import type { FlowParagraph } from "../house/flow.ts";
import { head, LINE_PITCH_PT, page, styleOf } from "../house/gbt9704.ts";
import { indentPt, pitchOf, sizeOf } from "../house/measure.ts";
import { mmToPt } from "../units.ts";
import { CELL_TRACKING_PT, TOLERANCE_PT, typeArea } from "./area.ts";
import type { RuleItem, TextItem } from "./page.ts";
import type { Segmented } from "./segment.ts";
import { inkOfLine, type LineOrder, type SetLine, setLines } from "./set-lines.ts";
import { addParagraph, type Setting, segmentChecked } from "./setting.ts";
import { BASELINE_EM, type Strip } from "./strip.ts";

/** Ink of 发文机关标志 below the top of the sheet (7.2.4): 72 mm. */
const MARK_INK_TOP_PT = mmToPt(page.marginMm.top + head.markTopMm);

export function setParagraph(paragraph: FlowParagraph, setting: Setting): Strip[] {
  const { segmented, lines } = setParagraphLines(paragraph, setting);
  const style = styleOf(paragraph.role);
  const firstKept = firstKeptLine(paragraph, lines.length);
  const blankLines = paragraph.blankLinesBefore ?? style.blankLinesBefore;
  const baselinePt = BASELINE_EM * sizeOf(paragraph);
  const strips = lines.map((line, index): Strip => {
    for (const item of line.items) item.yPt = baselinePt;
    return {
      heightPt: pitchOf(paragraph),
      spaceBeforePt: index === 0 ? blankLines * LINE_PITCH_PT + (paragraph.spaceBeforePt ?? 0) : 0,
      keepWithNext: index >= firstKept,
      startsSection: false,
      items: line.items,
    };
  });
  if (paragraph.role === "issuingOrganMark") pinMark(strips, lines, segmented, paragraph);
  if (paragraph.ruleBelow) addRuleBelow(strips, lines, segmented, paragraph);
  return strips;
}

/** Lines of a long paragraph that go with what must not part from it. */
export const LINES_KEPT = 2;

/** A heading is kept whole with what follows; of a text that is kept with it, the last lines are. */
function firstKeptLine(paragraph: FlowParagraph, count: number): number {
  const isHeading = styleOf(paragraph.role).keepWithNext;
  if (!(paragraph.keepWithNext ?? isHeading)) return count;
  return isHeading ? 0 : count - LINES_KEPT;
}

/** Room that a line leaves free below its characters. */
const leadingOf = (paragraph: FlowParagraph): number => pitchOf(paragraph) - sizeOf(paragraph);

/**
 * The mark is placed by its ink (7.2.4). Half of its leading stays below its ink, so that the two
 * blank lines below it (7.2.5) look like two, and pages fill as those of the DOCX do.
 */
function pinMark(
  strips: Strip[],
  lines: SetLine[],
  segmented: Segmented,
  paragraph: FlowParagraph,
): void {
  const sizePt = sizeOf(paragraph);
  const [first] = strips;
  const last = strips.at(-1);
  const firstLine = lines[0];
  const lastLine = lines.at(-1);
  if (!first || !last || !firstLine || !lastLine) return;
  const { abovePt } = inkOfLine(segmented, firstLine.span, sizePt);
  const { belowPt } = inkOfLine(segmented, lastLine.span, sizePt);
  first.pinnedTopPt = MARK_INK_TOP_PT - (BASELINE_EM * sizePt - abovePt);
  last.heightPt = BASELINE_EM * sizePt + belowPt + leadingOf(paragraph) / 2;
}

/**
 * The line's upper edge stands `gapMm` below the ink of the last line, and half of the leading below
 * the line.
 */
function addRuleBelow(
  strips: Strip[],
  lines: SetLine[],
  segmented: Segmented,
  paragraph: FlowParagraph,
): void {
  const strip = strips.at(-1);
  const line = lines.at(-1);
  if (!strip || !line || !paragraph.ruleBelow) return;
  const sizePt = sizeOf(paragraph);
  const thicknessPt = mmToPt(paragraph.ruleBelow.thicknessMm);
  const { belowPt } = inkOfLine(segmented, line.span, sizePt);
  const topPt = BASELINE_EM * sizePt + belowPt + mmToPt(paragraph.ruleBelow.gapMm);
  strip.items = [
    ...strip.items,
    horizontalRule(topPt + thicknessPt / 2, thicknessPt, paragraph.ruleBelow.ink),
  ];
  strip.heightPt = Math.max(strip.heightPt, topPt + thicknessPt + leadingOf(paragraph) / 2);
}

/** A line as wide as the type area. */
export const horizontalRule = (
  yPt: number,
  thicknessPt: number,
  ink: RuleItem["ink"],
): RuleItem => ({
  type: "rule",
  x1Pt: typeArea.leftPt,
  y1Pt: yPt,
  x2Pt: typeArea.rightPt,
  y2Pt: yPt,
  thicknessPt,
  ink,
});

/** Lines of a paragraph across the type area, its end part included; baselines at 0. */
export function setParagraphLines(
  paragraph: FlowParagraph,
  setting: Setting,
): { segmented: Segmented; lines: SetLine[] } {
  const order = lineOrder(paragraph, addParagraph(setting, paragraph));
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

function lineOrder(paragraph: FlowParagraph, owner: number): LineOrder {
  const style = styleOf(paragraph.role);
  const sizePt = sizeOf(paragraph);
  const { indent } = paragraph;
  const edgePt = (cells: number | undefined, otherwise: number) =>
    indentPt(cells ?? otherwise, sizePt);
  const leftPt = typeArea.leftPt + edgePt(indent?.startCells, style.startCells);
  const hangingPt = edgePt(indent?.hangingCells, 0);
  const firstPt = hangingPt > 0 ? -hangingPt : edgePt(indent?.firstLineCells, style.firstLineCells);
  const trackingPt = paragraph.trackingPt ?? style.trackingPt;
  return {
    look: { sizePt, ink: style.ink, owner, ...(style.bold ? { bold: true } : {}) },
    align: style.align,
    firstLeftPt: leftPt + firstPt,
    leftPt,
    rightPt: typeArea.rightPt - edgePt(indent?.endCells, style.endCells),
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
