/** Numbers that follow from others: 届次 from years, 占比 from part and total, 金额 from 单价. */
import { describe, expect, test } from "vitest";
import { boundsOf, decimalOf, decimalWords, quotient } from "../../src/data/decimal.ts";
import { type Meaning, Value } from "../../src/data/value.ts";
import { campaignWith, lines, load } from "./support.ts";

/** Place, id and path of each problem. */
const places = (text: string): string[] =>
  lines(load(text).problems).map((line) => line.split(" ").slice(0, 3).join(" "));

/** 活动 on line 1; what is given begins in column 13. */
const held = (fields: string) => `活动: {名称: 甲, ${fields}}\n机关: {名称: 乙}\n`;

describe("届次", () => {
  test.each([
    "首届: 2002, 届次: 22, 开始: 2023年6月1日",
    "首届: 2023, 届次: 1, 开始: 2023年",
    "首届: 2002, 届次: 22, 开始: 2023年6月起",
    "届次: 25, 开始: 2023年6月1日",
    "首届: 2002, 开始: 2023年6月1日",
    "首届: 2002, 届次: 25",
  ])("right, or not to be told: %s", (fields) => {
    expect(lines(load(held(fields)).problems)).toEqual([]);
  });

  test.each([
    ["届次: 23, 首届: 2002, 开始: 2023年6月1日", "1:17 YF1426 活动.届次"],
    ["届次: 21, 首届: 2002, 开始: 2023年6月1日", "1:17 YF1426 活动.届次"],
    ["届次: 0, 首届: 2002, 开始: 2023年6月1日", "1:17 YF1426 活动.届次"],
    ["首届: 202, 届次: 22, 开始: 2023年6月1日", "1:17 YF1427 活动.首届"],
    ["首届: 20020", "1:17 YF1427 活动.首届"],
    ["首届: 2002.5", "1:17 YF1427 活动.首届"],
    ["首届: 二〇〇二", "1:17 YF1207 活动.首届"],
    ["首届: 2024, 开始: 2023年12月31日", "1:17 YF1428 活动.首届"],
    ["首届: 2024, 届次: 1, 开始: 2023年6月1日", "1:17 YF1428 活动.首届"],
  ])("wrong: %s", (fields, expected) => expect(places(held(fields))).toEqual([expected]));

  test("says what it should be, and the other number that would mend it", () => {
    const [near] = load(held("届次: 23, 首届: 2002, 开始: 2023年6月1日")).problems;
    expect(near?.severity).toBe("error");
    expect(near?.message).toBe("届次写的是23，2002年是首届，2023年应是第22届");
    expect(near?.fix).toBe("把届次改为22，或把首届改为2001；不是年年举办的，不写首届");
  });

  test.each([0, 2023])("no first year gives %i", (said) => {
    const [problem] = load(held(`届次: ${said}, 首届: 2002, 开始: 2023年6月1日`)).problems;
    expect(problem?.fix).toBe("把届次改为22；不是年年举办的，不写首届");
  });
});

/** 指标 on line 5; what is given begins in column 14. */
const indicator = (fields: string) => campaignWith(`指标: [{名称: 甲, ${fields}}]\n`);

/** Two parts of 2000, the first with this 占比; its number stands in column 41. */
const first = (amount: string, share: string) =>
  indicator(
    `数值: 2000, 分解: [{名称: 一, 占比: ${share}, 数值: ${amount}}, {名称: 二, 数值: ${2000 - Number(amount)}}]`,
  );

describe("分解", () => {
  test.each([
    ["310", []],
    ["300", ["5:18 YF1412 指标[1].数值"]],
    ["309.9", ["5:18 YF1412 指标[1].数值"]],
    ["310.0", []],
    ["300余", []],
  ])("of 200.5 and 109.5 against %s", (total, expected) => {
    const text = indicator(
      `数值: ${total}, 分解: [{名称: 一, 数值: 200.5}, {名称: 二, 数值: 109.5}]`,
    );
    expect(places(text)).toEqual(expected);
  });

  test("what is said to be more than a number adds up to nothing certain", () => {
    const text = indicator("数值: 310, 分解: [{名称: 一, 数值: 200余}, {名称: 二, 数值: 100}]");
    expect(places(text)).toEqual([]);
  });
});

describe("占比", () => {
  test.each([
    ["250", "12.5"],
    ["249", "12.5"],
    ["251", "12.5"],
    ["249", "12.4"],
    ["251", "12.6"],
    ["250", "12"],
    ["250", "13"],
    ["250", "12.50"],
    ["2000", "100"],
    ["0", "0"],
    ["9", "0"],
  ])("%s of 2000 is %s%", (amount, share) => expect(places(first(amount, share))).toEqual([]));

  test.each([
    ["248", "12.5", "12.4"],
    ["252", "12.5", "12.6"],
    ["250", "12.6", "12.5"],
    ["251", "12.50", "12.55"],
    ["250", "14", "13"],
    ["0", "1", "0"],
    ["11", "0", "1"],
  ])("%s of 2000 is not %s%", (amount, share, right) => {
    const { problems } = load(first(amount, share));
    expect(lines(problems)).toEqual([
      `5:41 YF1429 指标[1].分解[1].占比 占比写的是${share}，${amount}占总数2000的${right}%`,
    ]);
    expect(problems[0]?.fix).toBe(`把占比改为${right}，或核对数值和总数`);
  });

  test.each([
    "数值: 0, 分解: [{名称: 一, 数值: 0, 占比: 40}]",
    "数值: 300余, 分解: [{名称: 一, 数值: 300, 占比: 40}]",
    "数值: 300, 分解: [{名称: 一, 数值: 300多, 占比: 40}]",
    "数值: 300, 分解: [{名称: 一, 数值: 300, 占比: 40余}]",
    '数值: "1,200.0", 分解: [{名称: 一, 数值: 300, 占比: 25}, {名称: 二, 数值: 900}]',
  ])("not to be told: %s", (fields) => {
    const told = places(indicator(fields)).filter((line) => line.includes("YF1429"));
    expect(told).toEqual([]);
  });
});

