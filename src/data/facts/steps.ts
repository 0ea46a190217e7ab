/** 步骤: nobody in two places at once, outcomes with deadlines, plans issued before they begin. */
import type { Problem } from "../../diagnostics.ts";
import { blockAt, blocksAt, endOf, startOf, valueAt } from "../pick.ts";
import { placeOf } from "../places.ts";
import * as problems from "../problems.ts";
import { daysBetween } from "../time/calendar.ts";
import type { TimePoint } from "../time/time.ts";
import type { DataObject, Value } from "../value.ts";

const HALVES = { 上午: 0, 下午: 1, 晚上: 2 } as const;

interface Engagement {
  name: string;
  time: Value;
  who: Set<string>;
  /** First and last half-day, counted from a fixed day, three to a day. */
  first: number;
  last: number;
  /** Minutes of a stretch within one day, if the clock times are known. */
  clock?: [number, number];
}

const minutesOf = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

function halfOf({ halfDay, clock }: TimePoint): number | undefined {
  if (halfDay) return HALVES[halfDay];
  if (!clock) return undefined;
  const minutes = minutesOf(clock);
  return minutes < 12 * 60 ? 0 : minutes < 18 * 60 ? 1 : 2;
}

/** People and groups named as participants; 各处室 is not 各处室负责人. */
const peopleIn = (words: string): Set<string> =>
  new Set(
    words
      .split(/[、，,；和及与]|以及/u)
      .map((word) => word.trim())
      .filter((word) => word.length > 1),
  );

/** What a step keeps whom busy with; steps of unknown or of many days keep nobody busy throughout. */
function engagementOf(step: DataObject): Engagement[] {
  const [time, who] = [valueAt(step, "时间"), valueAt(step, "参加")];
  const [start, end] = [startOf(time?.meaning.time), endOf(time?.meaning.time)];
  if (!time || !who || start?.precision !== "day" || end?.precision !== "day") return [];
  const [from, to] = [halfOf(start), halfOf(end)];
  if (start.from !== end.to && (from === undefined || to === undefined)) return [];
  const dayOf = (point: TimePoint) => daysBetween("2000-01-01", point.from) * 3;
  const sameDay = start.from === end.from && start.clock !== undefined && end.clock !== undefined;
  return [
    {
      name: valueAt(step, "名称")?.text ?? "",
      time,
      who: peopleIn(who.text),
      first: dayOf(start) + (from ?? 0),
      last: dayOf(end) + (to ?? from ?? 2),
      ...(sameDay ? { clock: [minutesOf(start.clock ?? ""), minutesOf(end.clock ?? "")] } : {}),
    },
  ];
}

/** Two steps at known hours of one day clash only if the hours do. */
function clash(a: Engagement, b: Engagement): boolean {
  if (a.first > b.last || b.first > a.last) return false;
  if (!a.clock || !b.clock) return !a.clock && !b.clock;
  if (a.clock[0] === b.clock[0]) return true;
  return a.clock[0] < b.clock[1] && b.clock[0] < a.clock[1];
}

function clashes(steps: readonly DataObject[]): Problem[] {
  const all = steps.flatMap(engagementOf);
  return all.flatMap((one, i) =>
    all.slice(0, i).flatMap((other) => {
      const shared = [...one.who].find((people) => other.who.has(people));
      if (shared === undefined || !clash(one, other)) return [];
      return [problems.sameHalfDay(one.time.place, one.time.text, shared, one.name, other.name)];
    }),
  );
}

/** An outcome that is to be handed in to somebody has a last day. */
function withoutDeadline(step: DataObject): Problem[] {
  const outcome = blockAt(step, "成果");
  const to = valueAt(outcome, "报送");
  if (!outcome || !to || valueAt(outcome, "截止")) return [];
  return [problems.noDeadline(placeOf(outcome), valueAt(outcome, "名称")?.text ?? "", to.text)];
}

/** A document that issues the plan is dated before its first step is over. */
function issuedTooLate(data: DataObject, steps: readonly DataObject[]): Problem[] {
  const issuing = blocksAt(data, "文件").filter((document) => valueAt(document, "印发"));
  const ends = steps.flatMap((step) => {
    const time = valueAt(step, "时间");
    const end = endOf(time?.meaning.time);
    return time && end ? [{ time, end: end.to, name: valueAt(step, "名称")?.text ?? "" }] : [];
  });
  return issuing.flatMap((document) => {
    const date = valueAt(document, "成文日期");
    const day = endOf(date?.meaning.time)?.to;
    const past = day === undefined ? undefined : ends.find(({ end }) => end < day);
    if (!date || !past) return [];
    return [problems.issuedAfterStep(date.place, date.text, past.name, past.time.text)];
  });
}

/** Problems of steps among themselves and with the documents that announce them. */
export function checkSteps(data: DataObject): Problem[] {
  const steps = blocksAt(data, "步骤");
  return [
    ...clashes(steps),
    ...[...steps, ...blocksAt(data, "主题活动")].flatMap(withoutDeadline),
    ...issuedTooLate(data, steps),
  ];
}
