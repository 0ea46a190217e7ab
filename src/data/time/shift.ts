/** Moves a day: by days, weeks, months, years, working days, or to a weekday that follows. */
import { addDays, isoDate, lastDayOf, partsOf, weekdayOf } from "./calendar.ts";
import type { Shift, Unit } from "./rules.ts";
import { addWorkingDays, type Uncovered, type WorkCalendar } from "./work-calendar.ts";

/** Outside the years that are written with four digits. */
export interface Beyond {
  beyond: true;
}

/** The same day of a later month; the last one where that month is shorter (1月31日 + 1个月). */
function addMonths(date: string, months: number): string | Beyond {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return y < 1000 || y > 9999 ? { beyond: true } : isoDate(y, m, Math.min(day, lastDayOf(y, m)));
}

function addInYears(date: string, days: number): string | Beyond {
  const year = partsOf(date).year + days / 365;
  return year < 1000 || year > 9998 ? { beyond: true } : addDays(date, days);
}

/** The n-th such weekday after a date. */
function weekdayAfter(date: string, nth: number, weekday: string): string {
  let day = addDays(date, 1);
  while (weekdayOf(day) !== weekday) day = addDays(day, 1);
  return addDays(day, 7 * (nth - 1));
}

function byUnit(calendar: WorkCalendar, date: string, count: number, unit: Unit) {
  switch (unit) {
    case "workday":
      return addWorkingDays(calendar, date, count);
    case "day":
      return addInYears(date, count);
    case "week":
      return addInYears(date, 7 * count);
    case "month":
      return addMonths(date, count);
    case "year":
      return addMonths(date, 12 * count);
  }
}

/** The day that lies `shift` from a date; the date itself is not counted. */
export const moved = (
  calendar: WorkCalendar,
  date: string,
  shift: Shift,
): string | Uncovered | Beyond =>
  "nth" in shift
    ? weekdayAfter(date, shift.nth, shift.weekday)
    : byUnit(calendar, date, shift.count, shift.unit);
