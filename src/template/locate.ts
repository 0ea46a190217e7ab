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

function lineIndexOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A locator for one piece. */
export function locator(piece: Piece): Locator {
  const { source, line, file, hasColumns } = piece;
  const starts = lineStarts(source);
  const offsetOf = (position: { line: number; column: number }): number =>
    (starts[position.line - 1] ?? source.length) + position.column;
  const place = (offset: number): Place => {
    const index = lineIndexOf(starts, offset);
    if (!hasColumns) return { file, line };
    const column = [...source.slice(starts[index] ?? 0, offset)].length + 1;
    return { file, line: line + index, column };
  };
  return {
    place,
    placeOf: (node) => place(offsetOf(node.loc.start)),
    textOf: (node) => source.slice(offsetOf(node.loc.start), offsetOf(node.loc.end)),
  };
}
