/** How the characters of one line are spaced: where it is spread, where it keeps its cells. */
import type { LineSpan } from "./break-lines.ts";
import { gapBeforeEm, type Segmented } from "./segment.ts";

/** Tracking and width of a line as it will be drawn. */
export interface Spacing {
  /** Tracking between characters, and inside Latin words. */
  trackingPt: number;
  wordTrackingPt: number;
  /** Width of the line from its first ink cell to its last, without tracking behind it. */
  widthPt: number;
}

/** What is asked of a line. */
export interface SpacingOrder {
  sizePt: number;
  availablePt: number;
  /** Spread to the full width (a justified line that is not the last). */
  spread: boolean;
  /** Tracking that the line has when there is room. */
  restTrackingPt: number;
}

/** What a line measures before any tracking. */
interface Tally {
  naturalPt: number;
  /** Places between two characters, and those of them inside a Latin word. */
  places: number;
  wordPlaces: number;
}

/** Whether the place before character `i` lies inside a Latin word. */
export const insideWord = ({ characters }: Segmented, i: number): boolean => {
  const left = characters[i - 1];
  const right = characters[i];
  return Boolean(left?.latin && right?.latin && !left.space && !right.space);
};

function tally(segmented: Segmented, span: LineSpan, sizePt: number): Tally {
  let em = 0;
  let wordPlaces = 0;
  for (let i = span.start; i < span.visibleEnd; i += 1) {
    em += segmented.characters[i]?.advanceEm ?? 0;
    if (i === span.start) continue;
    em += gapBeforeEm(segmented, i);
    if (insideWord(segmented, i)) wordPlaces += 1;
  }
  return {
    naturalPt: em * sizePt,
    places: Math.max(0, span.visibleEnd - span.start - 1),
    wordPlaces,
  };
}

/**
 * A spread line shares its slack evenly over the places between characters and ends exactly at the
 * edge; Latin words are never drawn wider than at rest, so there the other places take more. Any
 * other line keeps its rest tracking, drawn closer only as far as it must to fit.
 */
export function spaceLine(segmented: Segmented, span: LineSpan, order: SpacingOrder): Spacing {
  const { naturalPt, places, wordPlaces } = tally(segmented, span, order.sizePt);
  if (places === 0) return { trackingPt: 0, wordTrackingPt: 0, widthPt: naturalPt };
  const evenPt = (order.availablePt - naturalPt) / places;
  if (order.spread && wordPlaces < places) {
    const wordTrackingPt = Math.min(evenPt, order.restTrackingPt);
    const trackingPt =
      (order.availablePt - naturalPt - wordTrackingPt * wordPlaces) / (places - wordPlaces);
    return { trackingPt, wordTrackingPt, widthPt: order.availablePt };
  }
  const trackingPt = Math.min(evenPt, order.restTrackingPt);
  return { trackingPt, wordTrackingPt: trackingPt, widthPt: naturalPt + trackingPt * places };
}
