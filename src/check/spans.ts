/** Stretches of time in running text with their meaning, from days to months and parts of months. */

import { formatPoint } from "../data/time/format.ts";
import { parseTime } from "../data/time/parse.ts";
import { isFault } from "../data/time/points.ts";
import type { TimePoint } from "../data/time/time.ts";
import type { RegisteredSpan } from "./facts.ts";

const POINT = "(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日|上旬|中旬|下旬|初|底)?(?:上午|下午|晚上)?";
const LAST = "(?:\\d{4}年)?(?:\\d{1,2}月)?(?:\\d{1,2}日|上旬|中旬|下旬|初|底)?(?:上午|下午|晚上)?";
/** A range; pattern without anchors. */
export const RANGE = `${POINT}(?:开始|起)?，?(?:至|到|—{1,2}|－|–|-|～|~)${LAST}`;

/** Start and end of a range as written; what has no year gets the one given. */
export function readRange(
  words: string,
  year: number | undefined,
): { start: TimePoint; end: TimePoint } | undefined {
  const full = /^\d{4}年/u.test(words) || year === undefined ? words : `${year}年${words}`;
  const read = parseTime(full);
  return isFault(read) || read.kind !== "range" ? undefined : read;
}

/** Whether two points, each as exact as its wording, can be the same. */
export const agree = (a: TimePoint | undefined, b: TimePoint | undefined): boolean =>
  a === undefined || b === undefined || (a.from <= b.to && b.from <= a.to);

/** Start and end of a registered span in words. */
export const spanWords = ({ start, end }: RegisteredSpan): string =>
  [start, end].map((point) => (point ? formatPoint(point) : "不限")).join("至");
