/** Weeks from Monday to Sunday, and other spans of days, as `YYYY-MM-DD` strings. */
import { addDays, daysBetween, WEEKDAYS, weekdayOf } from "./calendar.ts";
import { formatPoint } from "./format.ts";
import type { TimePoint } from "./time.ts";

/** From the first day to the last, both included. */
export interface Span {
  from: string;
  to: string;
}

const DAYS_A_WEEK = 7;

/** Days since Monday: 0 to 6. */
const daysIntoWeek = (date: string): number =>
  (WEEKDAYS.indexOf(weekdayOf(date)) + DAYS_A_WEEK - 1) % DAYS_A_WEEK;

/** The week that a day lies in. */
export function weekOf(date: string): Span {
  const from = addDays(date, -daysIntoWeek(date));
  return { from, to: addDays(from, DAYS_A_WEEK - 1) };
}

/** Whether the days are a week from Monday to Sunday. */
export const isWeek = ({ from, to }: Span): boolean =>
  weekOf(from).from === from && weekOf(from).to === to;

/** The span of the same length right before. */
export function spanBefore({ from, to }: Span): Span {
  const last = addDays(from, -1);
  return { from: addDays(last, -daysBetween(from, to)), to: last };
}

export const contains = ({ from, to }: Span, date: string): boolean => from <= date && date <= to;

export const overlaps = (one: Span, other: Span): boolean =>
  one.from <= other.to && other.from <= one.to;

export const dayPoint = (date: string): TimePoint => ({ from: date, to: date, precision: "day" });

/** 2005年3月14日. */
export const dayWords = (date: string): string => formatPoint(dayPoint(date));

/** 2005年3月14日至20日; what both ends share is said once. */
export function spanWords({ from, to }: Span): string {
  if (from === to) return dayWords(from);
  const isSameYear = from.slice(0, 4) === to.slice(0, 4);
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7);
  const form = isSameMonth ? "日" : isSameYear ? "月日" : "full";
  return `${dayWords(from)}至${formatPoint(dayPoint(to), form)}`;
}
