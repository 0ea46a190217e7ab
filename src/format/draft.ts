/**
 * A text under repair: its words as they are now, and where each character came from. Every edit is
 * written down, so that what was kept and what was reported make up the original again.
 */

/** Replaces the stretch from `start` up to `end` (offsets in the text as it is now). */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** One thing that was changed, as reported. */
export interface Change {
  /** Offset in the original text. */
  at: number;
  /** What stood there and what stands there now; either may be empty. */
  from: string;
  to: string;
  /** Why, in Chinese: 半角标点, 网页残留 … */
  reason: string;
}

export interface Draft {
  text: string;
  /** Offset in the original of each character of `text`; one more for its end. */
  origins: readonly number[];
  changes: readonly Change[];
}

export const draftOf = (text: string): Draft => ({
  text,
  origins: Array.from({ length: text.length + 1 }, (_, i) => i),
  changes: [],
});

/** In the order of the text; of two that touch the same words the first stays. */
function inOrder(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let reached = -1;
  return sorted.filter(({ start, end }) => {
    const isFree = start >= reached;
    if (isFree) reached = Math.max(reached, end, start === end ? start + 1 : 0);
    return isFree;
  });
}

/** The draft with the edits made; those that change nothing are no changes. */
export function edited(draft: Draft, edits: readonly Edit[], reason: string): Draft {
  const wanted = inOrder(edits).filter(
    ({ start, end, text }) => draft.text.slice(start, end) !== text,
  );
  if (wanted.length === 0) return draft;
  const words: string[] = [];
  const origins: number[] = [];
  const changes: Change[] = [];
  let at = 0;
  const keep = (to: number) => {
    words.push(draft.text.slice(at, to));
    for (let i = at; i < to; i++) origins.push(draft.origins[i] ?? 0);
  };
  for (const { start, end, text } of wanted) {
    keep(start);
    const origin = draft.origins[start] ?? 0;
    words.push(text);
    for (let i = 0; i < text.length; i++) origins.push(origin);
    changes.push({ at: origin, from: draft.text.slice(start, end), to: text, reason });
    at = end;
  }
  keep(draft.text.length);
  origins.push(draft.origins.at(-1) ?? 0);
  return { text: words.join(""), origins, changes: [...draft.changes, ...changes] };
}

/** A line of a draft with its offsets. */
export interface Stretch {
  start: number;
  end: number;
  text: string;
}

export function linesOf(text: string): Stretch[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const stretch = { start, end: start + line.length, text: line };
    start = stretch.end + 1;
    return stretch;
  });
}

/** An edit that takes out a whole line with its line break; the last line has none. */
export const withoutLine = ({ text }: Draft, line: Stretch): Edit => ({
  start: line.start,
  end: Math.min(text.length, line.end + 1),
  text: "",
});
