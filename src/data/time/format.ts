/** Writes a point of time in the form that official documents use (GB/T 15835 Arabic numerals). */
import { lastDayOf, partsOf } from "./calendar.ts";
import type { TimePoint } from "./time.ts";

/** How much of the date is written: all of it, without the year, year and month, the day alone. */
export type DateForm = "full" | "月日" | "年月" | "日";

function partWord(point: TimePoint): string {
  const { year, month, day } = partsOf(point.from);
  const last = partsOf(point.to).day;
  if (day === 1) return last === 10 ? "上旬" : "初";
  if (day === 11) return "中旬";
  return day === 21 && last === lastDayOf(year, month) ? "下旬" : "底";
}

/** 17时30分; whole hours without minutes. */
export function formatClock(clock: string): string {
  const [hour = "0", minute = "00"] = clock.split(":");
  return `${Number(hour)}时${minute === "00" ? "" : `${Number(minute)}分`}`;
}

/** In 下午3时 the hour is counted from noon. */
function timeOfDay(point: TimePoint): string {
  if (!point.clock) return point.halfDay ?? "";
  const [hour = "0", minute = "00"] = point.clock.split(":");
  const isLater = point.halfDay === "下午" || point.halfDay === "晚上";
  const shown = isLater && Number(hour) > 12 ? Number(hour) - 12 : Number(hour);
  return `${point.halfDay ?? ""}${formatClock(`${shown}:${minute}`)}`;
}

/** The point in words: 2005年3月14日下午, 1月中旬 (`月日`), 18日 (`日`), 2005年第一季度. */
export function formatPoint(point: TimePoint, form: DateForm = "full"): string {
  const { year, month, day } = partsOf(point.from);
  const ofYear = form === "full" || form === "年月" ? `${year}年` : "";
  const weekday = point.weekday ? `（${point.weekday}）` : "";
  const ofMonth = form === "日" ? "" : `${month}月`;
  switch (point.precision) {
    case "year":
      return `${year}年`;
    case "half":
      return `${ofYear}${month === 1 ? "上半年" : "下半年"}`;
    case "quarter":
      return `${ofYear}第${"一二三四"[(month - 1) / 3]}季度`;
    case "month":
      return `${ofYear}${month}月`;
    case "part":
      return form === "年月" ? `${ofYear}${month}月` : `${ofYear}${ofMonth}${partWord(point)}`;
    case "day":
      return form === "年月"
        ? `${ofYear}${month}月`
        : `${ofYear}${ofMonth}${day}日${weekday}${timeOfDay(point)}`;
  }
}
