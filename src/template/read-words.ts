/** Words of headings, paragraphs and cells, and what cannot stand among them. */
import type { Place, Problem } from "../diagnostics.ts";
import { type Origin, plainText, type Text } from "../document/tree.ts";
import { barOutsideTable, barsInOneCell } from "./figure-problems.ts";
import { blockInsideText, lineBreakInValue } from "./filling-problems.ts";
import { readInline } from "./inline.ts";
import { anyMark } from "./marks.ts";
import type { FilledText, Slot } from "./template.ts";

/** What reading a filled text has told so far. */
export interface Reading {
  filled: FilledText;
  problems: Problem[];
}

/** Where a stretch comes from: its first mark, else the start of the body. */
export function originOf(source: string, filled: FilledText): Origin {
  const { template } = filled;
  for (const match of source.matchAll(anyMark())) {
    const place = filled.places[Number(match[2] ?? -1)];
    const slot = filled.slots[Number(match[1] ?? -1)];
    if (place) return { ...place };
    if (slot?.origin.template)
      return { template: slot.origin.template, line: slot.origin.line ?? 1 };
  }
  return { template: template.file, line: template.body.line };
}

export const placeOf = (origin: Origin): Place => ({
  ...(origin.template ? { file: origin.template } : {}),
  ...(origin.line ? { line: origin.line } : {}),
});

/** The place of a value, its data path included. */
const fullPlaceOf = (origin: Origin): Place => ({
  ...placeOf(origin),
  ...(origin.path ? { path: origin.path } : {}),
});

/** Values that cannot stand inside a line: a block, or words with line breaks. */
function complainOf(reading: Reading, special: readonly Slot[], where: string): void {
  for (const slot of special) {
    const place = placeOf(slot.origin);
    reading.problems.push(
      slot.block
        ? blockInsideText(place, slot.text)
        : lineBreakInValue(place, slot.origin.path ?? slot.text.split("\n")[0] ?? "", where),
    );
  }
}

const complainOfBars = (reading: Reading, bars: readonly Slot[]): void => {
  for (const { origin, text } of bars)
    reading.problems.push(barOutsideTable(fullPlaceOf(origin), text));
};

/** Words of one line; a block, a line break or a bar among them is told. */
export function readWords(reading: Reading, source: string, where: string): Text[] {
  const { texts, special, bars } = readInline(
    source,
    reading.filled,
    originOf(source, reading.filled),
  );
  complainOf(reading, special, where);
  complainOfBars(reading, bars);
  return texts;
}

/** A cell of a table, which may hold a bar. */
export function readCell(reading: Reading, source: string): Text[] {
  const { texts, special, bars } = readInline(
    source,
    reading.filled,
    originOf(source, reading.filled),
  );
  complainOf(reading, special, "表格的一格里");
  const [, second] = bars;
  if (second) reading.problems.push(barsInOneCell(fullPlaceOf(second.origin), plainText(texts)));
  return texts;
}

/** A title, a salutation or a line of a byline: one line of text. */
export function readLine(
  source: string,
  filled: FilledText,
  where: string,
  origin: Origin,
): { texts: Text[]; problems: Problem[] } {
  const reading: Reading = { filled, problems: [] };
  const { texts, special, bars } = readInline(source, filled, origin);
  complainOf(reading, special, where);
  complainOfBars(reading, bars);
  return { texts, problems: reading.problems };
}
