/** The days on which something that repeats takes place. */
import { addDays, daysBetween, isoDate, lastDayOf, partsOf, weekdayOf } from "./calendar.ts";
import type { Repetition } from "./time.ts";
import { addWorkingDays, isWorked, type WorkCalendar } from "./work-calendar.ts";

/** First and last day, `YYYY-MM-DD`, both included. */
export interface Window {
  from: string;
  to: string;
}

export interface Occurrences {
  dates: string[];
  /** A day whose holidays would have to be known and are not. */
  uncovered?: string;
}

/** More than a year of days; nobody reads a longer list. */
const MOST = 400;

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** Whether the words name a day at all: a bare 每月 does not. */
export const isDated = (rule: Repetition): boolean =>
  rule.weekday !== undefined ||
  rule.day !== undefined ||
  rule.nth !== undefined ||
  rule.atEnd === true;

/** First days of the periods that touch the window, beginning with the one that holds `anchor`. */
function* periodsFrom(rule: Repetition, anchor: string, to: string): Generator<string> {
  if (rule.every === "week") {
    const monday = addDays(anchor, -"一二三四五六日".indexOf(weekdayOf(anchor)));
    for (let day = monday; day <= to; day = addDays(day, 7 * rule.interval)) yield day;
    return;
  }
  const length = MONTHS[rule.every];
  const { year, month } = partsOf(anchor);
  let index = year * 12 + Math.floor((month - 1) / length) * length;
  for (;;) {
    const day = isoDate(Math.floor(index / 12), (index % 12) + 1, 1);
    if (day > to) return;
    yield day;
    index += length * rule.interval;
  }
}

/** The stretch of a period that counts: all of it, or the month that the words name. */
function stretchOf(rule: Repetition, start: string): Window {
  if (rule.every === "week") return { from: start, to: addDays(start, 6) };
  const { year, month } = partsOf(start);
  const first = month + (rule.month ?? 1) - 1;
  const last = rule.month === undefined ? month + MONTHS[rule.every] - 1 : first;
  return { from: isoDate(year, first, 1), to: isoDate(year, last, lastDayOf(year, last)) };
}

const daysIn = ({ from, to }: Window): string[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));

const nthOf = (dates: readonly string[], nth: number): string[] => {
  const date = nth < 0 ? dates.at(nth) : dates[nth - 1];
  return date === undefined ? [] : [date];
};

/** The days of one period; a 31st in a shorter month is left out. */
function datesIn(rule: Repetition, calendar: WorkCalendar, start: string): Occurrences {
  const stretch = stretchOf(rule, start);
  if (rule.atEnd) return { dates: [stretch.to] };
  if (rule.day !== undefined) {
    const { year, month } = partsOf(stretch.from);
    const isThere = rule.day <= lastDayOf(year, month);
    return { dates: isThere ? [isoDate(year, month, rule.day)] : [] };
  }
  const all = daysIn(stretch);
  if (rule.working) {
    const uncovered = all.find((date) => isWorked(calendar, date) === undefined);
    if (uncovered) return { dates: [], uncovered };
    return {
      dates: nthOf(
        all.filter((date) => isWorked(calendar, date)),
        rule.nth ?? 1,
      ),
    };
  }
  const fitting = all.filter((date) => rule.weekday?.includes(weekdayOf(date)));
  return { dates: rule.nth === undefined ? fitting : nthOf(fitting, rule.nth) };
}

/** 遇节假日顺延: a day off gives way to the next working day. */
function postponed(calendar: WorkCalendar, date: string): string | undefined {
  const worked = isWorked(calendar, date);
  if (worked === undefined) return undefined;
  const moved = worked ? date : addWorkingDays(calendar, date, 1);
  return typeof moved === "string" ? moved : undefined;
}

const [later, earlier] = [
  (a: string, b: string): string => [a, b].sort()[1] ?? a,
  (a: string, b: string): string => [a, b].sort()[0] ?? a,
];

/** The days of a repetition inside a window, in order; its own bounds narrow the window. */
export function occurrences(rule: Repetition, window: Window, calendar: WorkCalendar): Occurrences {
  if (!isDated(rule)) return { dates: [] };
  const anchor = rule.first?.from ?? rule.from?.from ?? window.from;
  const from = later(anchor, window.from);
  const to = rule.until ? earlier(rule.until.to, window.to) : window.to;
  const dates: string[] = [];
  for (const start of periodsFrom(rule, anchor, to)) {
    const inPeriod = datesIn(rule, calendar, start);
    if (inPeriod.uncovered) return { dates, uncovered: inPeriod.uncovered };
    for (const nominal of inPeriod.dates) {
      const date = rule.postponed ? postponed(calendar, nominal) : nominal;
      if (date === undefined) return { dates, uncovered: nominal };
      if (date >= from && date <= to) dates.push(date);
    }
    if (dates.length >= MOST) break;
  }
  return { dates };
}

/** Whether a day is one of those that the words name; undefined if its holidays are not known. */
export function takesPlaceOn(
  rule: Repetition,
  date: string,
  calendar: WorkCalendar,
): boolean | undefined {
  const unbound = { ...rule, interval: 1, first: undefined, from: undefined, until: undefined };
  const window = { from: addDays(date, -31), to: date };
  const { dates, uncovered } = occurrences(unbound, window, calendar);
  return uncovered === undefined ? dates.includes(date) : undefined;
}
