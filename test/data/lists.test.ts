/** Lists of the campaign as tables of their own: joined with true places, or told what is wrong. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadCampaign, treeOf } from "../../src/data/load.ts";
import { nodeAt, plainOf } from "../../src/data/raw.ts";
import { readCsv } from "../../src/data/table/csv.ts";
import { listFormColumns, listFormRows } from "../../src/data/table/list-form.ts";
import {
  columnsOfList,
  type ListTable,
  listTableNamed,
  listTables,
} from "../../src/data/table/list-tables.ts";
import { tableOf } from "../../src/data/table/table.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

const BASE = `版本: 1
活动: {名称: 读书月活动, 开始: 2026年4月1日, 结束: 2026年4月30日}
机关: {名称: 云海市第三中学}
`;

const named = (name: string): ListTable => {
  const list = listTableNamed(name);
  if (!list) throw new Error(name);
  return list;
};

/** The campaign with these CSV tables by the names of their lists. */
const load = (tables: Readonly<Record<string, string>>, base = BASE) =>
  loadCampaign(
    bytes(base),
    "活动.yaml",
    Object.entries(tables).flatMap(([name, csv]) => {
      const { value } = readCsv(bytes(csv), `${name}.csv`);
      return value ? [{ list: named(name), table: value }] : [];
    }),
  );

describe("a table", () => {
  test("is the list: words, lists of words, blocks by path, persons", () => {
    const { value, problems } = load({
      步骤: "名称,时间,配合,成果.名称,成果.截止\n动员,2026/4/2,教务处、团委,记录,当日18时前\n交流,2026年4月28日,,,\n",
      成员: "职务,姓名\n教务处主任,何祎\n馆长,赵昇\n",
      报送: "名称,联系人\n总结,教务处 何祎\n",
    });
    expect(problems).toEqual([]);
    const tree = plainOf(treeOf(value ?? expect.fail()));
    expect(tree).toMatchObject({
      步骤: [
        {
          名称: "动员",
          时间: "2026年4月2日",
          配合: ["教务处", "团委"],
          成果: { 名称: "记录", 截止: "当日18时前" },
        },
        { 名称: "交流" },
      ],
      领导小组: {
        成员: [
          { 职务: "教务处主任", 姓名: "何祎" },
          { 职务: "馆长", 姓名: "赵昇" },
        ],
      },
      报送: [{ 名称: "总结", 联系人: { 职务: "教务处", 姓名: "何祎" } }],
    });
    expect(value?.tables).toEqual(["步骤.csv", "成员.csv", "报送.csv"]);
  });

  test("keeps the commas of sentences: they stand one on a line", () => {
    const { value } = load({
      分类要求: '单位类别,条目\n学校,"结合教学，安排读书。\n办好书展，不搞攀比。"\n机关,甲、乙\n',
    });
    const tree = treeOf(value ?? expect.fail());
    expect(plainOf(nodeAt(tree, ["分类要求"]) ?? expect.fail())).toEqual([
      { 单位类别: "学校", 条目: ["结合教学，安排读书。", "办好书展，不搞攀比。"] },
      { 单位类别: "机关", 条目: ["甲", "乙"] },
    ]);
  });

  test.each([
    ["an unknown heading", { 步骤: "名称,地店\n动员,礼堂\n" }, "YF1452", { line: 1, column: 2 }],
    ["a field that is missing", { 步骤: "名称,地点\n,礼堂\n" }, "YF1202", { line: 2, column: 1 }],
    [
      "a date that is none",
      { 步骤: "名称,时间\n\n动员,2026年13月1日\n" },
      undefined,
      { line: 3, column: 2 },
    ],
    ["two of one name", { 步骤: "名称\n动员\n交流\n动员\n" }, "YF1401", { line: 4, column: 1 }],
  ])("with %s is told at its cell", (_, tables, id, place) => {
    const { value, problems } = load(tables);
    expect(value).toBeUndefined();
    const [problem] = problems.filter(({ severity }) => severity === "error");
    expect(problem).toMatchObject({ file: "步骤.csv", ...place, ...(id ? { id } : {}) });
  });

  test("and the data file may not both have the list; both are named", () => {
    const { problems } = load({ 步骤: "名称\n动员\n" }, `${BASE}步骤: [{名称: 动员}]\n`);
    expect(problems).toMatchObject([{ id: "YF1450", file: "活动.yaml", line: 4, column: 1 }]);
    expect(problems[0]?.message).toMatch(/活动\.yaml.*步骤\.csv/u);
    const empty = load({ 步骤: "名称\n动员\n" }, `${BASE}步骤:\n`);
    expect(empty.problems).toEqual([]);
  });

  test("given twice is an error, one without a row a warning", () => {
    const twice = load({ 成员: "姓名\n何祎\n", "领导小组.成员": "姓名\n赵昇\n" });
    expect(twice.problems).toMatchObject([{ id: "YF1451", file: "领导小组.成员.csv" }]);
    const none = load({ 步骤: "名称,时间\n" });
    expect(none.problems).toMatchObject([{ id: "YF1453", severity: "warning" }]);
    expect(none.value).toBeDefined();
  });
});

describe("forms", () => {
  test("short names are unique and lead back to their lists", () => {
    for (const list of listTables) {
      expect(listTableNamed(list.name)).toBe(list);
      expect(listTableNamed(list.shortName)).toBe(list);
    }
    expect(new Set(listTables.map(({ shortName }) => shortName)).size).toBe(listTables.length);
  });

  test("offer the words of the schema, and the names of the campaign's own lists", () => {
    const { value } = load({}, `${BASE}批次: [{名称: 第一批}, {名称: 第二批}]\n`);
    const columns = [
      ...listFormColumns(named("阶段"), treeOf(value ?? expect.fail())),
      ...listFormColumns(named("讨论题目")),
    ];
    const choices = new Map(columns.map((column) => [column.heading, column.choices]));
    expect(choices.get("批次")).toEqual(["第一批", "第二批"]);
    expect(choices.get("本地")).toEqual(["是", "否"]);
    expect(choices.get("主题")).toBeUndefined();
  });

  test.each(["data/活动.yaml", "examples/安全生产月/data/活动.yaml"])(
    "filled from %s are the same lists again",
    (file) => {
      const { value } = loadCampaign(readFileSync(file), file);
      const tree = treeOf(value ?? expect.fail());
      const tried = listTables.filter((list) => {
        const rows = listFormRows(list, tree);
        if (!rows) return false;
        const headings = columnsOfList(list).map(({ heading }) => heading);
        const words = [headings, ["说明：", ...headings.slice(1)], ...rows];
        const table = tableOf(
          words.map((row, i) => ({ line: i + 1, words: row })),
          `${list.name}.xlsx`,
        );
        const again = loadCampaign(bytes(BASE), "活动.yaml", [
          { list, table: table.value ?? expect.fail() },
        ]);
        const joined = again.value && nodeAt(treeOf(again.value), list.path);
        // Lists that lean on others (phases on batches) cannot stand alone; the rest must be equal.
        if (!joined) return false;
        expect(plainOf(joined)).toEqual(plainOf(nodeAt(tree, list.path) ?? expect.fail()));
        return true;
      });
      expect(tried.length).toBeGreaterThan(2);
    },
  );
});
