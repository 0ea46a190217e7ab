/** The nearest known word to a mistyped one. */

/** Levenshtein distance over code points. */
function distance(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, j) => j + 1);
  row.unshift(0);
  for (const [i, x] of a.entries()) {
    const next = [i + 1];
    for (const [j, y] of b.entries()) {
      const substitute = (row[j] ?? 0) + (x === y ? 0 : 1);
      next.push(Math.min(substitute, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const shared = (a: readonly string[], b: readonly string[]): number =>
  a.filter((character) => b.includes(character)).length;

/**
 * The candidate most like `word`, or nothing if none is like it: at most half of the longer word
 * may differ, or the same characters stand in another order. Ties go to the earlier candidate.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const characters = [...word].slice(0, 40);
  let best: { candidate: string; score: number } | undefined;
  for (const candidate of candidates) {
    const other = [...candidate];
    const common = shared(characters, other);
    const longer = Math.max(characters.length, other.length);
    const differing = distance(characters, other);
    const isLike = common > 0 && (differing <= longer / 2 || common === longer);
    const score = differing - common / 100;
    if (isLike && (!best || score < best.score)) best = { candidate, score };
  }
  return best?.candidate;
}
