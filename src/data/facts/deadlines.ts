/**
 * Deadlines: not before what they belong to, not after what needs their outcome, some working days
 * behind the document that sets them; a final report not before the end.
 */
import type { Problem } from "../../diagnostics.ts";
import { blockAt, blocksAt, endAt, endOf, startOf, valueAt } from "../pick.ts";
import * as problems from "../problems.ts";
import { dueOf, isBefore } from "../time/order.ts";
import type { TimePoint } from "../time/time.ts";
import { type WorkCalendar, workingDaysBetween } from "../time/work-calendar.ts";
import type { DataObject, Value } from "../value.ts";

/** Something to be handed in, and by when. */
interface Due {
  name: string;
  words: Value;
  point: TimePoint;
}

const nameOf = (block: DataObject | undefined): string => valueAt(block, "名称")?.text ?? "";
const timeOf = (block: DataObject) => valueAt(block, "时间")?.meaning.time;

function dueAt(
  block: DataObject | undefined,
  field: string,
  end: TimePoint | undefined,
  calendar: WorkCalendar,
): Due[] {
  const words = valueAt(block, field);
  const point = dueOf(words?.meaning.time, end, calendar);
  return words && point ? [{ name: nameOf(block), words, point }] : [];
}

const outcomeOf = (step: DataObject, calendar: WorkCalendar): Due[] =>
  dueAt(blockAt(step, "成果"), "截止", endOf(timeOf(step)), calendar);

/** The outcome of a step before the step is over. */
function tooEarly(step: DataObject, kind: string, calendar: WorkCalendar): Problem[] {
  const time = valueAt(step, "时间");
  const end = endOf(time?.meaning.time);
  if (!time || !end) return [];
  return outcomeOf(step, calendar).flatMap(({ words, point }) =>
    isBefore(point, end)
      ? [problems.deadlineTooEarly(words.place, words.text, `${kind}“${nameOf(step)}”`, time.text)]
      : [],
  );
}

/** Steps that name the outcome of an earlier one begin when it is there. */
function tooLateForUse(steps: readonly DataObject[], calendar: WorkCalendar): Problem[] {
  return steps.flatMap((step, i) =>
    outcomeOf(step, calendar).flatMap(({ name, words, point }) => {
      const user = steps.slice(i + 1).find((later) => {
        const start = startOf(timeOf(later));
        const said = `${nameOf(later)}${valueAt(later, "内容")?.text ?? ""}`;
        return name.length > 1 && said.includes(name) && start && isBefore(start, point);
      });
      const time = user && valueAt(user, "时间");
      if (!time) return [];
      return [problems.dueAfterUse(words.place, words.text, name, nameOf(user), time.text)];
    }),
  );
}

/** Working days between a document and what it asks for. */
const LEAST_DAYS = 3;

function tight(document: DataObject, due: readonly Due[], calendar: WorkCalendar): Problem[] {
  const date = valueAt(document, "成文日期");
  const day = endOf(date?.meaning.time)?.to;
  if (!date || day === undefined) return [];
  return due.flatMap(({ words, point }) => {
    if (point.precision !== "day") return [];
    const days = workingDaysBetween(calendar, day, point.to);
    if (days === undefined || days >= LEAST_DAYS) return [];
    const called = `《${nameOf(document)}》`;
    return [problems.tightDeadline(words.place, words.text, called, date.text, days)];
  });
}

const FINAL = /^(?!.*(?:阶段|讨论|经验|[周月季]度?总结)).*总结(?:报告|材料|情况)?$/u;

/** The last day that the campaign's phases, or itself, are certain to reach. */
function lastEnd(data: DataObject): { what: string; words: string; point: TimePoint } | undefined {
  const phases = blocksAt(data, "阶段");
  const blocks = phases.length > 0 ? phases : [blockAt(data, "活动")];
  const ends = blocks.flatMap((block) => {
    const [point, words] = [endAt(block), valueAt(block, "结束")?.text ?? ""];
    const what = phases.length > 0 ? `阶段“${nameOf(block)}”` : "活动";
    return point ? [{ what, words, point }] : [];
  });
  return ends.toSorted((a, b) => (a.point.from < b.point.from ? -1 : 1)).at(-1);
}

function earlySummaries(data: DataObject, due: readonly Due[]): Problem[] {
  const last = lastEnd(data);
  if (!last) return [];
  return due.flatMap(({ name, words, point }) =>
    FINAL.test(name) && isBefore(point, last.point)
      ? [problems.earlySummary(words.place, words.text, name, last.what, last.words)]
      : [],
  );
}

/** Problems with what is to be handed in when. */
export function checkDeadlines(data: DataObject, calendar: WorkCalendar): Problem[] {
  const [steps, parallel] = [blocksAt(data, "步骤"), blocksAt(data, "主题活动")];
  const outcomes = [...steps, ...parallel].flatMap((step) => outcomeOf(step, calendar));
  const asked = ["报送", "任务"].flatMap((list) =>
    blocksAt(data, list).flatMap((block) => dueAt(block, "时限", undefined, calendar)),
  );
  const documents = blocksAt(data, "文件");
  const all = [...outcomes, ...asked];
  return [
    ...steps.flatMap((step) => tooEarly(step, "步骤", calendar)),
    ...parallel.flatMap((step) => tooEarly(step, "主题活动", calendar)),
    ...tooLateForUse(steps, calendar),
    ...documents.flatMap((document) => [
      ...(valueAt(document, "印发") ? tight(document, all, calendar) : []),
      ...tight(document, dueAt(document, "回执截止", undefined, calendar), calendar),
    ]),
    ...earlySummaries(data, all),
  ];
}
