/** What building the tree changes in the words, and where it is not sure. */
import type { Change } from "../draft.ts";
import type { Line } from "../line.ts";

/** A place where a person should look. */
export interface Doubt {
  at: number;
  text: string;
  /** Chinese, one sentence. */
  why: string;
}

export interface Notebook {
  changes: Change[];
  doubts: Doubt[];
}

/** Notes a change of words inside a line; nothing if there is none. */
export function noteChange(
  { changes }: Notebook,
  line: Line,
  from: string,
  to: string,
  reason: string,
): void {
  if (from !== to) changes.push({ at: line.at, from, to, reason });
}

export const noteDoubt = ({ doubts }: Notebook, line: Line, why: string): void => {
  doubts.push({ at: line.at, text: line.text, why });
};
