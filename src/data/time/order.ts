/** Which of two points of time is certainly the earlier one, and when something is due. */

import { endOf } from "../pick.ts";
import { addDays } from "./calendar.ts";
import type { TimeMeaning, TimePoint } from "./time.ts";
import { addWorkingDays, type WorkCalendar } from "./work-calendar.ts";

const slotOf = (point: TimePoint): number | undefined => {
  if (point.clock) return Number(point.clock.slice(0, 2)) + Number(point.clock.slice(3)) / 60;
  return point.halfDay && { 上午: 8, 下午: 14, 晚上: 19 }[point.halfDay];
};

/** Whether `a` certainly lies before `b`. */
export function isBefore(a: TimePoint, b: TimePoint): boolean {
  if (a.to !== b.from || a.from !== a.to || b.from !== b.to) return a.to < b.from;
  const [first, second] = [slotOf(a), slotOf(b)];
  const areBothClocks = Boolean(a.clock) === Boolean(b.clock);
  return first !== undefined && second !== undefined && areBothClocks && first < second;
}

const onDay = (date: string, clock?: string): TimePoint => ({
  from: date,
  to: date,
  precision: "day",
  ...(clock ? { clock } : {}),
});

/**
 * When something is due at the latest, as far as that is certain; 当日18时前 and 会后3个工作日内 are
 * measured from the end of what they belong to.
 */
export function dueOf(
  time: TimeMeaning | undefined,
  end: TimePoint | undefined,
  calendar: WorkCalendar,
): TimePoint | undefined {
  if (time?.kind !== "relative") return endOf(time);
  if (end?.precision !== "day") return undefined;
  if (time.days === 0) return onDay(end.to, time.clock);
  const day = time.working
    ? addWorkingDays(calendar, end.to, time.days)
    : addDays(end.to, time.days);
  return typeof day === "string" ? onDay(day, time.clock) : undefined;
}
