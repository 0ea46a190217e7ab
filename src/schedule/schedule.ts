/** The schedule of a campaign: what is planned for when, in the order of time. */

import {
  blockAt,
  blocksAt,
  endAt,
  endOf,
  startAt,
  startOf,
  valueAt,
  valuesAt,
} from "../data/pick.ts";
import { formatPoint } from "../data/time/format.ts";
import { calendarOfData } from "../data/time/office-calendar.ts";
import { dueOf } from "../data/time/order.ts";
import { rangeWords } from "../data/time/range-format.ts";
import { occurrences, type Window } from "../data/time/recurrence.ts";
import type { HalfDay, Repetition, TimePoint } from "../data/time/time.ts";
import type { WorkCalendar } from "../data/time/work-calendar.ts";
import type { DataObject, Value } from "../data/value.ts";

export type EntryKind = "批次" | "阶段" | "讨论" | "步骤" | "主题活动" | "会议" | "截止" | "报送";

/** Something that takes place or is due. */
export interface Entry {
  kind: EntryKind;
  name: string;
  /** When, in words. */
  words: string;
  /** First and last day of a time that is as vague as its words: 1月中旬 is 11 to 20. */
  start: TimePoint;
  end: TimePoint;
  place?: string;
  people?: string;
  /** To whom something is handed in. */
  to?: string;
  /** The rule that the time was worked out from. */
  rule?: string;
}

/** What repeats: its words, and the days that it falls on. */
export interface Repeated {
  name: string;
  words: string;
  dates: string[];
  clock?: string;
  to?: string;
}

export interface Schedule {
  title: string;
  /** By their first day; long stretches first. */
  entries: Entry[];
  repeated: Repeated[];
  calendar: WorkCalendar;
}

const wordsAt = (block: DataObject | undefined, key: string): string | undefined =>
  valueAt(block, key)?.text;

const optional = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>;

/** 开始 and 结束 of a block; one that has only one of them is known for that day alone. */
function spanEntry(kind: EntryKind, block: DataObject | undefined, name: string): Entry[] {
  const [start, end] = [startAt(block), endAt(block)];
  const [first, last] = [start ?? end, end ?? start];
  if (!first || !last) return [];
  const whole = rangeWords(first, last, "full");
  const words = start && end ? whole : `${whole}${start ? "起" : "前"}`;
  const rule = valueAt(block, "结束")?.meaning.rule ?? valueAt(block, "开始")?.meaning.rule;
  return [{ kind, name, words, start: first, end: last, ...optional({ rule }) } as Entry];
}

function timeEntry(kind: EntryKind, block: DataObject, name: string): Entry[] {
  const value = valueAt(block, "时间");
  const [start, end] = [startOf(value?.meaning.time), endOf(value?.meaning.time)];
  const [first, last] = [start ?? end, end ?? start];
  if (!value || !first || !last) return [];
  const more = optional({
    place: wordsAt(block, "地点") ?? wordsAt(block, "组织"),
    people: wordsAt(block, "参加") ?? valuesAt(block, "参加").map(String).join("、"),
    rule: value.meaning.rule,
  });
  return [{ kind, name, words: value.text, start: first, end: last, ...more } as Entry];
}

function dueEntry(
  kind: EntryKind,
  block: DataObject | undefined,
  value: Value | undefined,
  end: TimePoint | undefined,
  calendar: WorkCalendar,
): Entry[] {
  const point = dueOf(value?.meaning.time, end, calendar);
  if (!value || !point) return [];
  const more = optional({ to: wordsAt(block, "报送"), rule: value.meaning.rule });
  const name = wordsAt(block, "名称") ?? "";
  const isMeasured = value.meaning.time?.kind === "relative";
  const words = isMeasured ? `${formatPoint(point)}前` : value.text;
  return [{ kind, name, words, start: point, end: point, ...more } as Entry];
}

function stepEntries(kind: EntryKind, block: DataObject, calendar: WorkCalendar): Entry[] {
  const outcome = blockAt(block, "成果");
  const end = endOf(valueAt(block, "时间")?.meaning.time);
  return [
    ...timeEntry(kind, block, wordsAt(block, "名称") ?? ""),
    ...dueEntry("截止", outcome, valueAt(outcome, "截止"), end, calendar),
  ];
}

