/**
 * What a person can mend is a `Problem`: a value, never an exception. Steps return what they made
 * together with the problems they met, so that everything is reported at once.
 */

export type Severity = "error" | "warning" | "hint";

/** Where the words concerned stand. Lines and columns count from 1, columns in code points. */
export interface Place {
  file?: string;
  line?: number;
  column?: number;
  /** In a DOCX: ordinal of the paragraph in the order of the file, from 1. */
  paragraph?: number;
  /** Data path in the words of the data file, e.g. `步骤[2].地点` (list items count from 1). */
  path?: string;
}

export interface Problem extends Place {
  /** Stable id, `YF` and four digits; the first digit names the room (1 data, 2 template, 3 font, 4 layout and papers, 5 run, 6 cli). */
  id: string;
  severity: Severity;
  /** Chinese, one sentence. */
  message: string;
  /** The very words concerned, at most 30 characters. */
  text?: string;
  /** What was expected, Chinese. */
  expected?: string;
  /** How to mend it, Chinese. */
  fix?: string;
  /** Clause of the standard behind the rule, e.g. `GB/T 9704-2012 7.2.5`. */
  clause?: string;
}

/** A value and the problems met on the way. `value` is absent only if there is an error. */
export interface Outcome<T> {
  value?: T;
  problems: Problem[];
}

export const isError = (problem: Problem): boolean => problem.severity === "error";
export const hasErrors = (problems: readonly Problem[]): boolean => problems.some(isError);

/** The words concerned, cut to the 30 characters that a report shows. */
export function excerpt(text: string): string {
  const characters = [...text];
  return characters.length <= 30 ? text : `${characters.slice(0, 29).join("")}…`;
}

/** A broken promise inside the program: never the user's fault. `what` may be a function where much is asked. */
export function invariant(condition: unknown, what: string | (() => string)): asserts condition {
  if (!condition) throw new Error(`内部错误：${typeof what === "string" ? what : what()}`);
}
