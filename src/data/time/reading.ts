/** Reads the words of a time field as what the field wants: a day, a point, a deadline, a length. */
import type { Place, Problem } from "../../diagnostics.ts";
import * as problems from "../problems.ts";
import { parseLength, parseTime } from "./parse.ts";
import { isFault } from "./points.ts";
import type { TimeMeaning } from "./time.ts";

const FITS: Record<problems.TimeWish, (time: TimeMeaning) => boolean> = {
  day: (t) =>
    t.kind === "point" && t.point.precision === "day" && !t.point.halfDay && !t.point.clock,
  point: (t) => t.kind === "point" || (t.kind === "open" && t.end === undefined),
  time: (t) => t.kind !== "length",
  deadline: (t) => t.kind !== "length",
  length: (t) => t.kind === "length",
};

/** Fields whose words may also be free: people understand them, nothing is computed with them. */
const MAY_BE_FREE = new Set<problems.TimeWish>(["time", "deadline", "length"]);

/** The meaning of the words, if they have one; otherwise the problem with them. */
export function readTime(
  words: string,
  wish: problems.TimeWish,
  field: string,
  place: Place,
): { time?: TimeMeaning; problem?: Problem } {
  const read = wish === "length" ? parseLength(words) : parseTime(words);
  if (isFault(read)) {
    const isFree = read.fault === "unknown" && MAY_BE_FREE.has(wish);
    const problem = isFree
      ? problems.freeTime(place, words, wish)
      : problems.badTime(place, read, words, wish);
    return { problem };
  }
  if (!FITS[wish](read)) return { problem: problems.wrongTimeKind(place, field, words, wish) };
  return { time: read };
}
