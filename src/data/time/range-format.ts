/** Writes a stretch of time: the end leaves out what it shares with the beginning. */

import { type DateForm, formatPoint } from "./format.ts";
import type { TimePoint } from "./time.ts";

/** How much of its date the end of a range repeats. */
function endForm(start: TimePoint, end: TimePoint, form: DateForm): DateForm {
  if (form === "年月") return start.from.slice(0, 4) === end.from.slice(0, 4) ? "月日" : "年月";
  if (start.from.slice(0, 4) !== end.from.slice(0, 4)) return form;
  const isSameMonth = start.from.slice(0, 7) === end.from.slice(0, 7);
  const isDated = ["day", "part"].includes(start.precision) && start.precision === end.precision;
  return isSameMonth && isDated ? "日" : "月日";
}

const isSameDay = (start: TimePoint, end: TimePoint): boolean =>
  start.precision === "day" && end.precision === "day" && start.from === end.from;

/** The end of a range within one day: 下午 after 上午, 5时 after 下午3时. */
function endOfDay(start: TimePoint, end: TimePoint): string {
  const afterDay = formatPoint(end, "日").replace(/^\d+日/u, "");
  const isSameHalf = end.clock !== undefined && start.halfDay === end.halfDay;
  return isSameHalf ? afterDay.slice(end.halfDay?.length ?? 0) : afterDay;
}

const toMonth = (point: TimePoint): TimePoint => ({ ...point, precision: "month" });

/** 2005年3月14日至18日, 3月14日下午至15日上午 (`月日`), 2005年1月至6月; one date if both agree. */
export function rangeWords(first: TimePoint, last: TimePoint, form: DateForm): string {
  const [start, end] = form === "年月" ? [toMonth(first), toMonth(last)] : [first, last];
  const begin = formatPoint(start, form);
  if (formatPoint(end, form) === begin) return begin;
  if (isSameDay(start, end)) {
    const rest = endOfDay(start, end);
    return rest === "" ? begin : `${begin}至${rest}`;
  }
  return `${begin}至${formatPoint(end, endForm(start, end, form))}`;
}
