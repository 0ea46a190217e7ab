/**
 * The account: every character of the original is printed or stands in the report. What changes say
 * is taken for granted here; what they do not say comes out as a difference.
 */
import { plainDocument } from "../document/plain.ts";
import type { DocumentTree } from "../document/tree.ts";

export interface Account {
  /** Characters that are neither printed nor reported, each as often as it is missing. */
  missing: string;
  /** Characters that are printed and neither stood in the original nor are reported. */
  added: string;
}

type Counts = Map<string, number>;

/** Blanks are layout and no words. */
function count(counts: Counts, text: string, times: 1 | -1): void {
  for (const character of text.replace(/\s/gu, ""))
    counts.set(character, (counts.get(character) ?? 0) + times);
}

const repeated = (counts: Counts, sign: 1 | -1): string =>
  [...counts].map(([character, n]) => character.repeat(Math.max(0, n * sign))).join("");

/** Holds the original, with all that was reported about it, against what is printed. */
export function accountFor(
  original: string,
  changes: readonly { from: string; to: string }[],
  tree: DocumentTree,
): Account {
  const counts: Counts = new Map();
  count(counts, original, 1);
  for (const { from, to } of changes) {
    count(counts, from, -1);
    count(counts, to, 1);
  }
  count(counts, plainDocument(tree), -1);
  return { missing: repeated(counts, 1), added: repeated(counts, -1) };
}
