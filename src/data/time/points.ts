/**
 * Reads points of time out of words: 2005年3月14日下午, 1月中旬, 第三季度, 2026-07-01.
 * What a second point leaves out it takes over from the first (3月14日至18日).
 */
import { isDay, isoDate, lastDayOf, WEEKDAYS, weekdayOf } from "./calendar.ts";
import type { HalfDay, TimePoint } from "./time.ts";

/** Why a wording is not a time. */
export type TimeFault =
  | { fault: "unknown" }
  | { fault: "no-year" }
  | { fault: "impossible"; date: string; lastDay?: number }
  | { fault: "weekday"; said: string; actual: string }
  | { fault: "reversed" };

/** A point, the words after it, and what a following point may leave out. */
export interface ReadPoint {
  point: TimePoint;
  rest: string;
  inherited: Inherited;
}

export interface Inherited {
  year?: number;
  month?: number;
  day?: number;
  half?: HalfDay;
}

export const isFault = (x: object): x is TimeFault => "fault" in x;
const UNKNOWN: TimeFault = { fault: "unknown" };

const DATE = /^(?:(\d{4})年)?(?:(\d{1,2})月份?)?(?:(\d{1,2})日|(上旬|中旬|下旬|初|底|末))?/u;
const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u;
const PERIOD = /^(?:(\d{4})年)?(?:(上半年|下半年)|第?([一二三四1-4])季度)/u;
const YEAR_PART = /^(\d{4})年(初|底|末)/u;
const WEEKDAY = /^[（(]((?:周|星期)([一二三四五六日天]))[）)]/u;
const HALF = /^(上午|下午|晚上|晚)/u;
const CLOCK = /^(\d{1,2})(?:[时点](?:(半)|(\d{1,2})分|整)?|[:：](\d{2})(?!\d))/u;

const PART_DAYS: Record<string, (last: number) => [number, number]> = {
  上旬: () => [1, 10],
  中旬: () => [11, 20],
  下旬: (last) => [21, last],
  初: () => [1, 5],
  底: (last) => [last - 4, last],
  末: (last) => [last - 4, last],
};

/** Quarter, half-year, and the beginning or end of a year. */
function readPeriod(words: string, inherited: Inherited): ReadPoint | TimeFault | undefined {
  const part = YEAR_PART.exec(words);
  if (part) {
    const month = part[2] === "初" ? 1 : 12;
    return monthSpan(Number(part[1]), month, month, "month", words.slice(part[0].length));
  }
  const match = PERIOD.exec(words);
  if (!match) return undefined;
  const year = match[1] ? Number(match[1]) : inherited.year;
  if (year === undefined) return { fault: "no-year" };
  const rest = words.slice(match[0].length);
  if (match[2]) {
    const first = match[2] === "上半年" ? 1 : 7;
    return monthSpan(year, first, first + 5, "half", rest);
  }
  const quarter = Number(match[3]) || "一二三四".indexOf(match[3] ?? "") + 1;
  return monthSpan(year, quarter * 3 - 2, quarter * 3, "quarter", rest);
}

function monthSpan(
  year: number,
  first: number,
  last: number,
  precision: TimePoint["precision"],
  rest: string,
): ReadPoint {
  const from = isoDate(year, first, 1);
  const to = isoDate(year, last, lastDayOf(year, last));
  return { point: { from, to, precision }, rest, inherited: { year } };
}

function dayPoint(year: number, month: number, day: number, rest: string): ReadPoint | TimeFault {
  if (!isDay(year, month, day)) {
    const lastDay = month >= 1 && month <= 12 ? lastDayOf(year, month) : undefined;
    const date = `${year}年${month}月${day}日`;
    return { fault: "impossible", date, ...(lastDay ? { lastDay } : {}) };
  }
  const date = isoDate(year, month, day);
  return {
    point: { from: date, to: date, precision: "day" },
    rest,
    inherited: { year, month, day },
  };
}

