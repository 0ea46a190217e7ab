/** How the problems of this room are put together; their wordings stand in the files `*-problems.ts`. */
import { excerpt, type Place, type Problem } from "../diagnostics.ts";
import type { Position } from "./raw.ts";

/** The words of a problem. */
export interface Words {
  message: string;
  text?: string;
  expected?: string;
  fix?: string;
  clause?: string;
}

/** A problem; of several lines of text it shows the first. */
export function make(
  id: string,
  severity: Problem["severity"],
  place: Place,
  words: Words,
): Problem {
  const { text, ...rest } = words;
  const firstLine = text?.split("\n")[0];
  const shown = firstLine === undefined || firstLine === "" ? {} : { text: excerpt(firstLine) };
  return { id, severity, ...place, ...rest, ...shown };
}

/** A position in words. */
export const at = (position: Position): string => `第${position.line}行第${position.column}列`;

/** Facts of two places that contradict each other. */
export const conflict = (
  id: string,
  place: Place,
  text: string,
  message: string,
  fix: string,
): Problem => make(id, "error", place, { message, text, fix });