/** An indicator of 6 in parts of these 占比. */
const shared = (...parts: [string, string][]) =>
  indicator(
    `数值: 6, 分解: [${parts.map(([amount, share], i) => `{名称: 第${i + 1}, 数值: ${amount}${share && `, 占比: ${share}`}}`).join(", ")}]`,
  );

describe("all 占比", () => {
  test.each<[string, [string, string][]]>([
    ["thirds, rounded", Array(3).fill(["2", "33.3"])],
    ["sixths, rounded: 102", Array(6).fill(["1", "17"])],
    ["one has none", Array(3).fill(["2", "33"]).with(2, ["2", ""])],
  ])("right: %s", (_, parts) => expect(places(shared(...parts))).toEqual([]));

  test("more than rounding allows, where no part says why", () => {
    const { problems } = load(shared(["1余", "20"], ["2", "33"], ["2", "33"], ["1", "17"]));
    const told = lines(problems).filter((line) => !line.includes("YF1412"));
    expect(told).toEqual(["5:25 YF1430 指标[1].分解 各部分的占比相加是103，不是100"]);
  });

  test.each([
    ["102.0 of four parts", ["26", "26", "25", "25"], false],
    ["102.1 of four parts", ["26.1", "26", "25", "25"], true],
    ["98 of four parts", ["24", "24", "25", "25"], false],
    ["97.9 of four parts", ["23.9", "24", "25", "25"], true],
    ["one more than 100 that is open", ["40余", "40", "25", "25"], false],
  ])("at the border: %s", (_, shares, isWrong) => {
    const parts = shares.map((share): [string, string] => ["1余", share]);
    const told = places(shared(...parts)).filter((line) => !line.includes("YF1412"));
    expect(told).toEqual(isWrong ? ["5:25 YF1430 指标[1].分解"] : []);
  });

  test("one that is wrong is told once", () => {
    expect(places(shared(["3", "60"], ["3", "50"]))).toEqual(["5:46 YF1429 指标[1].分解[1].占比"]);
  });
});

describe("金额", () => {
  test.each([
    "数值: 300, 单价: 12.5, 金额: 3750",
    '数值: "1,200", 单价: 12.50, 金额: "15,000.00"',
    "数值: 3, 单价: 1.005, 金额: 3.02",
    "数值: 3, 单价: 1.005, 金额: 3.015",
    "数值: 1, 单价: 1.005, 金额: 1.01",
    "数值: 3, 单价: 0.5, 金额: 2",
    "数值: 0, 单价: 12, 金额: 0",
    "数值: 300, 单价: 12.5",
    "数值: 300, 金额: 3750",
    "数值: 300余, 单价: 12.5, 金额: 4000",
    "数值: 300, 单价: 12多, 金额: 4000",
    "数值: 300, 单价: 12.5, 金额: 4000余",
  ])("right, or not to be told: %s", (fields) => {
    expect(lines(load(indicator(fields)).problems)).toEqual([]);
  });

  test.each([
    ["金额: 3700, 数值: 300, 单价: 12.5", "300×12.5", "3750"],
    ["金额: 3749.9, 数值: 300, 单价: 12.5", "300×12.5", "3750.0"],
    ["金额: 1.00, 数值: 1, 单价: 1.005", "1×1.005", "1.01"],
    ["金额: 1, 数值: 3, 单价: 0.5", "3×0.5", "2"],
    ["金额: 0.375, 数值: 300, 单价: 12.5", "300×12.5", "3750.000"],
  ])("wrong: %s", (fields, product, right) => {
    const { problems } = load(indicator(fields));
    const said = fields.split(/[ ,]+/u)[1];
    expect(lines(problems)).toEqual([
      `5:18 YF1431 指标[1].金额 金额写的是${said}，数值乘单价（${product}）是${right}`,
    ]);
    expect(problems[0]?.fix).toContain(`把金额改为${right}，`);
  });
});

describe("decimals", () => {
  const decimal = (text: string, meaning: Meaning = { number: 1 }) =>
    decimalOf(new Value(text, "", {}, meaning));

  test.each(["0", "12", "0.05", "12.50", "123456789012345678901234567890.1"])("%s", (text) => {
    const number = decimal(text);
    expect(number && decimalWords(number)).toBe(text);
  });

  test("what is no exact number is none", () => {
    const texts = ["90余", "90多"].map((text) => decimal(text));
    expect([...texts, decimal("自动", {}), decimalOf(undefined)]).toEqual(Array(4).fill(undefined));
  });

  test("bounds lie half of the last decimal off", () => {
    expect(boundsOf({ digits: 125n, places: 1 }).map(decimalWords)).toEqual(["12.45", "12.55"]);
  });

  test.each([
    ["1", "3", 2, "0.33"],
    ["2", "3", 0, "1"],
    ["1", "8", 2, "0.13"],
    ["0.05", "0.1", 1, "0.5"],
  ])("%s / %s with %i decimals is %s", (a, b, places, words) => {
    const [one, other] = [decimal(a), decimal(b)];
    expect(one && other && decimalWords(quotient(one, other, places))).toBe(words);
  });
});
