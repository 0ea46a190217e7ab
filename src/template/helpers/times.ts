/** Helpers for dates and times: 日期, 起止, 时间, 天数. */
import { daysBetween } from "../../data/time/calendar.ts";
import { type DateForm, formatPoint } from "../../data/time/format.ts";
import { rangeWords } from "../../data/time/range-format.ts";
import type { TimeMeaning, TimePoint } from "../../data/time/time.ts";
import { Value } from "../../data/value.ts";
import type { Evaluated } from "../run-state.ts";
import { complain, wordsOf } from "./arguments.ts";
import type { Helper, Result } from "./helper.ts";

const FORMS: readonly string[] = ["月日", "年月"];

const meaningOf = (value: Evaluated): TimeMeaning | undefined =>
  value instanceof Value ? value.meaning.time : undefined;

const pointOf = (value: Evaluated): TimePoint | undefined => {
  const meaning = meaningOf(value);
  return meaning?.kind === "point" ? meaning.point : undefined;
};

/** The form asked for by a last argument; undefined if it is none. */
function formOf(value: Evaluated): DateForm | undefined {
  if (value === undefined) return "full";
  const words = wordsOf(value);
  return words !== undefined && FORMS.includes(words) ? (words as DateForm) : undefined;
}

/** Wording of a time that is no date (当日18时前, 每周五17时前): as it was written. */
const asWritten = (value: Value, form: DateForm): string =>
  form === "月日" ? value.text.replace(/\d{4}年/gu, "") : value.text;

function date(value: Evaluated, formName: Evaluated): Result {
  const form = formOf(formName);
  if (!form) return complain('第二个参数只能是 "月日" 或 "年月"');
  const meaning = meaningOf(value);
  if (!(value instanceof Value) || !meaning)
    return complain(`“${wordsOf(value) ?? "第一个参数"}”不是日期或时间`, value);
  if (meaning.kind === "point") return formatPoint(meaning.point, form);
  return meaning.kind === "range"
    ? rangeWords(meaning.start, meaning.end, form)
    : asWritten(value, form);
}

function time(value: Evaluated, formName: Evaluated): Result {
  const form = formOf(formName);
  if (!form) return complain('第二个参数只能是 "月日"');
  if (!(value instanceof Value)) return complain("第一个参数要是数据里的时间", value);
  // 2026-07-01 is no wording for print, nor is 2005年3月15日上午至2005年3月25日 that a rule came to.
  const isWording = /[年月日时]/u.test(value.text) && value.meaning.rule === undefined;
  return isWording || !meaningOf(value) ? asWritten(value, form) : date(value, formName);
}

function span(args: readonly Evaluated[]): Result {
  const hasForm = typeof args.at(-1) === "string";
  const form = formOf(hasForm ? args.at(-1) : undefined);
  const values = hasForm ? args.slice(0, -1) : args;
  if (!form) return complain('最后一个参数只能是 "月日"');
  const [first, last] = values;
  if (last === undefined) return date(first, hasForm ? args.at(-1) : undefined);
  const [start, end] = [pointOf(first), pointOf(last)];
  if (!start || !end)
    return complain(`“${wordsOf(start ? last : first) ?? "参数"}”不是日期`, start ? last : first);
  return rangeWords(start, end, form);
}

/** First and last day of one or two times. */
function daysOf(first: Evaluated, last: Evaluated): { from: string; to: string } | undefined {
  const meaning = meaningOf(first);
  if (last === undefined && meaning?.kind === "range")
    return { from: meaning.start.from, to: meaning.end.to };
  const [start, end] = [pointOf(first), last === undefined ? pointOf(first) : pointOf(last)];
  return start && end ? { from: start.from, to: end.to } : undefined;
}

function dayCount(first: Evaluated, last: Evaluated): Result {
  const days = daysOf(first, last);
  if (!days) return complain("参数要是一起一止两个日期，或一个起止时间", first);
  const count = daysBetween(days.from, days.to) + 1;
  return count > 0 ? String(count) : complain("止日早于起日", last);
}

export const timeHelpers: readonly Helper[] = [
  {
    name: "日期",
    purpose: '日期写全；加 "月日" 不写年，加 "年月" 只写年月',
    example: { template: '{{日期 讨论.开始 "月日"}}', result: "3月14日" },
    arity: [1, 2],
    run: ([value, form]) => date(value, form),
  },
  {
    name: "起止",
    purpose: '一起一止两个日期（或一个起止时间）写成一段，相同的年月不重复；最后加 "月日" 不写年',
    example: { template: "{{起止 讨论.开始 讨论.结束}}", result: "2005年3月14日至18日" },
    arity: [1, 3],
    run: span,
  },
  {
    name: "时间",
    purpose: '时间照数据里的写法；加 "月日" 不写年',
    example: { template: '{{时间 步骤.[0].时间 "月日"}}', result: "3月14日上午" },
    arity: [1, 2],
    run: ([value, form]) => time(value, form),
  },
  {
    name: "天数",
    purpose: "从起日到止日一共几天，首尾都算",
    example: { template: "{{天数 讨论.开始 讨论.结束}}", result: "5" },
    arity: [1, 2],
    run: ([first, last]) => dayCount(first, last),
  },
];
