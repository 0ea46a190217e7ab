import { describe, expect, test } from "vitest";
import { compareRenderings, sumOf } from "../../src/prepare/compare-lines.ts";

const printed = (pages: number, ...lines: string[]) => ({ pages, lines });

describe("comparing two renderings", () => {
  test("like renderings agree wholly", () => {
    const text = printed(2, "甲乙丙", "丁", "甲乙丙");
    expect(compareRenderings(text, text)).toEqual({
      pages: { same: 2, total: 2 },
      lines: { same: 3, total: 3 },
      differences: [],
    });
  });

  test("a break one character later makes two lines differ, not those behind them", () => {
    const { lines, differences } = compareRenderings(
      printed(1, "首行", "甲乙丙", "丁戊", "末行"),
      printed(1, "首行", "甲乙丙丁", "戊", "末行"),
    );
    expect(lines).toEqual({ same: 2, total: 4 });
    expect(differences).toEqual(["- 甲乙丙", "- 丁戊", "+ 甲乙丙丁", "+ 戊"]);
  });

  test("a line lost by one of them counts against it, whichever it is", () => {
    const whole = printed(1, "一", "二", "三");
    const short = printed(1, "一", "三");
    expect(compareRenderings(whole, short).lines).toEqual({ same: 2, total: 3 });
    expect(compareRenderings(short, whole).lines).toEqual({ same: 2, total: 3 });
  });

  test("the order of drawing does not matter, the number of like lines does", () => {
    const lines = (ours: string[], theirs: string[]) =>
      compareRenderings(printed(1, ...ours), printed(1, ...theirs)).lines;
    expect(lines(["一", "二"], ["二", "一"])).toEqual({ same: 2, total: 2 });
    expect(lines(["习", "习", "一"], ["习", "一", "一"])).toEqual({ same: 2, total: 3 });
  });

  test("a page too many is seen on either side", () => {
    expect(compareRenderings(printed(3), printed(4)).pages).toEqual({ same: 3, total: 4 });
    expect(compareRenderings(printed(4), printed(3)).pages).toEqual({ same: 3, total: 4 });
  });

  test("agreements add up", () => {
    expect(
      sumOf([
        { same: 1, total: 2 },
        { same: 3, total: 3 },
      ]),
    ).toEqual({ same: 4, total: 5 });
    expect(sumOf([])).toEqual({ same: 0, total: 0 });
  });
});
