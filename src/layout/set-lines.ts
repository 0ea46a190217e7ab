/** Breaks, spaces and aligns the lines of a text between two edges. */
import type { Align } from "../house/style.ts";
import { breakLines, type LineSpan } from "./break-lines.ts";
import { type Spacing, spaceLine } from "./justify.ts";
import { type Look, lineItems } from "./line-items.ts";
import type { TextItem } from "./page.ts";
import type { Segmented } from "./segment.ts";

/** Between which edges and in what way lines are set. */
export interface LineOrder {
  look: Look;
  align: Align;
  /** Left edge of the first line, of the others, and the right edge of all. */
  firstLeftPt: number;
  leftPt: number;
  rightPt: number;
  /** Tracking by which lines are broken, and that of a line with room to spare. */
  trackingPt: number;
  restTrackingPt: number;
}

/** One line, placed across; items have their baseline at 0. */
export interface SetLine {
  span: LineSpan;
  items: TextItem[];
  /** Right edge of the last character. */
  endPt: number;
}

/** Where the lines of a text end; a text without characters is one empty line. */
export const breakBetween = (
  segmented: Segmented,
  { look, firstLeftPt, leftPt, rightPt, trackingPt }: LineOrder,
): LineSpan[] =>
  breakLines(segmented, {
    sizePt: look.sizePt,
    trackingPt,
    firstWidthPt: rightPt - firstLeftPt,
    widthPt: rightPt - leftPt,
  });

/** Lines of a text, from its first to its last; `spans` where it is known already how they end. */
export function setLines(
  segmented: Segmented,
  order: LineOrder,
  spans: readonly LineSpan[] = breakBetween(segmented, order),
): SetLine[] {
  const { look, firstLeftPt, leftPt, rightPt } = order;
  return spans.map((span, index) => {
    const startPt = index === 0 ? firstLeftPt : leftPt;
    const availablePt = rightPt - startPt;
    const spacing = spaceLine(segmented, span, {
      sizePt: look.sizePt,
      availablePt,
      spread: order.align === "justify" && !span.last,
      restTrackingPt: order.restTrackingPt,
    });
    const xPt = startPt + slackBefore(order.align, availablePt, spacing);
    const items = lineItems(segmented, span, spacing, look, { xPt, yPt: 0 });
    return { span, items, endPt: xPt + spacing.widthPt };
  });
}

function slackBefore(align: Align, availablePt: number, { widthPt }: Spacing): number {
  if (align === "center") return (availablePt - widthPt) / 2;
  return align === "end" ? availablePt - widthPt : 0;
}

/** How far the ink of a line reaches above and below its baseline, points. */
export function inkOfLine(
  { characters }: Segmented,
  span: LineSpan,
  sizePt: number,
): { abovePt: number; belowPt: number } {
  let abovePt = 0;
  let belowPt = 0;
  for (let i = span.start; i < span.visibleEnd; i += 1) {
    const character = characters[i];
    const face = character?.face;
    const ink = face?.inkOf(face.glyphOf(character?.text.codePointAt(0) ?? 0));
    if (!face || !ink) continue;
    abovePt = Math.max(abovePt, (ink.yMax / face.unitsPerEm) * sizePt);
    belowPt = Math.max(belowPt, (-ink.yMin / face.unitsPerEm) * sizePt);
  }
  return { abovePt, belowPt };
}
