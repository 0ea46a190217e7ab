/** Turns positions inside a piece of a template into places of the template's file. */
import type { Place } from "../diagnostics.ts";
import type { Node } from "./ast.ts";

/** A piece of a template: its source and the line of the file on which it starts. */
export interface Piece {
  source: string;
  line: number;
  file: string;
  /** The body's columns are those of the file; a front matter value has lost its own. */
  hasColumns: boolean;
}

/** Knows where the lines of a piece are. */
export interface Locator {
  /** Place of an offset in UTF-16 units. */
  place(offset: number): Place;
  placeOf(node: Node): Place;
  /** The source of a node. */
  textOf(node: Node): string;
}

/** Offsets at which the lines of a text start. */
function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1))
    starts.push(at + 1);
  return starts;
}

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Offsets of second halves of characters beyond the basic plane; columns do not count them. */
const secondHalves = (source: string): number[] =>
  Array.from(source.matchAll(/[\uD800-\uDBFF](?=[\uDC00-\uDFFF])/g), (match) => match.index + 1);

/** A locator for one piece. */
export function locator(piece: Piece): Locator {
  const { source, line, file, hasColumns } = piece;
  const starts = lineStarts(source);
  const halves = secondHalves(source);
  const offsetOf = (position: { line: number; column: number }): number =>
    (starts[position.line - 1] ?? source.length) + position.column;
  const place = (offset: number): Place => {
    if (!hasColumns) return { file, line };
    const index = countUpTo(starts, offset) - 1;
    const start = starts[index] ?? 0;
    const column = offset - start - (countUpTo(halves, offset) - countUpTo(halves, start)) + 1;
    return { file, line: line + index, column };
  };
  return {
    place,
    placeOf: (node) => place(offsetOf(node.loc.start)),
    textOf: (node) => source.slice(offsetOf(node.loc.start), offsetOf(node.loc.end)),
  };
}
