/** How the problems of this room are made; their wording is in `problems.ts` and its neighbour. */
import type { Place, Problem } from "../diagnostics.ts";

type Words = Omit<Problem, "id" | "severity">;

/** “是不是……？” with the nearest known word, or another cure. */
export const suggest = (near: string | undefined, otherwise: string): string =>
  near === undefined ? otherwise : `是不是“${near}”？`;

export const error = (id: string, place: Place, words: Words): Problem => ({
  id,
  severity: "error",
  ...place,
  ...words,
});

export const warning = (id: string, place: Place, words: Words): Problem => ({
  ...error(id, place, words),
  severity: "warning",
});

/** The same problem met twice (a partial used in two places) is told once. */
export function distinct(problems: readonly Problem[]): Problem[] {
  const keyOf = ({ id, file, line, column, path, message }: Problem): string =>
    [id, file, line, column, path, message].join(" ");
  return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()];
}
