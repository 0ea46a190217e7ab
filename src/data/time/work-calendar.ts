/**
 * Which days are worked: weekends, statutory holidays, make-up days, and an office's own days. A
 * day whose year nobody has set is unknown, never guessed. Dates are `YYYY-MM-DD` strings.
 */
import { addDays, weekdayOf } from "./calendar.ts";
import { HOLIDAYS } from "./holiday-table.ts";

/** What a day is; 班 is a Saturday or Sunday that is worked. */
export interface DayNote {
  kind: "工作日" | "周末" | "假日" | "调休上班";
  /** 春节, 国庆节: what the day off or the make-up day belongs to, where it has a name. */
  name?: string;
}

/** 日历 of a data file, its times worked out into days. */
export interface OwnDays {
  off: readonly string[];
  worked: readonly string[];
  /** Years that the office has set out in full. */
  years: readonly number[];
}

export interface WorkCalendar {
  own: OwnDays;
  /** Undefined for a day whose holidays are not known. */
  noteOf(date: string): DayNote | undefined;
}

const YEARS = Object.keys(HOLIDAYS).map(Number);
/** Years of the frozen table. */
export const FIRST_YEAR = Math.min(...YEARS);
export const LAST_YEAR = Math.max(...YEARS);

/**
 * The notice for a year may still move the last days of the year before (30 and 31 December 2006
 * were worked); before this day it never did.
 */
const LAST_DAY = `${LAST_YEAR}-12-25`;

const LINE = /(?<name>[^\s；]+)(?<days>(?: \d{4})+)/gu;

function daysOf(column: 0 | 1): Map<string, string> {
  const days = new Map<string, string>();
  for (const [year, columns] of Object.entries(HOLIDAYS))
    for (const { groups } of columns[column].matchAll(LINE))
      for (const day of groups?.days?.trim().split(" ") ?? [])
        days.set(`${year}-${day.slice(0, 2)}-${day.slice(2)}`, groups?.name ?? "");
  return days;
}

const OFF = daysOf(0);
const WORKED = daysOf(1);

const isWeekend = (date: string): boolean => ["六", "日"].includes(weekdayOf(date));

const isInTable = (date: string): boolean => date >= `${FIRST_YEAR}-01-01` && date <= LAST_DAY;

/** The calendar of a campaign: the office's own days come before the frozen table. */
export function workCalendar(own: OwnDays): WorkCalendar {
  const [off, worked] = [new Set(own.off), new Set(own.worked)];
  const years = new Set(own.years);
  const fromWeek = (date: string): DayNote => ({ kind: isWeekend(date) ? "周末" : "工作日" });
  return {
    own,
    noteOf(date) {
      if (off.has(date)) return { kind: "假日", ...(OFF.has(date) ? { name: OFF.get(date) } : {}) };
      if (worked.has(date)) return isWeekend(date) ? { kind: "调休上班" } : { kind: "工作日" };
      if (years.has(Number(date.slice(0, 4)))) return fromWeek(date);
      if (!isInTable(date)) return undefined;
      const [holiday, makeUp] = [OFF.get(date), WORKED.get(date)];
      if (holiday !== undefined) return { kind: "假日", name: holiday };
      return makeUp === undefined ? fromWeek(date) : { kind: "调休上班", name: makeUp };
    },
  };
}

/** The statutory calendar alone. */
export const STATUTORY = workCalendar({ off: [], worked: [], years: [] });

/** Whether a day is worked; undefined if that is not known. */
export function isWorked(calendar: WorkCalendar, date: string): boolean | undefined {
  const note = calendar.noteOf(date);
  return note && (note.kind === "工作日" || note.kind === "调休上班");
}

/** A day that could not be counted because its year's holidays are not known. */
export interface Uncovered {
  uncovered: string;
}

/**
 * The working day `count` working days after a date (before it, if negative); the date itself is
 * not counted.
 */
export function addWorkingDays(
  calendar: WorkCalendar,
  date: string,
  count: number,
): string | Uncovered {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    const worked = isWorked(calendar, day);
    if (worked === undefined) return { uncovered: day };
    if (worked) left -= 1;
  }
  return day;
}

/** Working days after the first date up to the last; undefined where that is not known. */
export function workingDaysBetween(
  calendar: WorkCalendar,
  from: string,
  to: string,
): number | undefined {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const worked = isWorked(calendar, day);
    if (worked === undefined) return undefined;
    if (worked) count += 1;
  }
  return count;
}
