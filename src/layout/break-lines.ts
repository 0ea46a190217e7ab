/**
 * Greedy line breaking, as Word and LibreOffice do it: a line takes what fits and ends at the last
 * place where it may. Pure: characters and widths in, spans out.
 */
import { TOLERANCE_PT } from "./area.ts";
import { mayBreakBefore } from "./break-places.ts";
import { IDEOGRAPHIC_SPACE } from "./character.ts";
import { gapBeforeEm, type Segmented, samePortion } from "./segment.ts";

/** Characters `[start, end)` of a paragraph that stand on one line. */
export interface LineSpan {
  start: number;
  end: number;
  /** End without the spaces and line feed that close the line and have no width. */
  visibleEnd: number;
  /** The paragraph's last line, or one ended by a line feed: it is not spread. */
  last: boolean;
}

/** The measures by which lines are broken. */
export interface LineWidths {
  sizePt: number;
  /** Added between two characters of one face while breaking. */
  trackingPt: number;
  firstWidthPt: number;
  widthPt: number;
}

/** Cuts a paragraph into lines; one without text is one empty line. */
export function breakLines(segmented: Segmented, widths: LineWidths): LineSpan[] {
  const count = segmented.characters.length;
  const lines: LineSpan[] = [];
  let start = 0;
  do {
    const limitPt = lines.length === 0 ? widths.firstWidthPt : widths.widthPt;
    const line = takeLine(segmented, start, limitPt, widths);
    lines.push(line);
    start = line.end;
  } while (start < count);
  return lines;
}

function takeLine(
  segmented: Segmented,
  start: number,
  limitPt: number,
  widths: LineWidths,
): LineSpan {
  const { characters } = segmented;
  let widthPt = 0;
  for (let i = start; i < characters.length; i += 1) {
    const character = characters[i];
    if (!character || character.newline) return spanTo(segmented, start, i + 1, true);
    if (i > start) widthPt += joinPt(segmented, i, widths);
    widthPt += character.advanceEm * widths.sizePt;
    if (widthPt > limitPt + TOLERANCE_PT && !character.space && i > start)
      return spanTo(segmented, start, lastBreak(segmented, start, i), false);
  }
  return spanTo(segmented, start, characters.length, true);
}

/**
 * What joins a character to the one before it. Between two portions there is no tracking:
 * LibreOffice leaves it out at the end of each.
 */
function joinPt(segmented: Segmented, i: number, { sizePt, trackingPt }: LineWidths): number {
  const gapPt = gapBeforeEm(segmented, i) * sizePt;
  return samePortion(segmented, i) ? gapPt + trackingPt : gapPt;
}

/** Last place in `(start, overflow]` where the line may end; a word longer than it ends anywhere. */
function lastBreak({ characters }: Segmented, start: number, overflow: number): number {
  for (let i = overflow; i > start; i -= 1) if (mayBreakBefore(characters, i)) return i;
  for (let i = overflow; i > start; i -= 1)
    if (characters[i]?.latin && characters[i - 1]?.latin && !characters[i]?.noStart) return i;
  return overflow;
}

function spanTo({ characters }: Segmented, start: number, end: number, last: boolean): LineSpan {
  let visibleEnd = end;
  while (visibleEnd > start && isInvisible(characters[visibleEnd - 1], last)) visibleEnd -= 1;
  return { start, end, visibleEnd, last };
}

/** Where a line ends of itself, wide spaces are there on purpose: they hold names in columns. */
const isInvisible = (character: Segmented["characters"][number] | undefined, last: boolean) =>
  character !== undefined &&
  (character.newline || (character.space && !(last && character.text === IDEOGRAPHIC_SPACE)));
