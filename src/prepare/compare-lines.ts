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
  /** A line is the same if both have one with the very same characters. */
  lines: Agreement;
  /** Lines that only one of the two has: `-` ours, `+` theirs, each in reading order. */
  differences: string[];
}

/** Compares our rendering with another one. */
export function compareRenderings(ours: PrintedText, theirs: PrintedText): Comparison {
  const { same, differences } = pairLines(ours.lines, theirs.lines);
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

/**
 * Pairs like lines, wherever in the document they were drawn: LibreOffice draws text boxes and merged
 * cells in an order of its own. What finds no partner is a difference.
 */
function pairLines(
  ours: readonly string[],
  theirs: readonly string[],
): { same: number; differences: string[] } {
  const onlyOurs = withoutPartner(ours, theirs);
  const onlyTheirs = withoutPartner(theirs, ours);
  return {
    same: ours.length - onlyOurs.length,
    differences: [...onlyOurs.map((line) => `- ${line}`), ...onlyTheirs.map((line) => `+ ${line}`)],
  };
}

/** Lines for which the other list has no like one left, in their order. */
function withoutPartner(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
