/** The calendar of the campaign as a table, a week a row, as school calendars are set: 月历. */
import { endAt, startAt } from "../../data/pick.ts";
import type { DataObject } from "../../data/value.ts";
import type { Table, Text } from "../../document/tree.ts";
import {
  type Day,
  type Month,
  monthOf,
  monthsBetween,
  plannedMonths,
  WEEK,
} from "../../schedule/month.ts";
import { type Schedule, scheduleOf } from "../../schedule/schedule.ts";
import type { Evaluated } from "../run-state.ts";
import { complain, isBlock } from "./arguments.ts";
import type { Helper, Result } from "./helper.ts";

const SIGNS: Readonly<Record<string, string>> = { 假日: "休", 调休上班: "班" };

/** 14日（班）上午 细化方案；下午 动员部署. */
function dayWords({ number, isInMonth, note, items }: Day): string {
  if (!isInMonth) return "";
  const sign = SIGNS[note?.kind ?? ""];
  const marked = sign ? `${number}日（${note?.name ?? ""}${sign}）` : `${number}日`;
  const words = items.map(({ text }) => text).join("；");
  return words === "" ? marked : `${marked} ${words}`;
}

function weekRow(month: Month, week: readonly Day[], isFirst: boolean): Text[][] {
  const label = isFirst ? `${month.year}年${month.month}月` : "";
  return [label, ...week.map(dayWords)].map((text) => (text === "" ? [] : [{ text }]));
}

function calendarTable(schedule: Schedule, months: readonly string[]): Table {
  const rows = months.flatMap((word) => {
    const month = monthOf(schedule, Number(word.slice(0, 4)), Number(word.slice(5)));
    return month.weeks.map((week, i) => weekRow(month, week, i === 0));
  });
  const headings = ["月份", ...WEEK.map((day) => `星期${day}`)];
  return {
    type: "table",
    columns: headings.map((text, i) => ({
      heading: [{ text }],
      align: i === 0 ? "center" : "start",
    })),
    evenFrom: 1,
    rows,
  };
}

/** Months with something planned; of a block with 开始 and 结束 those between, at least its own. */
function monthsOf(schedule: Schedule, block: DataObject): string[] {
  const [from, to] = [startAt(block)?.from, endAt(block)?.to];
  const planned = plannedMonths(schedule, true);
  if (from === undefined || to === undefined) return planned;
  const inside = planned.filter((month) => month >= from.slice(0, 7) && month <= to.slice(0, 7));
  return inside.length > 0 ? inside : monthsBetween(from, to);
}

/** What an office writes where no time is known yet. */
const NO_TIMES = "具体时间另行通知。";

function calendar(block: Evaluated, root: DataObject): Result {
  if (!isBlock(block)) return complain("参数要是一段有起止的内容，如 活动、讨论", block);
  const schedule = scheduleOf(root);
  const months = monthsOf(schedule, block);
  return months.length === 0 ? NO_TIMES : { block: calendarTable(schedule, months) };
}

export const calendarHelpers: readonly Helper[] = [
  {
    name: "月历",
    purpose:
      "一段时间里有安排的各月排成日历，一周一行，节假日、调休、步骤和截止都标出，没有时间的写“具体时间另行通知”；要单独成段，宜用横排",
    example: { template: "{{月历 讨论}}", result: "2005年3月的日历（一周一行的表）" },
    arity: [1, 1],
    seesAll: true,
    run: ([block], all = {}) => calendar(block, all),
  },
];
