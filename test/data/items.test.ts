/** Items of data/简报: planted mistakes are found at their lines, mended ones give nothing. */
import { describe, expect, test } from "vitest";
import { type BriefItem, readItem } from "../../src/data/brief/brief-item.ts";
import { amountWords, changeWords, figuresOf } from "../../src/data/brief/figures.ts";
import { changeOf, checkItems } from "../../src/data/facts/items.ts";
import { treeOf } from "../../src/data/load.ts";
import { tableOf } from "../../src/data/table/table.ts";
import { dayWords, isWeek, spanBefore, spanWords, weekOf } from "../../src/data/time/weeks.ts";
import { knownUnits } from "../../src/data/unit/known-units.ts";
import { readUnits } from "../../src/data/unit/list.ts";
import { splitFrontMatter } from "../../src/template/front-matter.ts";
import { lines, load } from "./support.ts";

const campaign = (() => {
  const { value } = load(
    "活动: {名称: 读书活动, 开始: 2005年3月, 结束: 2006年1月}\n机关: {名称: 云海市教育局, 简称: 市教育局}\n",
  );
  if (!value) throw new Error("no campaign");
  return value;
})();

const units = (() => {
  const rows = ["名称,简称", "云海市教育科学研究院,市教科院", "云海市电化教育馆,市电教馆"];
  const words = rows.map((row, i) => ({ line: i + 1, words: row.split(",") }));
  const table = tableOf(words, "单位.csv").value;
  const list = table && readUnits(table, treeOf(campaign)).value;
  return knownUnits(campaign, list);
})();

interface Said {
  date: string;
  figures?: string;
  unit?: string;
  more?: string;
}

/** An item; its figures stand on line 6. */
const sourceOf = ({ date, figures = "[]", unit = "市教科院", more = "" }: Said): string =>
  `---\n标题: 甲\n单位: ${unit}\n日期: ${date}\n栏目: 动态\n数据: ${figures}\n${more}---\n正文。\n`;

function read(source: string, name = "稿") {
  const front = splitFrontMatter(source, `${name}.md`);
  const { head, body } = front.value ?? {};
  if (!head || !body) throw new Error(JSON.stringify(front.problems));
  return readItem(head, body, `${name}.md`, name);
}

const itemsOf = (said: readonly Said[]): BriefItem[] =>
  said.map((one, i) => {
    const { value, problems } = read(sourceOf(one), `稿${i + 1}`);
    if (!value) throw new Error(JSON.stringify(problems));
    return value;
  });

const told = (said: readonly Said[]) => lines(checkItems(itemsOf(said), campaign, units));

const talks = (number: number, more = "") => `[{名称: 宣讲, 数值: ${number}, 单位: 场${more}}]`;

describe("one item", () => {
  test("lacks what it needs", () => {
    expect(lines(read("---\n日期: 2005年3月14日\n栏目: 动态\n---\n\n").problems)).toEqual([
      "2:1 YF1600 稿 稿件没有写标题",
      "2:1 YF1600 稿 稿件没有写单位",
      "5:undefined YF1601 稿.内容 稿件没有正文",
    ]);
    expect(
      lines(read("---\n标题: 甲\n单位: 乙\n栏目: 动态\n来源: 丙\n---\n正文。\n").problems),
    ).toEqual([expect.stringContaining("日期"), expect.stringContaining("来源")]);
  });

  test("an editor's note needs a date only", () => {
    const { value, problems } = read("---\n日期: 2005年3月18日\n栏目: 按语\n---\n按语。\n");
    expect([value?.isNote, problems]).toEqual([true, []]);
  });
});

