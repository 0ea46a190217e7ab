/** Arithmetic of calendar days as `YYYY-MM-DD` strings; no clock, no time zone. */

const DAY_MS = 86_400_000;

const pad = (n: number, width: number): string => String(n).padStart(width, "0");

/** `YYYY-MM-DD` of a year, month and day. */
export const isoDate = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** Number of the last day of a month. */
export function lastDayOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return isLeap ? 29 : 28;
}

/** Whether there is such a day. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);

/** Parts of a `YYYY-MM-DD` string. */
export function partsOf(date: string): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, -6)),
    month: Number(date.slice(-5, -3)),
    day: Number(date.slice(-2)),
  };
}

function dayNumber(date: string): number {
  const { year, month, day } = partsOf(date);
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS;
}

/** Days from the first date to the second: 0 for the same day, negative if the second is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The date `days` later (earlier if negative). */
export function addDays(date: string, days: number): string {
  const moved = new Date((dayNumber(date) + days) * DAY_MS);
  return isoDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** 一 … 六, 日. */
export const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"] as const;

/** Day of the week as written behind 星期: 一 … 六, 日. */
export const weekdayOf = (date: string): (typeof WEEKDAYS)[number] =>
  WEEKDAYS[(((dayNumber(date) + 4) % 7) + 7) % 7] ?? "日";
