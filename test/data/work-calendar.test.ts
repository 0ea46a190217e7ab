/** Working days across holidays, make-up days, leap years, year ends. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/data/time/calendar.ts";
import {
  addWorkingDays,
  FIRST_YEAR,
  isWorked,
  LAST_YEAR,
  STATUTORY,
  workCalendar,
  workingDaysBetween,
} from "../../src/data/time/work-calendar.ts";
import { holidayTable } from "../../src/prepare/holiday-text.ts";

describe("the statutory calendar", () => {
  it("is the frozen table of the package, whole years from 2004 on", () => {
    expect(readFileSync("src/data/time/holiday-table.ts", "utf8")).toBe(holidayTable());
    expect(FIRST_YEAR).toBe(2004);
    expect(LAST_YEAR).toBeGreaterThanOrEqual(2026);
  });

  it.each([
    ["2005-02-05", "调休上班", "春节"],
    ["2005-02-09", "假日", "春节"],
    ["2005-02-15", "假日", "春节"],
    ["2005-02-16", "工作日", undefined],
    ["2005-10-08", "调休上班", "国庆节"],
    ["2006-12-30", "调休上班", "元旦"],
    ["2008-02-29", "工作日", undefined],
    ["2012-04-01", "调休上班", "清明"],
    ["2015-09-03", "假日", "抗战胜利纪念日"],
    ["2024-02-29", "工作日", undefined],
    ["2024-03-02", "周末", undefined],
    ["2025-10-06", "假日", "中秋"],
  ])("%s is %s", (date, kind, name) => {
    expect(STATUTORY.noteOf(date)).toEqual({ kind, ...(name ? { name } : {}) });
  });

  it("does not guess: before its first year, and after the days that the next notice may move", () => {
    expect(STATUTORY.noteOf("2003-12-31")).toBeUndefined();
    expect(STATUTORY.noteOf(`${LAST_YEAR}-12-25`)).toBeDefined();
    expect(STATUTORY.noteOf(`${LAST_YEAR}-12-26`)).toBeUndefined();
    expect(addWorkingDays(STATUTORY, "2003-12-01", 3)).toEqual({ uncovered: "2003-12-02" });
  });
});

describe("counting", () => {
  it.each([
    ["across 春节 with its make-up weekend", "2005-02-04", 5, "2005-02-16"],
    ["across 国庆 with make-up days behind it", "2005-09-30", 2, "2005-10-09"],
    ["across 国庆 with one before it", "2024-09-27", 2, "2024-09-30"],
    ["over Feb 29", "2024-02-28", 2, "2024-03-01"],
    ["over the end of Feb in a common year", "2025-02-28", 1, "2025-03-03"],
    ["over a year end that is worked", "2006-12-29", 2, "2006-12-31"],
    ["over a year end", "2024-12-31", 1, "2025-01-02"],
    ["backwards over 劳动节", "2024-05-06", -2, "2024-04-29"],
    ["none", "2024-05-04", 0, "2024-05-04"],
  ])("%s", (_, from, count, to) => expect(addWorkingDays(STATUTORY, from, count)).toBe(to));

  it("forth and back are one way", () => {
    const day = fc.integer({ min: 0, max: 7300 }).map((n) => addDays("2005-01-01", n));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = addWorkingDays(STATUTORY, from, count);
        if (typeof to !== "string") return;
        expect(workingDaysBetween(STATUTORY, from, to)).toBe(count);
        expect(isWorked(STATUTORY, to)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe("an office's own days", () => {
  const own = workCalendar({
    off: ["2005-05-09", "1999-10-01"],
    worked: ["2005-05-14", "2005-05-02"],
    years: [1999],
  });

  it("come before the table", () => {
    expect(own.noteOf("2005-05-09")).toEqual({ kind: "假日" });
    expect(own.noteOf("2005-05-14")).toEqual({ kind: "调休上班" });
    expect(own.noteOf("2005-05-02")).toEqual({ kind: "工作日" });
  });

  it("make a year known that the table lacks", () => {
    expect(addWorkingDays(own, "1999-09-30", 1)).toBe("1999-10-04");
    expect(own.noteOf("1998-10-01")).toBeUndefined();
  });
});
