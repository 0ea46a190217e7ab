import { describe, expect, test } from "vitest";
import { hasHanLatinGap, splitByScript } from "../../src/house/script.ts";

describe("two scripts", () => {
  test("a gap stands between Chinese characters and letters or digits, on both sides", () => {
    expect(hasHanLatinGap("于", "2")).toBe(true);
    expect(hasHanLatinGap("5", "年")).toBe(true);
    expect(hasHanLatinGap("在", "é")).toBe(true);
  });

  test.each(["×", "÷", "-", "%", "(", " "])("none beside %s", (sign) => {
    expect(hasHanLatinGap("米", sign)).toBe(false);
    expect(hasHanLatinGap(sign, "米")).toBe(false);
  });

  test("Chinese quotes and dashes are Chinese, signs of ASCII are Latin", () => {
    expect(splitByScript("“教”——e-mail，3×2")).toEqual([
      { text: "“教”——", script: "han" },
      { text: "e-mail", script: "latin" },
      { text: "，", script: "han" },
      { text: "3×2", script: "latin" },
    ]);
  });
});
