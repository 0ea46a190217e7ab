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
