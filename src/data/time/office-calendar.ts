/** 日历 of a data file: its words as days. What is wrong with them is told by `check-calendar.ts`. */
import { Memory } from "../../memory.ts";
import { blockAt, valuesAt } from "../pick.ts";
import { entryOf, itemsAt, type RawMap } from "../raw.ts";
import type { DataObject } from "../value.ts";
import { addDays, daysBetween } from "./calendar.ts";
import { parseTime } from "./parse.ts";
import { isFault } from "./points.ts";
import type { TimeMeaning } from "./time.ts";
import { STATUTORY, type WorkCalendar, workCalendar } from "./work-calendar.ts";

/** Nobody is off for longer. */
const MOST_DAYS = 366;

/** The days of a time that names one or a stretch of them; undefined for any other time. */
export function daysOf(time: TimeMeaning | undefined): string[] | undefined {
  if (time?.kind !== "point" && time?.kind !== "range") return undefined;
  const [start, end] = time.kind === "point" ? [time.point, time.point] : [time.start, time.end];
  if (start.precision !== "day" || end.precision !== "day") return undefined;
  const count = daysBetween(start.from, end.to) + 1;
  if (count > MOST_DAYS) return undefined;
  return Array.from({ length: count }, (_, i) => addDays(start.from, i));
}

const daysIn = (words: readonly string[]): string[] =>
  words.flatMap((text) => {
    const time = parseTime(text);
    return isFault(time) ? [] : (daysOf(time) ?? []);
  });

type Entries = (key: "放假" | "上班" | "完整年份") => string[];

const fromEntries = (words: Entries): WorkCalendar =>
  workCalendar({
    off: daysIn(words("放假")),
    worked: daysIn(words("上班")),
    years: words("完整年份").map(Number),
  });

/** The calendar that the campaign of a raw tree counts by. */
export function calendarOf(root: RawMap, memory: Memory = new Memory()): WorkCalendar {
  const block = entryOf(root, "日历")?.value;
  if (!block) return STATUTORY;
  const wordsAt = (key: string) =>
    itemsAt(block, key).flatMap((item) => (item.type === "scalar" ? [item.text] : []));
  return memory.recallOf(block, "calendar", () => fromEntries(wordsAt));
}

/** The same of a campaign's data, as templates see them. */
export function calendarOfData(data: DataObject): WorkCalendar {
  const block = blockAt(data, "日历");
  return block ? fromEntries((key) => valuesAt(block, key).map(({ text }) => text)) : STATUTORY;
}
