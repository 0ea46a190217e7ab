/** Gatherings on weekends and holidays; one whose weekday is written out is meant. */
import type { Problem } from "../../diagnostics.ts";
import { blocksAt, endOf, startOf, valueAt } from "../pick.ts";
import * as problems from "../problems.ts";
import { daysBetween, weekdayOf } from "../time/calendar.ts";
import { formatPoint } from "../time/format.ts";
import type { TimePoint } from "../time/time.ts";
import type { WorkCalendar } from "../time/work-calendar.ts";
import type { DataObject, Value } from "../value.ts";

/** A longer time has weekends in it anyhow. */
const MOST_DAYS = 7;

function restOf(point: TimePoint, calendar: WorkCalendar): string | undefined {
  if (point.precision !== "day" || point.weekday) return undefined;
  const note = calendar.noteOf(point.from);
  if (note?.kind === "假日") return `${note.name ?? ""}放假的日子`;
  return note?.kind === "周末" ? `星期${weekdayOf(point.from)}` : undefined;
}

function checkTime(time: Value | undefined, calendar: WorkCalendar): Problem[] {
  const [start, end] = [startOf(time?.meaning.time), endOf(time?.meaning.time)];
  if (!time || !start || !end || daysBetween(start.from, end.to) >= MOST_DAYS) return [];
  const points = start.from === end.from ? [start] : [start, end];
  return points.flatMap((point) => {
    const what = restOf(point, calendar);
    const day = formatPoint({ from: point.from, to: point.to, precision: "day" }, "月日");
    return what ? [problems.restDay(time.place, time.text, day, what)] : [];
  });
}

/** Hints at steps, parallel activities and meetings on days off. */
export const checkRestDays = (data: DataObject, calendar: WorkCalendar): Problem[] =>
  ["步骤", "主题活动", "文件"]
    .flatMap((list) => blocksAt(data, list))
    .flatMap((block) => checkTime(valueAt(block, "时间"), calendar));
