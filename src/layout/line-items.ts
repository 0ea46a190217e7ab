/** A spaced line → text items, one for each stretch of one run, face and tracking. */
import type { Ink } from "../house/style.ts";
import type { LineSpan } from "./break-lines.ts";
import { insideWord, type Spacing } from "./justify.ts";
import type { TextItem } from "./page.ts";
import { gapBeforeEm, type Segmented, wordsOf } from "./segment.ts";

/** What all words of a paragraph have in common. */
export interface Look {
  sizePt: number;
  ink: Ink;
  bold?: boolean;
  /** Index of the structure element; absent for repeated words, which are artifacts. */
  owner?: number;
}

/** Items of one line that begins at `xPt` with its baseline at `yPt`. */
export function lineItems(
  segmented: Segmented,
  span: LineSpan,
  spacing: Spacing,
  look: Look,
  at: { xPt: number; yPt: number },
): TextItem[] {
  const items: TextItem[] = [];
  const end = wordsEnd(segmented, span);
  let xPt = at.xPt;
  let start = span.start;
  while (start < end) {
    const stop = stretchEnd(segmented, start, end);
    xPt += gapBeforeEm(segmented, start) * (start > span.start ? look.sizePt : 0);
    const item = textItem(segmented, { start, stop }, spacing, look, { xPt, yPt: at.yPt });
    items.push(item);
    const inWord = insideWord(segmented, stop);
    xPt += item.widthPt - item.trackingPt + (inWord ? spacing.wordTrackingPt : spacing.trackingPt);
    start = stop;
  }
  return items;
}

/** Spaces at the line's end are kept as words, a line feed is not. */
const wordsEnd = ({ characters }: Segmented, span: LineSpan): number =>
  characters[span.end - 1]?.newline ? span.end - 1 : span.end;

/** End of the stretch that begins at `start`: same run, same face, and one tracking throughout. */
function stretchEnd(segmented: Segmented, start: number, end: number): number {
  const { characters, runOf } = segmented;
  const first = characters[start];
  const inWord = insideWord(segmented, start + 1);
  let i = start + 1;
  while (
    i < end &&
    runOf[i] === runOf[start] &&
    characters[i]?.face === first?.face &&
    characters[i]?.typeface === first?.typeface &&
    gapBeforeEm(segmented, i) === 0 &&
    insideWord(segmented, i) === inWord &&
    (inWord || !insideWord(segmented, i + 1))
  )
    i += 1;
  return i;
}

function textItem(
  segmented: Segmented,
  { start, stop }: { start: number; stop: number },
  spacing: Spacing,
  look: Look,
  at: { xPt: number; yPt: number },
): TextItem {
  const first = segmented.characters[start];
  const run = segmented.runs[segmented.runOf[start] ?? 0];
  const inWord = insideWord(segmented, start + 1);
  const trackingPt = inWord ? spacing.wordTrackingPt : spacing.trackingPt;
  let em = 0;
  for (let i = start; i < stop; i += 1) em += segmented.characters[i]?.advanceEm ?? 0;
  const bold = run?.bold ?? look.bold;
  const item: TextItem = {
    type: "text",
    xPt: at.xPt,
    yPt: at.yPt,
    text: wordsOf(segmented, start, stop),
    typeface: first?.typeface ?? "FangSong",
    face: first?.face.id ?? "",
    sizePt: look.sizePt,
    trackingPt,
    widthPt: em * look.sizePt + trackingPt * (stop - start),
    ink: run?.ink ?? look.ink,
  };
  if (bold) item.bold = bold;
  if (look.owner !== undefined) item.owner = look.owner;
  if (run?.origin) item.origin = run.origin;
  return item;
}
