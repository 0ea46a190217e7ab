/** Reads repetitions: 每周五17时前, 每两周周一, 每月19日（首次2005年3月19日）, 每季度最后一个周五. */

import { isFault, readClock, readHalf, type TimeFault } from "./points.ts";
import { readPlain } from "./spans.ts";
import type { Bounds, Repetition, TimeMeaning, TimePoint } from "./time.ts";
import { smallNumeral } from "./words.ts";

type Day = Pick<Repetition, "weekday" | "day" | "month" | "nth" | "working" | "atEnd">;

const UNKNOWN: TimeFault = { fault: "unknown" };

const PERIODS: Readonly<Record<string, Repetition["every"]>> = {
  周: "week",
  星期: "week",
  月: "month",
  季: "quarter",
  季度: "quarter",
  年: "year",
};

const HEAD = /^每([两二三四五六2-9])?个?(周|星期|月|季度|季|年)的?/u;
const WEEKDAYS = /^(?:[、和及]?(?:周|星期)?[一二三四五六日天])+/u;
const NTH = /^(?:第([一二三四五\d]{1,2})个?|最后1?一?个?)((?:周|星期)[一二三四五六日天]|工作日)/u;
const DAY = /^(\d{1,2})[日号]/u;
const MONTH_OF_QUARTER = /^(首月|末月|第([一二三1-3])个月)的?/u;
const MONTH_OF_YEAR = /^(\d{1,2})月/u;
const EDGE = /^([初底末])/u;
const AT_WORK_END = /^(?:上午|下午)?下班/u;
const BEFORE = /^(?:之前|以前|前)/u;
const NOTES = /^(?:[（(](.+)[）)]|[，,](.+))$/u;
const POSTPONED = /^遇(?:法定)?(?:节假日|假日|节日|休息日)顺延$/u;
const FIRST = /^(?:首次|第1次|第一次)(?:为|是|在|于)?/u;
const LAST = /^(?:末次|最后一次|至|到)/u;

const numberOf = (word: string): number => smallNumeral(word) ?? Number(word);

interface Read<T> {
  value: T;
  rest: string;
}

function readNth(words: string): Read<Day> | undefined {
  const match = NTH.exec(words);
  if (!match) return undefined;
  const [whole, count, what = ""] = match;
  const nth = count === undefined ? -1 : numberOf(count);
  if (nth === 0) return undefined;
  const rest = words.slice(whole.length);
  if (what === "工作日") return { value: { nth, working: true }, rest };
  return { value: { nth, weekday: (what.at(-1) ?? "").replace("天", "日") }, rest };
}

function readWeekdays(words: string): Read<Day> | undefined {
  const match = WEEKDAYS.exec(words);
  if (!match) return undefined;
  const weekday = match[0].replace(/[、和及周]|星期/gu, "").replaceAll("天", "日");
  return { value: { weekday }, rest: words.slice(match[0].length) };
}

function readDayOfMonth(words: string): Read<Day> | undefined {
  const match = DAY.exec(words);
  const day = Number(match?.[1]);
  if (!match || day < 1 || day > 31) return undefined;
  return { value: { day }, rest: words.slice(match[0].length) };
}

/** The month of a quarter or a year, and the day in it. */
function readMonth(every: Repetition["every"], words: string): Read<Day> | undefined {
  const match = (every === "quarter" ? MONTH_OF_QUARTER : MONTH_OF_YEAR).exec(words);
  if (!match || every === "month") return undefined;
  const [whole, word = "", count] = match;
  const named = word === "首月" ? 1 : word === "末月" ? 3 : numberOf(count ?? word);
  if (named < 1 || named > 12) return undefined;
  const inMonth = words.slice(whole.length);
  const read = readDayOfMonth(inMonth) ?? readNth(inMonth);
  return read && { value: { ...read.value, month: named }, rest: read.rest };
}

/** Which day of its period; none for a bare 每月 or 每季度初. */
function readDay(every: Repetition["every"], words: string): Read<Day> {
  const nothing: Read<Day> = { value: {}, rest: words };
  const read =
    every === "week"
      ? readWeekdays(words)
      : (readMonth(every, words) ??
        readNth(words) ??
        (every === "month" ? readDayOfMonth(words) : undefined));
  if (read) return read;
  const edge = every === "week" ? undefined : EDGE.exec(words)?.[1];
  if (!edge) return nothing;
  return { value: edge === "初" ? {} : { atEnd: true }, rest: words.slice(1) };
}

/** 上午9时前, 17:00, 下班前. */
function readHour(words: string): Read<Pick<Repetition, "clock">> {
  const leaving = AT_WORK_END.exec(words);
  const { half, rest } = readHalf(words);
  const clock = leaving ? undefined : readClock(rest, half);
  const after = leaving ? words.slice(leaving[0].length) : (clock?.rest ?? rest);
  return { value: clock ? { clock: clock.clock } : {}, rest: after.replace(BEFORE, "") };
}

const sidesOf = (time: TimeMeaning): { start?: TimePoint; end?: TimePoint } => {
  if (time.kind === "point") return { start: time.point, end: time.point };
  return time.kind === "range" || time.kind === "open" ? time : {};
};

/** 首次……, 至……, ……起, 遇节假日顺延 behind the repetition. */
function readNote(note: string): Bounds | TimeFault {
  if (POSTPONED.test(note)) return { postponed: true };
  const isFirst = FIRST.test(note);
  const isLast = LAST.test(note);
  const time = readPlain(note.replace(FIRST, "").replace(LAST, ""));
  if (isFault(time)) return time;
  const { start, end } = sidesOf(time);
  if (isFirst) return time.kind === "point" ? { first: time.point } : UNKNOWN;
  if (isLast) return end ? { until: end } : UNKNOWN;
  return { ...(start ? { from: start } : {}), ...(end ? { until: end } : {}) };
}

function readNotes(words: string): Bounds | TimeFault {
  if (words === "") return {};
  const match = NOTES.exec(words);
  if (!match) return UNKNOWN;
  let bounds: Bounds = {};
  for (const note of (match[1] ?? match[2] ?? "").split(/[，,；;、]/u)) {
    const read = readNote(note);
    if (isFault(read)) return read;
    bounds = { ...bounds, ...read };
  }
  return bounds;
}

/** 2005年3月至6月 before 每周四. */
function readLead(words: string): Bounds | TimeFault {
  if (words === "") return {};
  const time = readPlain(words.replace(/[，,]?的?$/u, ""));
  if (isFault(time)) return time;
  const { start, end } = sidesOf(time);
  return { ...(start ? { from: start } : {}), ...(end ? { until: end } : {}) };
}

/**
 * A repetition, or what is wrong with it; undefined if the words are none. `words` has plain
 * digits and no spaces.
 */
export function readRepeating(words: string): TimeMeaning | TimeFault | undefined {
  const at = words.indexOf("每");
  const head = at < 0 ? undefined : HEAD.exec(words.slice(at));
  const every = PERIODS[head?.[2] ?? ""];
  if (!head || !every) return undefined;
  const day = readDay(every, words.slice(at + head[0].length));
  const hour = readHour(day.rest);
  const lead = readLead(words.slice(0, at));
  const notes = readNotes(hour.rest);
  if (isFault(lead)) return at === 0 ? undefined : lead;
  if (isFault(notes)) return notes.fault === "unknown" ? undefined : notes;
  const interval = head[1] ? numberOf(head[1]) : 1;
  return { kind: "repeating", every, interval, ...day.value, ...hour.value, ...lead, ...notes };
}
