/** Problems with the wordings of times: YF13xx. */
import { excerpt, type Place, type Problem } from "../../diagnostics.ts";
import { make } from "../problem.ts";
import type { TimeFault } from "./points.ts";

/** What is expected of a field that holds a time, by its kind. */
export type TimeWish = "day" | "point" | "time" | "deadline" | "length";

const WISHES: Record<TimeWish, string> = {
  day: "准确到日的日期，如“2005年3月11日”",
  point: "一个时间，如“2005年1月”“2005年1月中旬”“2005年3月18日”“开始 + 15个工作日”",
  time: "时间或起止，如“2005年3月14日下午”“2005年3月15日上午至16日上午”“2024年6月”“动员部署次日上午”",
  deadline: "期限，如“2005年3月22日前”“当日18时前”“每周五17时前”“动员部署结束后3个工作日内”",
  length: "一段时间，如“5天”“一个半月左右”“不少于3个月”",
};

function faultWords(fault: TimeFault, text: string): { id: string; message: string; fix: string } {
  switch (fault.fault) {
    case "no-year":
      return {
        id: "YF1301",
        message: `“${excerpt(text)}”没有写年份`,
        fix: `补上年份，例如“2005年${excerpt(text)}”；印出来时需要不需要年份由模板决定`,
      };
    case "impossible":
      return {
        id: "YF1302",
        message: `没有“${fault.date}”这一天${fault.lastDay ? `，这个月最后一天是${fault.lastDay}日` : ""}`,
        fix: "改为实际的日期",
      };
    case "weekday":
      return {
        id: "YF1303",
        message: `日期与“${fault.said}”对不上，那天是星期${fault.actual}`,
        fix: `核对日期；星期应为“（星期${fault.actual}）”`,
      };
    case "reversed":
      return {
        id: "YF1304",
        message: `“${excerpt(text)}”结束早于开始`,
        fix: "核对前后两个时间；跨年的，后一个也要写年份",
      };
    case "unknown":
      return {
        id: "YF1305",
        message: `看不懂“${excerpt(text)}”是什么时间`,
        fix: "照例子的写法改写",
      };
  }
}

/** A wording that is no time, or not the sort of time that the field wants. */
export function badTime(place: Place, fault: TimeFault, text: string, wish: TimeWish): Problem {
  const { id, ...words } = faultWords(fault, text);
  return make(id, "error", place, { ...words, text, expected: WISHES[wish] });
}

/** Words in a time field that are understood by people only. */
export const freeTime = (place: Place, text: string, wish: TimeWish): Problem =>
  make("YF1306", "warning", place, {
    message: `看不懂“${excerpt(text)}”是什么时间，照原样印，不核对先后`,
    text,
    expected: WISHES[wish],
    fix: "如果有确定的日期，请照例子的写法写；没有就不用改",
  });

export const wrongTimeKind = (place: Place, field: string, text: string, wish: TimeWish): Problem =>
  make("YF1307", "error", place, {
    message: `“${field}”不能写“${excerpt(text)}”`,
    text,
    expected: WISHES[wish],
    fix: "照例子的写法改写",
  });
