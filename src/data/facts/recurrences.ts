/** What repeats: the first time is one of its days, and the days can be told. */
import type { Problem } from "../../diagnostics.ts";
import type { Memory } from "../../memory.ts";
import { blockAt, endAt, startAt } from "../pick.ts";
import * as problems from "../problems.ts";
import { weekdayOf } from "../time/calendar.ts";
import { isDated, occurrences, takesPlaceOn, type Window } from "../time/recurrence.ts";
import type { WorkCalendar } from "../time/work-calendar.ts";
import { type DataNode, type DataObject, Value } from "../value.ts";

/** From the beginning to the end of the campaign, where both are known. */
export function windowOf(data: DataObject): Window | undefined {
  const activity = blockAt(data, "活动");
  const [from, to] = [startAt(activity)?.from, endAt(activity)?.to];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function problemsOf(value: Value, window: Window | undefined, calendar: WorkCalendar): Problem[] {
  const rule = value.meaning.time;
  if (rule?.kind !== "repeating" || !isDated(rule)) return [];
  const met: Problem[] = [];
  const date = rule.first?.precision === "day" ? rule.first.from : undefined;
  if (date !== undefined && takesPlaceOn(rule, date, calendar) === false)
    met.push(problems.firstMisfits(value.place, value.text, date, weekdayOf(date)));
  const { uncovered } = window ? occurrences(rule, window, calendar) : {};
  if (uncovered) met.push(problems.uncoveredYear(value.place, value.text, uncovered));
  return met;
}

/** Problems with repetitions; what the campaigns of a run have in common is looked at once. */
export function checkRecurrences(
  data: DataObject,
  calendar: WorkCalendar,
  memory: Memory,
): Problem[] {
  const window = windowOf(data);
  const step = `recurrences ${memory.numberOf(calendar)} ${window?.from} ${window?.to}`;
  const problemsIn = (node: DataNode): Problem[] =>
    node instanceof Value
      ? problemsOf(node, window, calendar)
      : memory.recallOf(node, step, () => Object.values(node).flatMap(problemsIn));
  return problemsIn(data);
}
