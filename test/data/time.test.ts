import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, isDay, weekdayOf } from "../../src/data/time/calendar.ts";
import { formatPoint } from "../../src/data/time/format.ts";
import { parseLength, parseTime } from "../../src/data/time/parse.ts";
import { isFault, type TimeFault } from "../../src/data/time/points.ts";
import type { TimeMeaning } from "../../src/data/time/time.ts";

/** A meaning on one line: 2005-03-14下午..2005-03-15上午. */
function short(time: TimeMeaning | TimeFault): string {
  if (isFault(time)) return `!${time.fault}`;
  const point = (p: { from: string; to: string; halfDay?: string; clock?: string } | undefined) =>
    p
      ? `${p.from}${p.to === p.from ? "" : `~${p.to.slice(5)}`}${p.halfDay ?? ""}${p.clock ?? ""}`
      : "";
  switch (time.kind) {
    case "point":
      return point(time.point);
    case "range":
      return `${point(time.start)}..${point(time.end)}`;
    case "open":
      return `[${point(time.start)}..${point(time.end)}]`;
    case "relative":
      return `${time.anchor}+${time.days}${time.clock ?? ""}${time.before ? "前" : ""}`;
    case "repeating":
      return `${time.every}${time.weekday ?? time.day ?? ""}${time.clock ?? ""}`;
    case "length":
      return `${time.minDays}-${time.maxDays}${time.approximate ? "~" : ""}`;
  }
}

describe("wordings", () => {
  it.each([
    ["2005年3月14日", "2005-03-14"],
    ["2005年3月14日下午", "2005-03-14下午"],
    ["2005年3月14日晚", "2005-03-14晚上"],
    ["2005年3月14日9时30分", "2005-03-1409:30"],
    ["2005年3月14日下午3时", "2005-03-14下午15:00"],
    ["2005年3月14日15:30", "2005-03-1415:30"],
    ["２００５年３月１４日", "2005-03-14"],
    ["2005 年 3 月 14 日", "2005-03-14"],
    ["二〇〇五年三月十四日", "2005-03-14"],
    ["二○○五年十二月三十一日", "2005-12-31"],
    ["2026-07-01", "2026-07-01"],
    ["2026/7/1", "2026-07-01"],
    ["2016年12月15日(周四)", "2016-12-15"],
    ["2016年12月15日（星期四）上午", "2016-12-15上午"],
    ["2005年3月13日-17日", "2005-03-13..2005-03-17"],
    ["2005年9月1日至11月30日", "2005-09-01..2005-11-30"],
    ["2005年12月20日至2006年1月5日", "2005-12-20..2006-01-05"],
    ["2005年3月14日下午至15日上午", "2005-03-14下午..2005-03-15上午"],
    ["2005年3月14日上午至下午", "2005-03-14上午..2005-03-14下午"],
    ["2005年3月14日下午3:00-4:00", "2005-03-14下午15:00..2005-03-14下午16:00"],
    ["2005年3月14日9时至11时", "2005-03-1409:00..2005-03-1411:00"],
    ["2026-07-01至2026-07-05", "2026-07-01..2026-07-05"],
    ["2024年6月上旬至下旬", "2024-06-01~06-10..2024-06-21~06-30"],
    ["2005年1月至6月", "2005-01-01~01-31..2005-06-01~06-30"],
    ["从2005年1月至6月底结束", "2005-01-01~01-31..2005-06-26~06-30"],
    ["即日起", "[..]"],
    ["从现在起至2005年12月底", "[..2005-12-27~12-31]"],
    ["2023年4月开始", "[2023-04-01~04-30..]"],
    ["2005年8月31日前", "[..2005-08-31]"],
    ["2005年12月底前", "[..2005-12-27~12-31]"],
    ["2005年1月中旬", "2005-01-11~01-20"],
    ["2005年2月下旬", "2005-02-21~02-28"],
    ["2005年3月初", "2005-03-01~03-05"],
    ["2005年3月底", "2005-03-27~03-31"],
    ["2005年初", "2005-01-01~01-31"],
    ["2019年6月", "2019-06-01~06-30"],
    ["2005年第三季度", "2005-07-01~09-30"],
    ["2005年上半年", "2005-01-01~06-30"],
    ["2019年", "2019-01-01~12-31"],
    ["每周五17时前", "week五17:00"],
    ["每周四12:00前", "week四12:00"],
    ["每周五下午5时前", "week五17:00"],
    ["每月25日前", "month25"],
    ["每季度末", "quarter"],
    ["当日18时前", "当日+018:00前"],
    ["当日下班前", "当日+0前"],
    ["当日", "当日+0"],
    ["次日12时前", "当日+112:00前"],
    ["会后", "会后+0"],
    ["会后3日内", "会后+3前"],
    ["会后三个工作日内", "会后+3前"],
  ])("%s", (wording, meaning) => expect(short(parseTime(wording))).toBe(meaning));

  it.each([
    ["3月15日", "no-year"],
    ["3月中旬", "no-year"],
    ["第三季度", "no-year"],
    ["8月31日前", "no-year"],
    ["2005年2月29日", "impossible"],
    ["2026-02-30", "impossible"],
    ["2005年13月", "impossible"],
    ["2005年3月14日至32日", "impossible"],
    ["2016年12月15日（周五）", "weekday"],
    ["2005年3月18日至14日", "reversed"],
    ["2005年11月至2月", "reversed"],
    ["2005年3月14日下午至上午", "reversed"],
    ["2005年3月14日11时至9时", "reversed"],
    ["2023年4底", "unknown"],
    ["007", "unknown"],
    ["12:30", "unknown"],
    ["2005年3月14日25时", "unknown"],
    ["每月周五", "unknown"],
    ["中考结束后", "unknown"],
    ["2005年3月14日中午", "unknown"],
    ["2005年3月14日全天", "unknown"],
    ["", "unknown"],
  ])("%s is refused: %s", (wording, fault) => expect(short(parseTime(wording))).toBe(`!${fault}`));

  it.each([
    ["5天", "5-5"],
    ["一周", "7-7"],
    ["半天", "0.5-0.5"],
    ["一年半", "547.5-549"],
    ["45天左右，含春节假期", "36-54~"],
    ["不少于3个月", "84-Infinity"],
    ["两个月以内", "0-62"],
    ["3月", "!unknown"],
    ["很久", "!unknown"],
  ])("length %s", (wording, meaning) => expect(short(parseLength(wording))).toBe(meaning));

  it("一个半月左右 covers 45 days", () => {
    const time = parseLength("一个半月左右");
    expect(!isFault(time) && time.kind === "length" && time.minDays < 45 && time.maxDays > 45).toBe(
      true,
    );
  });
});