const spans = (data: DataObject, kind: "批次" | "阶段"): Entry[] =>
  blocksAt(data, kind).flatMap((block) => spanEntry(kind, block, wordsAt(block, "名称") ?? ""));

function entriesOf(data: DataObject, calendar: WorkCalendar): Entry[] {
  const discussion = blockAt(data, "讨论");
  return [
    ...spans(data, "批次"),
    ...spans(data, "阶段"),
    ...spanEntry("讨论", discussion, wordsAt(discussion, "名称") ?? "讨论"),
    ...blocksAt(data, "步骤").flatMap((block) => stepEntries("步骤", block, calendar)),
    ...blocksAt(data, "主题活动").flatMap((block) => stepEntries("主题活动", block, calendar)),
    ...blocksAt(data, "文件").flatMap((block) =>
      timeEntry("会议", block, wordsAt(block, "会议") ?? wordsAt(block, "名称") ?? ""),
    ),
    ...blocksAt(data, "报送").flatMap((block) =>
      dueEntry("报送", block, valueAt(block, "时限"), undefined, calendar),
    ),
    ...blocksAt(data, "任务").flatMap((block) =>
      dueEntry("截止", block, valueAt(block, "时限"), undefined, calendar),
    ),
  ];
}

/** From the first to the last day of the campaign: its own, else those of what is planned. */
function windowOf(data: DataObject, entries: readonly Entry[]): Window | undefined {
  const activity = blockAt(data, "活动");
  const from = startAt(activity)?.from ?? entries.map(({ start }) => start.from).sort()[0];
  const to =
    endAt(activity)?.to ??
    entries
      .map(({ end }) => end.to)
      .sort()
      .at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}

function repeatedOf(data: DataObject, window: Window | undefined, calendar: WorkCalendar) {
  const sources: [string, string][] = [
    ["报送", "时限"],
    ["步骤", "时间"],
    ["主题活动", "时间"],
  ];
  return sources.flatMap(([list, field]) =>
    blocksAt(data, list).flatMap((block): Repeated[] => {
      const value = valueAt(block, field);
      const rule = value?.meaning.time;
      if (!value || rule?.kind !== "repeating") return [];
      const dates = window ? occurrences(rule, window, calendar).dates : [];
      const { clock }: Repetition = rule;
      const more = optional({ clock, to: wordsAt(block, "报送") });
      return [{ name: wordsAt(block, "名称") ?? "", words: value.text, dates, ...more }];
    }),
  );
}

const HALVES: readonly (HalfDay | undefined)[] = [undefined, "上午", "下午", "晚上"];

/** Order within a day: whole days, hours and half-days, what is due before its end. */
function slotOf({ kind, start: { halfDay, clock } }: Entry): number {
  if (clock) return Number(clock.slice(0, 2));
  const isDue = kind === "截止" || kind === "报送";
  return isDue ? 24 : ([0, 8, 14, 19][HALVES.indexOf(halfDay)] ?? 0);
}

function inOrder(a: Entry, b: Entry): number {
  if (a.start.from !== b.start.from) return a.start.from < b.start.from ? -1 : 1;
  if (a.end.to !== b.end.to && (isBand(a) || isBand(b))) return a.end.to > b.end.to ? -1 : 1;
  return slotOf(a) - slotOf(b);
}

const FRAMES: readonly EntryKind[] = ["批次", "阶段", "讨论"];

/** Whether something lasts so long, or is so vague, that it frames days instead of standing in them. */
export const isBand = ({ kind, start, end }: Entry): boolean =>
  FRAMES.includes(kind) || start.precision !== "day" || end.precision !== "day";

/** The schedule of a campaign's data. */
export function scheduleOf(data: DataObject): Schedule {
  const calendar = calendarOfData(data);
  const entries = entriesOf(data, calendar).sort(inOrder);
  return {
    title: wordsAt(blockAt(data, "活动"), "名称") ?? "",
    entries,
    repeated: repeatedOf(data, windowOf(data, entries), calendar),
    calendar,
  };
}
