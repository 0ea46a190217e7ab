/** One month of a schedule as weeks of days, Monday first. */
import {
  addDays,
  daysBetween,
  isoDate,
  lastDayOf,
  partsOf,
  WEEKDAYS,
  weekdayOf,
} from "../data/time/calendar.ts";
import { formatClock } from "../data/time/format.ts";
import type { TimePoint } from "../data/time/time.ts";
import type { DayNote } from "../data/time/work-calendar.ts";
import { type Entry, isBand, type Repeated, type Schedule } from "./schedule.ts";

export interface Day {
  date: string;
  /** Day of the month. */
  number: number;
  /** Days of the neighbouring months fill the first and the last week. */
  isInMonth: boolean;
  /** Undefined where the year's holidays are not known. */
  note?: DayNote;
  /** What takes place or is due, in the order of the day. */
  items: { kind: "事项" | "截止"; text: string }[];
}

export interface Month {
  year: number;
  month: number;
  weeks: Day[][];
  /** Phases and other stretches that touch the month. */
  bands: Entry[];
}

/** Stretches of more days are bands; a fortnight still stands in its days. */
const MOST_DAYS = 14;

/** 上午, 14时30分; nothing for a whole day. */
const slotWords = ({ halfDay, clock }: TimePoint): string =>
  clock ? formatClock(clock) : (halfDay ?? "");

const isShort = (entry: Entry): boolean =>
  !isBand(entry) && daysBetween(entry.start.from, entry.end.to) < MOST_DAYS;

/** What an entry means for a day: the half-day stands on its first and its last one. */
function itemOf({ kind, name, start, end }: Entry, date: string): Day["items"][number] {
  if (kind === "截止" || kind === "报送") return dueItem("交", name, slotWords(start));
  const isLast = date === end.to && date !== start.from;
  const until = isLast && end.halfDay === "上午" ? "（至上午）" : "";
  return { kind: "事项", text: `${date === start.from ? slotWords(start) : ""}${name}${until}` };
}

/** 交讨论记录（18时前）. */
const dueItem = (verb: string, name: string, slot: string): Day["items"][number] => ({
  kind: "截止",
  text: `${verb}${name}${slot ? `（${slot}前）` : ""}`,
});

function repeatedItem({ name, clock, to }: Repeated): Day["items"][number] {
  const slot = clock ? formatClock(clock) : "";
  return to === undefined ? { kind: "事项", text: `${slot}${name}` } : dueItem("报", name, slot);
}

function dayOf(schedule: Schedule, date: string, month: number): Day {
  const taking = schedule.entries.filter(
    (entry) => isShort(entry) && entry.start.from <= date && date <= entry.end.to,
  );
  const due = schedule.repeated.filter(({ dates }) => dates.includes(date));
  const note = schedule.calendar.noteOf(date);
  const parts = partsOf(date);
  return {
    date,
    number: parts.day,
    isInMonth: parts.month === month,
    ...(note ? { note } : {}),
    items: [...taking.map((entry) => itemOf(entry, date)), ...due.map(repeatedItem)],
  };
}

/** Monday to Sunday, as written in the head of a calendar. */
export const WEEK = [...WEEKDAYS.slice(1), WEEKDAYS[0]];

/** A month of the schedule. */
export function monthOf(schedule: Schedule, year: number, month: number): Month {
  const first = isoDate(year, month, 1);
  const last = isoDate(year, month, lastDayOf(year, month));
  const monday = addDays(first, -WEEK.indexOf(weekdayOf(first)));
  const count = Math.ceil((daysBetween(monday, last) + 1) / 7);
  const weeks = Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => dayOf(schedule, addDays(monday, week * 7 + day), month)),
  );
  const bands = schedule.entries.filter(
    (entry) => !isShort(entry) && entry.start.from <= last && first <= entry.end.to,
  );
  return { year, month, weeks, bands };
}

/** Nobody hangs up more pages; longer campaigns ask for the months they want. */
const MOST_MONTHS = 60;

/** `YYYY-MM` of the months from one day to another. */
export function monthsBetween(from: string, to: string): string[] {
  const [a, b] = [partsOf(from), partsOf(to)];
  const [first, last] = [a.year * 12 + a.month - 1, b.year * 12 + b.month - 1];
  const count = Math.min(MOST_MONTHS, Math.max(0, last - first + 1));
  return Array.from({ length: count }, (_, i) =>
    isoDate(Math.floor((first + i) / 12), ((first + i) % 12) + 1, 1).slice(0, 7),
  );
}

/**
 * `YYYY-MM` of the months that something is planned for. With `days`, only those with something on
 * a certain day; where there is none, all again.
 */
export function plannedMonths({ entries }: Schedule, days = false): string[] {
  const framing = entries.filter(({ kind }) => kind !== "批次");
  const certain = framing.filter(isShort);
  const counted = days && certain.length > 0 ? certain : framing;
  const months = counted.flatMap(({ start, end }) => monthsBetween(start.from, end.to));
  return [...new Set(months)].sort().slice(0, MOST_MONTHS);
}
