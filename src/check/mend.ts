/** The mended copy of a text, from those findings that have exactly one right answer. */
import type { Proof } from "./proofread.ts";
import type { Edit } from "./rule.ts";

/** One change as people see it. */
export interface Change {
  id: string;
  line?: number;
  column?: number;
  /** In a DOCX, in place of line and column. */
  paragraph?: number;
  /** The words before and after, with a little around them. */
  from: string;
  to: string;
}

const CONTEXT = 4;

/** An edit with the finding that asks for it. */
export interface ProofEdit extends Edit {
  proof: Proof;
}

/** Stretches that are taken already; insertions take the gap that they stand in. */
function ground(length: number) {
  const taken = new Uint8Array(length + 1);
  const gaps = new Set<number>();
  return {
    isFree: ({ start, end }: Edit): boolean =>
      (start === end ? !gaps.has(start) : true) && !taken.subarray(start, end).includes(1),
    take: ({ start, end }: Edit): void => {
      if (start === end) gaps.add(start);
      else taken.fill(1, start, end);
    },
  };
}

/** Edits in order; of two that touch the same words the first wins, with all that belongs to it. */
export function chosenEdits(length: number, proofs: readonly Proof[]): ProofEdit[] {
  const { isFree, take } = ground(length);
  const chosen: ProofEdit[] = [];
  for (const proof of proofs) {
    if (!proof.edits.every(isFree)) continue;
    proof.edits.forEach(take);
    for (const edit of proof.edits) chosen.push({ ...edit, proof });
  }
  return chosen.sort((a, b) => a.start - b.start || a.end - b.end);
}

const oneLine = (words: string): string => words.replace(/\n/gu, "⏎");

/** An edit as people see it, with a little of the text around it. */
export function changeOf(text: string, { start, end, text: words, proof }: ProofEdit): Change {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const shown = text.slice(start, end);
  const from = shown.length > 40 ? `${shown.slice(0, 20)}……${shown.slice(-12)}` : shown;
  const { id, line, column, paragraph } = proof.problem;
  const place = paragraph === undefined ? { line: line ?? 1, column: column ?? 1 } : { paragraph };
  return {
    id,
    ...place,
    from: oneLine(before + from + after),
    to: oneLine(before + words + after),
  };
}

/** The mended text and what was changed in it. */
export function mend(text: string, proofs: readonly Proof[]): { text: string; changes: Change[] } {
  const edits = chosenEdits(text.length, proofs);
  let mended = "";
  let at = 0;
  for (const { start, end, text: words } of edits) {
    mended += text.slice(at, start) + words;
    at = Math.max(at, end);
  }
  return { text: mended + text.slice(at), changes: edits.map((edit) => changeOf(text, edit)) };
}
