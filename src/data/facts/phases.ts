/** Phases one after the other: no long gap between them, together as long as 集中时间 asks. */
import type { Problem } from "../../diagnostics.ts";
import { groupBy } from "../group-by.ts";
import { blockAt, blocksAt, endAt, startAt, valueAt } from "../pick.ts";
import * as problems from "../problems.ts";
import { daysBetween } from "../time/calendar.ts";
import { type WorkCalendar, workingDaysBetween } from "../time/work-calendar.ts";
import type { DataObject } from "../value.ts";

/** A week between two phases is a pause; more is a slip. */
const PAUSE_DAYS = 5;

const DAYS_IN: Readonly<Record<string, number>> = {
  天: 1,
  日: 1,
  周: 7,
  星期: 7,
  月: 28,
  个月: 28,
};

/** 不少于3个月 as a number of days that is certainly meant, and in words. */
export function leastTime(data: DataObject): { days: number; words: string } | undefined {
  const least = blockAt(data, "集中时间");
  const [count, unit] = [valueAt(least, "最少"), valueAt(least, "单位")];
  const days = (count?.meaning.number ?? 0) * (DAYS_IN[unit?.text ?? ""] ?? 0);
  return days > 0 ? { days, words: `${count}${unit}` } : undefined;
}

const called = (phase: DataObject): string => `阶段“${valueAt(phase, "名称")?.text ?? ""}”`;

function gaps(phases: readonly DataObject[], calendar: WorkCalendar): Problem[] {
  return phases.flatMap((phase, i) => {
    const before = phases[i - 1];
    const [end, start, words] = [endAt(before), startAt(phase), valueAt(phase, "开始")];
    if (!before || !end || !start || !words || valueAt(phase, "说明")) return [];
    const days = (workingDaysBetween(calendar, end.to, start.from) ?? 0) - 1;
    if (days <= PAUSE_DAYS) return [];
    return [problems.phaseGap(words.place, words.text, called(before), called(phase), days)];
  });
}

function tooShort(data: DataObject, phases: readonly DataObject[]): Problem[] {
  const least = leastTime(data);
  const [start, end] = [startAt(phases[0]), endAt(phases.at(-1))];
  const words = valueAt(phases.at(-1), "结束");
  if (!least || !start || !end || !words || blockAt(data, "单位")) return [];
  const days = daysBetween(start.from, end.to) + 1;
  if (days >= least.days || days < 1) return [];
  const batch = valueAt(phases[0], "批次")?.text ?? "";
  return [problems.phasesTooShort(words.place, words.text, days, least.words, batch)];
}

/** Problems of the phases of each batch; those of a unit are checked with its row. */
export const checkPhaseLengths = (data: DataObject, calendar: WorkCalendar): Problem[] =>
  groupBy(blocksAt(data, "阶段"), (phase) => valueAt(phase, "批次")?.text ?? "").flatMap(
    (phases) => [...gaps(phases, calendar), ...tooShort(data, phases)],
  );
