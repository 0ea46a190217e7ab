/** How far two renderings of one document agree: pure, no files. */
import type { PrintedText } from "./pdf-lines.ts";

/** How many of `total` are the same in both. */
export interface Agreement {
  same: number;
  total: number;
}

export interface Comparison {
  /** All pages if both have the same number of them, otherwise as many as the shorter has. */
  pages: Agreement;
  /** A line is the same if it begins and ends at the same characters in both. */
  lines: Agreement;
  /** Lines that only one of the two has, in reading order: `-` ours, `+` theirs. */
  differences: string[];
}

/** Compares our rendering with another one. */
export function compareRenderings(ours: PrintedText, theirs: PrintedText): Comparison {
  const { same, differences } = alignLines(ours.lines, theirs.lines);
  return {
    pages: {
      same: Math.min(ours.pages, theirs.pages),
      total: Math.max(ours.pages, theirs.pages),
    },
    lines: { same, total: Math.max(ours.lines.length, theirs.lines.length) },
    differences,
  };
}

/** Agreements added up. */
export const sumOf = (parts: readonly Agreement[]): Agreement => ({
  same: parts.reduce((sum, part) => sum + part.same, 0),
  total: parts.reduce((sum, part) => sum + part.total, 0),
});

/** The longest row of lines that both have in the same order, and what it leaves over. */
function alignLines(
  ours: readonly string[],
  theirs: readonly string[],
): { same: number; differences: string[] } {
  const common = commonLengths(ours, theirs);
  const differences: string[] = [];
  let same = 0;
  let i = 0;
  let j = 0;
  while (i < ours.length || j < theirs.length) {
    const mine = ours[i];
    const other = theirs[j];
    if (mine !== undefined && mine === other) {
      same += 1;
      i += 1;
      j += 1;
    } else if (mine !== undefined && at(common, i + 1, j) >= at(common, i, j + 1)) {
      differences.push(`- ${mine}`);
      i += 1;
    } else {
      differences.push(`+ ${other}`);
      j += 1;
    }
  }
  return { same, differences };
}

type Table = readonly Uint32Array[];

/** −1 past the end of one list, so that the other is taken from there. */
const at = (table: Table, i: number, j: number): number => table[i]?.[j] ?? -1;

/** For each pair of places, how many lines from there on both have in the same order. */
function commonLengths(ours: readonly string[], theirs: readonly string[]): Table {
  const table = ours.map(() => new Uint32Array(theirs.length + 1));
  table.push(new Uint32Array(theirs.length + 1));
  for (let i = ours.length - 1; i >= 0; i -= 1) {
    const row = table[i];
    if (!row) continue;
    for (let j = theirs.length - 1; j >= 0; j -= 1)
      row[j] =
        ours[i] === theirs[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
  }
  return table;
}
