/** Reads points and stretches of time: 3月14日下午至15日上午, 即日起, 8月31日前. */

import { isFault, type ReadPoint, readPoint, type TimeFault } from "./points.ts";
import type { TimeMeaning, TimePoint } from "./time.ts";

const NOW = /^(?:即日起|自即日起|从即日起|从现在起|现在起)/u;
const FROM = /^(?:从|自)/u;
const RANGE = /^(?:开始|起)?[，,]?(?:至|到|—{1,2}|－|–|-|～|~)/u;
const BEFORE = /^(?:之前|以前|前|截止|止)$/u;
const SINCE = /^(?:开始|起|以后|之后|后)$/u;
const END = /^(?:结束|止|前|之前|以前)?$/u;

/** Whether the second point lies before the first. */
function isReversed(start: TimePoint, end: TimePoint): boolean {
  if (end.to !== start.from) return end.to < start.from;
  if (start.clock && end.clock) return end.clock < start.clock;
  const order = ["上午", "下午", "晚上"];
  return (
    start.halfDay !== undefined &&
    end.halfDay !== undefined &&
    order.indexOf(end.halfDay) < order.indexOf(start.halfDay)
  );
}

function readRange(first: ReadPoint, words: string): TimeMeaning | TimeFault {
  const second = readPoint(words, first.inherited);
  if (isFault(second)) return second;
  if (!END.test(second.rest)) return { fault: "unknown" };
  if (isReversed(first.point, second.point)) return { fault: "reversed" };
  return { kind: "range", start: first.point, end: second.point };
}

function readFromNow(words: string): TimeMeaning | TimeFault {
  if (words === "") return { kind: "open" };
  const rest = words.replace(/^[，,]?(?:至|到|—{1,2}|-|~|～)?/u, "");
  const end = readPoint(rest);
  if (isFault(end)) return end;
  return END.test(end.rest) ? { kind: "open", end: end.point } : { fault: "unknown" };
}

/** A point, a range, or a time with one open side; `words` has plain digits. */
export function readPlain(words: string): TimeMeaning | TimeFault {
  const now = NOW.exec(words);
  if (now) return readFromNow(words.slice(now[0].length));
  const first = readPoint(words.replace(FROM, ""));
  if (isFault(first)) return first;
  if (first.rest === "") return { kind: "point", point: first.point };
  if (BEFORE.test(first.rest)) return { kind: "open", end: first.point };
  if (SINCE.test(first.rest)) return { kind: "open", start: first.point };
  const range = RANGE.exec(first.rest);
  return range ? readRange(first, first.rest.slice(range[0].length)) : { fault: "unknown" };
}
