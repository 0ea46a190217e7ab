/** Days and ranges of days in running text; what a second day leaves out it takes from the first. */
import { daysBetween, isDay, isoDate } from "../data/time/calendar.ts";
import type { Line } from "./article.ts";

/** A day as written; the year only if it stands there. */
export interface DayMention {
  line: Line;
  start: number;
  end: number;
  text: string;
  year?: number;
  month: number;
  day: number;
  /** 0 the whole day, 1 上午, 2 下午, 3 晚上. */
  half: number;
  /** 一 … 六, 日 as written behind the day. */
  weekday?: string;
}

/** A day or a stretch of days (`from` and `to` are the same for one day). */
export interface Slot {
  line: Line;
  start: number;
  end: number;
  text: string;
  from: DayMention;
  to: DayMention;
}

const DAY =
  "(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:[（(]?(?:周|星期)([一二三四五六日天])[）)]?)?(上午|下午|晚上|晚)?";
const JOINT = "\\s*(?:至|到|—{1,2}|－|–|-|～|~)\\s*";
const FIRST = new RegExp(DAY, "gu");
const REST = new RegExp(`^${JOINT}(?:${DAY}|(上午|下午|晚上))`, "u");
const HALVES: Record<string, number> = { 上午: 1, 下午: 2, 晚上: 3, 晚: 3 };

interface Known {
  year?: number;
  month?: number;
}

function mentionOf(line: Line, match: readonly (string | undefined)[], at: number, known: Known) {
  const [text = "", year, month, day, weekday, half] = match;
  const monthNumber = month === undefined ? known.month : Number(month);
  if (monthNumber === undefined || day === undefined) return undefined;
  const yearNumber = year === undefined ? known.year : Number(year);
  const start = line.start + at;
  const mention: DayMention = {
    line,
    start,
    end: start + text.length,
    text,
    month: monthNumber,
    day: Number(day),
    half: HALVES[half ?? ""] ?? 0,
    ...(yearNumber === undefined ? {} : { year: yearNumber }),
    ...(weekday === undefined ? {} : { weekday: weekday === "天" ? "日" : weekday }),
  };
  return mention;
}

/** The end of a range behind a day. */
function rangeEnd(line: Line, first: DayMention): DayMention | undefined {
  const at = first.end - line.start;
  const match = REST.exec(line.text.slice(at));
  if (!match) return undefined;
  const [whole] = match;
  if (match[6]) {
    return { ...first, end: first.end + whole.length, text: whole, half: HALVES[match[6]] ?? 0 };
  }
  const known = { month: first.month, ...(first.year === undefined ? {} : { year: first.year }) };
  return mentionOf(line, match.slice(0, 6), at, known);
}

/** Days and ranges of a line in order. Days without a month (17日上午) take the month before them. */
export function slotsOf(line: Line): Slot[] {
  const slots: Slot[] = [];
  let known: Known = {};
  let after = 0;
  for (const match of line.text.matchAll(FIRST)) {
    if (match.index < after) continue;
    const from = mentionOf(line, match, match.index, known);
    if (!from) continue;
    const to = rangeEnd(line, from) ?? from;
    known = { month: to.month };
    after = to.end - line.start;
    const text = line.text.slice(from.start - line.start, to.end - line.start);
    slots.push({ line, start: from.start, end: to.end, text, from, to });
  }
  return slots;
}

/** Whether there is such a day; without a year the 29th of February is one. */
export const isRealDay = ({ year = 2000, month, day }: DayMention): boolean =>
  isDay(year, month, day);

/** `YYYY-MM-DD` for comparing; days without a year are laid into the year given. */
export const isoOf = ({ year, month, day }: DayMention, fallback = 2000): string =>
  isoDate(year ?? fallback, month, day);

/** Inclusive number of days of a slot; undefined if it runs over New Year without a year. */
export function lengthOf({ from, to }: Slot, fallback = 2000): number | undefined {
  if (!isRealDay(from) || !isRealDay(to)) return undefined;
  const length = daysBetween(isoOf(from, fallback), isoOf(to, fallback)) + 1;
  return length >= 1 ? length : undefined;
}

/** Position of a half-day on one line of time. */
export const halfDayNumber = (mention: DayMention, isEnd: boolean): number =>
  daysBetween("2000-01-01", isoOf(mention)) * 4 + (mention.half || (isEnd ? 3 : 1));
