/** 日历: days off and days worked that the statutory calendar does not have. */
import { block, list, number, time } from "./fields.ts";

/** 日历. */
export const officeCalendar = block(
  "本单位的放假和调休；法定节假日和调休程序已知的年份不用写，写了的以这里为准。",
  {
    放假: list(time("放假的一天或一段时间。", "2027年2月5日至11日"), "另外放假的日子。").optional(),
    上班: list(
      time("上班的一天或一段时间。", "2027年1月30日"),
      "周末、假日里要上班的日子（调休）。",
    ).optional(),
    完整年份: list(
      number("一个年份。", 2027),
      "程序不知道、但放假和调休已经在上面列全的年份。",
    ).optional(),
  },
);
