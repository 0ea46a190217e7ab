/**
 * Reads the wordings of times that offices use into their meaning. Never throws; a wording that
 * is no time gives a fault, which `problems.ts` puts into words.
 */
import type { TimeMeaning, TimePoint } from "./time.ts";
import { readLength } from "./time-length.ts";
import { isFault, type ReadPoint, readPoint, type TimeFault } from "./time-points.ts";
import { plainDigits, smallNumeral } from "./time-words.ts";

const NOW = /^(?:即日起|自即日起|从即日起|从现在起|现在起)/u;
const FROM = /^(?:从|自)/u;
const RANGE = /^(?:开始|起)?[，,]?(?:至|到|—{1,2}|－|–|-|～|~)/u;
const BEFORE = /^(?:之前|以前|前|截止|止)$/u;
const SINCE = /^(?:开始|起|以后|之后|后)$/u;
const END = /^(?:结束|止|前|之前|以前)?$/u;
const RELATIVE =
  /^(当日|当天|次日|会后|结束后)(?:(\d+|[一二两三四五六七八九十]{1,3})个?(?:工作)?[日天](?:之内|以内|内|前))?(?:(上午|下午|晚上)?(\d{1,2})[时点](?:(\d{1,2})分|(半))?|(?:上午|下午)?下班)?(?:之前|以前|前)?$/u;
const REPEATING =
  /^每个?(周|星期|月|季度|季|年)(?:([一二三四五六日天])|(\d{1,2})[日号]|[初底末])?(?:(上午|下午|晚上)?(\d{1,2})(?:[时点](?:(\d{1,2})分|(半))?|[:：](\d{2}))|(?:上午|下午)?下班)?(?:之前|以前|前)?$/u;

const PERIODS = {
  周: "week",
  星期: "week",
  月: "month",
  季: "quarter",
  季度: "quarter",
  年: "year",
} as const;

/** `HH:MM` from the parts of a wording; undefined if they are no time of day. */
function clockOf(half = "", hour: string | undefined, minute: string): string | undefined {
  if (hour === undefined) return undefined;
  const isLater = (half === "下午" || half === "晚上") && Number(hour) < 12;
  const h = Number(hour) + (isLater ? 12 : 0);
  if (h > 24 || Number(minute) > 59) return undefined;
  return `${String(h).padStart(2, "0")}:${minute.padStart(2, "0")}`;
}

function readRelative(words: string): TimeMeaning | undefined {
  const match = RELATIVE.exec(words);
  if (!match) return undefined;
  const [, anchorWord = "", count, half, hour, minute, halfHour] = match;
  const clock = clockOf(half, hour, halfHour ? "30" : (minute ?? "0"));
  if (hour !== undefined && clock === undefined) return undefined;
  const counted = count === undefined ? 0 : (smallNumeral(count) ?? Number(count));
  return {
    kind: "relative",
    anchor: /后$/u.test(anchorWord) ? "会后" : "当日",
    days: anchorWord === "次日" ? 1 : counted,
    ...(clock ? { clock } : {}),
    before: /[前内]$/u.test(words),
  };
}

function readRepeating(words: string): TimeMeaning | undefined {
  const match = REPEATING.exec(words);
  if (!match) return undefined;
  const [, period = "", weekday, day, half, hour, minute, halfHour, colonMinute] = match;
  const every = PERIODS[period as keyof typeof PERIODS];
  if (weekday && every !== "week") return undefined;
  const clock = clockOf(half, hour, halfHour ? "30" : (minute ?? colonMinute ?? "0"));
  if (hour !== undefined && clock === undefined) return undefined;
  return {
    kind: "repeating",
    every,
    ...(weekday ? { weekday: weekday === "天" ? "日" : weekday } : {}),
    ...(day ? { day: Number(day) } : {}),
    ...(clock ? { clock } : {}),
  };
}

/** Whether the second point lies before the first. */
function isReversed(start: TimePoint, end: TimePoint): boolean {
  if (end.to !== start.from) return end.to < start.from;
  if (start.clock && end.clock) return end.clock < start.clock;
  const order = ["上午", "下午", "晚上"];
  return (
    start.halfDay !== undefined &&
    end.halfDay !== undefined &&
    order.indexOf(end.halfDay) < order.indexOf(start.halfDay)
  );
}

function readRange(first: ReadPoint, words: string): TimeMeaning | TimeFault {
  const second = readPoint(words, first.inherited);
  if (isFault(second)) return second;
  if (!END.test(second.rest)) return { fault: "unknown" };
  if (isReversed(first.point, second.point)) return { fault: "reversed" };
  return { kind: "range", start: first.point, end: second.point };
}

function readFromNow(words: string): TimeMeaning | TimeFault {
  if (words === "") return { kind: "open" };
  const rest = words.replace(/^[，,]?(?:至|到|—{1,2}|-|~|～)?/u, "");
  const end = readPoint(rest);
  if (isFault(end)) return end;
  return END.test(end.rest) ? { kind: "open", end: end.point } : { fault: "unknown" };
}

function readPlain(words: string): TimeMeaning | TimeFault {
  const now = NOW.exec(words);
  if (now) return readFromNow(words.slice(now[0].length));
  const first = readPoint(words.replace(FROM, ""));
  if (isFault(first)) return first;
  if (first.rest === "") return { kind: "point", point: first.point };
  if (BEFORE.test(first.rest)) return { kind: "open", end: first.point };
  if (SINCE.test(first.rest)) return { kind: "open", start: first.point };
  const range = RANGE.exec(first.rest);
  return range ? readRange(first, first.rest.slice(range[0].length)) : { fault: "unknown" };
}

/**
 * What a wording of a time means. A date without a year, an impossible date, a wrong weekday, a
 * range that runs backwards and words that are no time give a `TimeFault`.
 */
export function parseTime(wording: string): TimeMeaning | TimeFault {
  const words = plainDigits(wording);
  return readRelative(words) ?? readRepeating(words) ?? readPlain(words);
}

/** What a length of time means, e.g. 45天左右，含春节假期. */
export const parseLength = (wording: string): TimeMeaning | TimeFault =>
  readLength(plainDigits(wording)) ?? { fault: "unknown" };