function monthPoint(year: number, month: number, part: string | undefined, rest: string) {
  if (month < 1 || month > 12) {
    return { fault: "impossible", date: `${year}年${month}月` } satisfies TimeFault;
  }
  if (!part) {
    const span = monthSpan(year, month, month, "month", rest);
    return { ...span, inherited: { year, month } };
  }
  const last = lastDayOf(year, month);
  const [first, end] = (PART_DAYS[part] ?? PART_DAYS.上旬)?.(last) ?? [1, last];
  const point: TimePoint = {
    from: isoDate(year, month, first),
    to: isoDate(year, month, end),
    precision: "part",
  };
  return { point, rest, inherited: { year, month } };
}

function readDate(words: string, inherited: Inherited): ReadPoint | TimeFault {
  const iso = ISO.exec(words);
  if (iso) {
    return dayPoint(Number(iso[1]), Number(iso[3]), Number(iso[4]), words.slice(iso[0].length));
  }
  const match = DATE.exec(words);
  if (!match?.[0]) return UNKNOWN;
  const rest = words.slice(match[0].length);
  const year = match[1] ? Number(match[1]) : inherited.year;
  const month = match[2] ? Number(match[2]) : match[1] ? undefined : inherited.month;
  const part = match[4];
  if (year === undefined) return month === undefined && part ? UNKNOWN : { fault: "no-year" };
  if (month === undefined) {
    return match[3] || part ? UNKNOWN : monthSpan(year, 1, 12, "year", rest);
  }
  return match[3]
    ? dayPoint(year, month, Number(match[3]), rest)
    : monthPoint(year, month, part, rest);
}

/** A time of day at the beginning of `words`; of 下午3时 the `HH:MM` is 15:00. */
export function readClock(words: string, half: HalfDay | undefined) {
  const match = CLOCK.exec(words);
  if (!match) return undefined;
  let hour = Number(match[1]);
  const minute = match[2] ? 30 : Number(match[3] ?? match[4] ?? 0);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  if ((half === "下午" || half === "晚上") && hour < 12) hour += 12;
  const clock = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  return { clock, rest: words.slice(match[0].length) };
}

/** 上午, 下午 or 晚上 at the beginning of `words`, and what follows. */
export function readHalf(words: string): { half?: HalfDay; rest: string } {
  const match = HALF.exec(words);
  if (!match) return { rest: words };
  const word = match[1] ?? "";
  const half: HalfDay = word === "晚" ? "晚上" : (word as HalfDay);
  return { half, rest: words.slice(match[0].length) };
}

function checkWeekday(read: ReadPoint): ReadPoint | TimeFault {
  const match = WEEKDAY.exec(read.rest);
  if (!match || read.point.precision !== "day") return read;
  const said = match[2] === "天" ? "日" : match[2];
  const actual = weekdayOf(read.point.from);
  if (WEEKDAYS.some((w) => w === said) && said !== actual) {
    return { fault: "weekday", said: match[0], actual };
  }
  const point = { ...read.point, weekday: match[1] ?? "" };
  return { ...read, point, rest: read.rest.slice(match[0].length) };
}

/** The same day again, for a range such as 14日上午至下午 or 9时至11时. */
function sameDay(words: string, inherited: Inherited): ReadPoint | undefined {
  const { year, month, day } = inherited;
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (!HALF.test(words) && !CLOCK.test(words)) return undefined;
  const date = isoDate(year, month, day);
  return { point: { from: date, to: date, precision: "day" }, rest: words, inherited };
}

/** Reads one point from the beginning of `words` (already brought to plain digits). */
export function readPoint(words: string, inherited: Inherited = {}): ReadPoint | TimeFault {
  const period = readPeriod(words, inherited);
  const again = period ? undefined : sameDay(words, inherited);
  const isSameDay = again !== undefined;
  const dated = period ?? again ?? readDate(words, inherited);
  if (isFault(dated)) return dated;
  const checked = checkWeekday(dated);
  if (isFault(checked) || checked.point.precision !== "day") return checked;
  const { half: ownHalf, rest } = readHalf(checked.rest);
  const half = ownHalf ?? (isSameDay && CLOCK.test(rest) ? inherited.half : undefined);
  const clock = readClock(rest, half);
  const point: TimePoint = {
    ...checked.point,
    ...(half ? { halfDay: half } : {}),
    ...(clock ? { clock: clock.clock } : {}),
  };
  const next = { ...checked.inherited, ...(half ? { half } : {}) };
  return { point, rest: clock?.rest ?? rest, inherited: next };
}