describe("planted mistakes", () => {
  test.each<[string, Said[], string[]]>([
    ["a date of another year", [{ date: "2004年3月14日" }], ["4:5 YF1602"]],
    ["an unknown unit", [{ date: "2005年3月14日", unit: "市教科所" }], ["3:5 YF1603"]],
    [
      "a 累计 that is not the sum",
      [
        { date: "2005年3月8日", figures: talks(3) },
        { date: "2005年3月15日", figures: talks(5, ", 累计: 9") },
      ],
      ["6:33 YF1604"],
    ],
    [
      "比上周 that is not the difference",
      [
        { date: "2005年3月8日", figures: talks(3) },
        { date: "2005年3月15日", figures: talks(5, ", 比上周: 增加3") },
      ],
      ["6:34 YF1605"],
    ],
    [
      "比上周 that nobody can read",
      [{ date: "2005年3月8日", figures: talks(3, ", 比上周: 略增") }],
      ["6:34 YF1606"],
    ],
    [
      "parts that are not the whole",
      [
        {
          date: "2005年3月8日",
          figures: talks(3, ", 分解: [{名称: 甲, 数值: 1}, {名称: 乙, 数值: 1}]"),
        },
      ],
      ["6:19 YF1607"],
    ],
    [
      "one name in two measures",
      [
        { date: "2005年3月8日", figures: talks(3) },
        { date: "2005年3月15日", figures: "[{名称: 宣讲, 数值: 2, 单位: 次}]" },
      ],
      ["6:11 YF1608"],
    ],
    ["progress beyond 100", [{ date: "2005年3月8日", more: "进度: 101\n" }], ["7:5 YF1609"]],
    [
      "progress that goes back",
      [
        { date: "2005年3月8日", more: "进度: 60\n" },
        { date: "2005年3月15日", more: "进度: 50\n" },
      ],
      ["7:5 YF1610"],
    ],
  ])("%s", (_, said, expected) => {
    expect(told(said).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual(expected);
  });

  test("the same items mended give nothing", () => {
    expect(
      told([
        { date: "2005年3月8日", figures: talks(3, ", 累计: 10"), more: "进度: 50\n" },
        {
          date: "2005年3月15日",
          figures: talks(5, ", 比上周: 增加2, 累计: 15"),
          more: "进度: 60\n",
        },
        {
          date: "2005年3月22日",
          unit: "云海市教育科学研究院",
          figures: talks(5, ", 比上周: 持平"),
        },
        { date: "2006年1月4日", unit: "市教育局", figures: talks(1) },
      ]),
    ).toEqual([]);
  });
});

/** As many figures as there are numbers: 甲, 乙, 丙 … */
const several = (...numbers: (number | string)[]): string =>
  `[${numbers.map((number, i) => `{名称: ${"甲乙丙丁"[i]}, 数值: ${number}}`).join(", ")}]`;

/** Two units that send these figures on these days of one week. */
const twice = (one: string, other: string, second: Partial<Said> = {}): Said[] => [
  { date: "2005年3月14日", figures: one },
  { date: "2005年3月20日", unit: "市电教馆", figures: other, ...second },
];

describe("figures of two units that are the same", () => {
  const copied = (unit: string, file: string, count = 3) =>
    `6:11 YF1613 稿N.数据[1].名称 “${unit}”同一周的稿件（${file}）也是这${count}个数，一个不差`;
  const found = (said: readonly Said[]) =>
    told(said).map((line) => line.replace(/稿\d\./u, "稿N."));

  test.each<[string, Said[], string[]]>([
    ["three figures", twice(several(3, 5, 0), several(3, 5, 0)), [copied("市教科院", "稿1.md")]],
    [
      "in another order, written otherwise",
      twice(
        several(1200, 5, "90余"),
        "[{名称: 丙, 数值: 90多}, {名称: 甲, 数值: '1,200'}, {名称: 乙, 数值: 5}]",
      ),
      [copied("市教科院", "稿1.md")],
    ],
    [
      "four figures, one unit by its full name",
      twice(several(3, 5, 8, 1), several(3, 5, 8, 1)).with(0, {
        date: "2005年3月14日",
        unit: "云海市教育科学研究院",
        figures: several(3, 5, 8, 1),
      }),
      [copied("云海市教育科学研究院", "稿1.md", 4)],
    ],
    [
      "three units, the first named at both others",
      [
        ...twice(several(3, 5, 8), several(3, 5, 8)),
        { date: "2005年3月20日", unit: "市教育局", figures: several(3, 5, 8) },
      ],
      [copied("市教科院", "稿1.md"), copied("市教科院", "稿1.md")],
    ],
    [
      "one unit twice, the other once",
      [
        ...twice(several(3, 5, 8), several(3, 5, 8)),
        { date: "2005年3月20日", unit: "云海市教育科学研究院", figures: several(3, 5, 8) },
      ],
      [copied("市教科院", "稿1.md")],
    ],
  ])("%s", (_, said, expected) => expect(found(said)).toEqual(expected));

  test("is a doubt, and told of the later item", () => {
    const items = itemsOf(twice(several(3, 5, 8), several(3, 5, 8)));
    expect(checkItems(items, campaign, units)).toMatchObject([
      { severity: "warning", file: "稿2.md", text: "甲" },
    ]);
  });

  test.each<[string, Said[]]>([
    ["two figures only", twice(several(3, 5), several(3, 5))],
    ["all zero", twice(several(0, 0, 0), several(0, 0, 0))],
    ["another number", twice(several(3, 5, 8), several(3, 5, 9))],
    ["90余 and 90", twice(several(3, 5, "90余"), several(3, 5, 90))],
    ["another name", twice(several(3, 5, 8), several(3, 5, 8).replace("丙", "丁"))],
    ["one figure more", twice(several(3, 5, 8), several(3, 5, 8, 1))],
    ["another week", twice(several(3, 5, 8), several(3, 5, 8), { date: "2005年3月21日" })],
    ["the same unit", twice(several(3, 5, 8), several(3, 5, 8), { unit: "市教科院" })],
    [
      "the same unit by its full name",
      twice(several(3, 5, 8), several(3, 5, 8), { unit: "云海市教育科学研究院" }),
    ],
  ])("nothing is said: %s", (_, said) => expect(told(said)).toEqual([]));
});

describe("sums", () => {
  test("this week, the week before and all that is known, over all units", () => {
    const items = itemsOf([
      { date: "2005年3月8日", figures: talks(3, ", 累计: 10") },
      { date: "2005年3月13日", unit: "市电教馆", figures: talks(4) },
      { date: "2005年3月14日", figures: talks(5) },
      {
        date: "2005年3月20日",
        unit: "市电教馆",
        figures: "[{名称: 宣讲, 数值: 1, 单位: 场}, {名称: 到会, 数值: 90余, 单位: 人}]",
      },
      { date: "2005年3月21日", figures: talks(99) },
    ]);
    const found = figuresOf(items, units.names, weekOf("2005-03-16"));
    const words = found.map((figure) => [
      figure.name,
      amountWords(figure.current),
      changeWords(figure),
      amountWords(figure.total),
    ]);
    expect(words).toEqual([
      ["宣讲", "6", "减少1", "20"],
      ["到会", "90余", "—", "90余"],
    ]);
  });

  test.each([
    ["增加3", 3],
    ["减少2场", -2],
    ["+1", 1],
    ["持平", 0],
    ["略增", undefined],
  ])("比上周 %s", (words, number) => expect(changeOf(words)).toBe(number));
});

test("weeks run from Monday to Sunday, over the ends of months, years and February", () => {
  expect(weekOf("2005-03-14")).toEqual({ from: "2005-03-14", to: "2005-03-20" });
  expect(weekOf("2005-03-20")).toEqual({ from: "2005-03-14", to: "2005-03-20" });
  expect(weekOf("2006-01-01")).toEqual({ from: "2005-12-26", to: "2006-01-01" });
  expect(weekOf("2004-02-29")).toEqual({ from: "2004-02-23", to: "2004-02-29" });
  expect(spanBefore(weekOf("2006-01-02"))).toEqual({ from: "2005-12-26", to: "2006-01-01" });
  expect(spanWords(weekOf("2006-01-01"))).toBe("2005年12月26日至2006年1月1日");
  expect(spanWords(weekOf("2005-03-31"))).toBe("2005年3月28日至4月3日");
  expect(spanWords({ from: "2005-03-14", to: "2005-03-14" })).toBe(dayWords("2005-03-14"));
  expect(isWeek({ from: "2005-03-14", to: "2005-03-20" })).toBe(true);
  expect(isWeek({ from: "2005-03-15", to: "2005-03-21" })).toBe(false);
});