const days = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .filter(([year, month, day]) => isDay(year, month, day))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);

describe("calendar", () => {
  it("knows weekdays and leap years", () => {
    expect(weekdayOf("2005-03-14")).toBe("一");
    expect(weekdayOf("1969-12-31")).toBe("三");
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("1900-02-28", 1)).toBe("1900-03-01");
    expect(daysBetween("2005-03-14", "2005-03-18")).toBe(4);
  });

  it("adding and counting days agree", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (date, n) => {
        expect(daysBetween(date, addDays(date, n))).toBe(n);
      }),
    );
  });

  it("what is printed is read back", () => {
    fc.assert(
      fc.property(days, fc.constantFrom("", "上午", "下午", "晚上"), (date, half) => {
        const read = parseTime(`${date}${half}`);
        if (isFault(read) || read.kind !== "point") throw new Error(`unread: ${date}${half}`);
        expect(parseTime(formatPoint(read.point))).toEqual(read);
      }),
    );
  });

  it("any words are judged without throwing", () => {
    const pieces = [..."年月日上下中旬底初至前起每周当后会半个0123456789二十〇（）:-~"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (words) => {
        expect(short(parseTime(words.join("")))).toBeTypeOf("string");
        expect(short(parseLength(words.join("")))).toBeTypeOf("string");
      }),
      { numRuns: 2000 },
    );
  });
});

describe("printed form", () => {
  it.each([
    ["2005-03-14", "full", "2005年3月14日"],
    ["2005-03-14下午", "月日", "3月14日下午"],
    ["2005年3月14日下午3:30", "月日", "3月14日下午3时30分"],
    ["2005年3月14日9:00", "日", "14日9时"],
    ["2005年3月14日", "年月", "2005年3月"],
    ["2016年12月15日(周四)上午", "full", "2016年12月15日（周四）上午"],
    ["2005年1月中旬", "full", "2005年1月中旬"],
    ["2005年2月下旬", "月日", "2月下旬"],
    ["2005年3月初", "full", "2005年3月初"],
    ["2005年3月底", "日", "底"],
    ["2005年第三季度", "月日", "第三季度"],
    ["2005年下半年", "full", "2005年下半年"],
    ["2005年", "月日", "2005年"],
  ] as const)("%s as %s", (wording, form, printed) => {
    const time = parseTime(wording);
    if (isFault(time) || time.kind !== "point") throw new Error(wording);
    expect(formatPoint(time.point, form)).toBe(printed);
  });
});
