import fc from "fast-check";
import { expect, test } from "vitest";
import { breakTitle } from "../../src/house/break-title.ts";
import { measureCells } from "../../src/house/measure.ts";

const MAX = 20;

test.each([
  ["读书育人专题活动实施方案", ["读书育人专题活动实施方案"]],
  [
    "在全市教育系统读书育人专题活动动员大会上的讲话",
    ["在全市教育系统读书育人", "专题活动动员大会上的讲话"],
  ],
])("%s", (title, lines) => {
  expect(breakTitle(title, MAX)).toEqual(lines);
});

test("a year stays whole and glues nothing behind it", () => {
  const title = "云海市应急管理局关于印发《云海市2024年“安全生产月”活动实施方案》的通知";
  const lines = breakTitle(title, 18);
  expect(lines).toEqual([
    "云海市应急管理局关于印发",
    "《云海市2024年“安全生产月”",
    "活动实施方案》的通知",
  ]);
});

test("a name is split last", () => {
  const title = "关于印发《读书育人专题活动实施方案》的通知";
  expect(breakTitle(title, MAX, ["读书育人专题活动"])).toEqual([
    "关于印发《读书育人专题活动",
    "实施方案》的通知",
  ]);
});

test("no line begins with 的 or a closing mark, none is too wide, nothing is lost", () => {
  const words = [
    "关于",
    "印发",
    "《",
    "》",
    "市教育局",
    "实施",
    "方案",
    "的",
    "通知",
    "和",
    "2005年",
    "工作",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 20 }), (parts) => {
      const title = parts.join("");
      const lines = breakTitle(title, MAX);
      expect(lines.join("")).toBe(title);
      for (const line of lines) expect(measureCells(line)).toBeLessThanOrEqual(MAX);
    }),
  );
});

test("three lines never form a valley", () => {
  const title =
    "云海市人民政府办公室转发市教育局等部门关于进一步做好进城务工就业农民子女义务教育工作意见的通知";
  const [first = "", second = "", third = ""] = breakTitle(title, MAX);
  expect(measureCells(second)).toBeGreaterThanOrEqual(
    Math.min(measureCells(first), measureCells(third)),
  );
});
