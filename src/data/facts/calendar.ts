/** 日历: entries that are days, no day both off and worked; repetitions that begin on a day of theirs. */
import type { Problem } from "../../diagnostics.ts";
import { blockAt, valuesAt } from "../pick.ts";
import * as problems from "../problems.ts";
import { daysOf } from "../time/office-calendar.ts";
import type { WorkCalendar } from "../time/work-calendar.ts";
import type { DataObject, Value } from "../value.ts";

function checkEntry(value: Value): Problem[] {
  const isUnread = value.meaning.time === undefined;
  return isUnread || daysOf(value.meaning.time)
    ? []
    : [problems.notDaysOff(value.place, value.text)];
}

function checkBoth(value: Value, calendar: WorkCalendar): Problem[] {
  const date = daysOf(value.meaning.time)?.find((day) => calendar.own.off.includes(day));
  return date === undefined ? [] : [problems.offAndWorked(value.place, value.text, date)];
}

const checkYear = (value: Value): Problem[] => {
  const isYear = /^[12]\d{3}$/u.test(value.text);
  return isYear || value.meaning.number === undefined
    ? []
    : [problems.notAYear(value.place, value.text)];
};

/** Problems with the office's own calendar. */
export function checkCalendar(data: DataObject, calendar: WorkCalendar): Problem[] {
  const block = blockAt(data, "日历");
  const [off, worked] = [valuesAt(block, "放假"), valuesAt(block, "上班")];
  return [
    ...[...off, ...worked].flatMap(checkEntry),
    ...worked.flatMap((value) => checkBoth(value, calendar)),
    ...valuesAt(block, "完整年份").flatMap(checkYear),
  ];
}
