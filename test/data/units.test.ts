/** Tables of units: what is read, what a unit may set, and where a violation is placed. */
import { describe, expect, test } from "vitest";
import { readRaw } from "../../src/data/load.ts";
import { blockAt, blocksAt, valueAt } from "../../src/data/pick.ts";
import { readCsv } from "../../src/data/table/csv.ts";
import { readYamlTable } from "../../src/data/table/yaml.ts";
import { campaignOfCheckedUnit, campaignOfUnit } from "../../src/data/unit/campaign.ts";
import { readUnits } from "../../src/data/unit/list.ts";
import { Value } from "../../src/data/value.ts";

const FILE = "data/单位.csv";
const CAMPAIGN = `
活动: {名称: 读书月活动, 主题: 多读书, 开始: 2026年1月, 结束: 2026年12月, 学习时间: {最少: 40, 单位: 学时}}
机关: {名称: 云海市教育局, 简称: 市教育局, 代字: 云教, 自称: 我局}
领导小组: {组长: 局长 沈玥, 职责: 统一领导, 成员单位: [办公室]}
批次:
  - {名称: 第一批, 开始: 2026年1月, 结束: 2026年6月, 单位类别: [直属单位]}
  - {名称: 第二批, 开始: 2026年7月, 结束: 2026年12月, 单位类别: [学校]}
集中时间: {最少: 3, 单位: 个月}
阶段:
  - {名称: 动员, 批次: 第一批, 开始: 2026年1月5日, 结束: 2026年3月31日}
  - {名称: 总结, 批次: 第一批, 开始: 2026年4月1日, 结束: 2026年5月31日}
讨论题目: [{标题: 多读书}]
步骤: [{名称: 交流, 时间: 2026年5月8日, 成果: {名称: 小结, 截止: 2026年5月12日前}}]
分类要求: [{单位类别: 学校, 条目: [晨读。]}, {单位类别: 直属单位, 条目: [夜读。]}]
文件:
  - {名称: 印发通知, 成文日期: 2026年1月4日, 发文字号: 云教〔2026〕1号}
  - {名称: 方案, 成文日期: 2026年1月4日, 主送: [各单位], 印发日期: 2026年1月5日}
`;

const bytes = (text: string) => new TextEncoder().encode(text);
const root = (() => {
  const read = readRaw(bytes(CAMPAIGN), "data/活动.yaml");
  if (!read.value) throw new Error(JSON.stringify(read.problems));
  return read.value;
})();
const base = { root, file: "data/活动.yaml", problems: [] };

function unitsOf(csv: string | Uint8Array) {
  const table = readCsv(typeof csv === "string" ? bytes(csv) : csv, FILE);
  const units = table.value ? readUnits(table.value, root) : { problems: [] };
  return { list: units.value, problems: [...table.problems, ...units.problems] };
}

/** The campaign of the first unit of a table; made again unchecked, it is the same. */
function first(csv: string) {
  const { list } = unitsOf(csv);
  const unit = list?.units[0];
  if (!list || !unit) throw new Error("no unit");
  const checked = campaignOfUnit(base, list, unit, "方案");
  if (checked.value) expect(campaignOfCheckedUnit(base, list, unit, "方案")).toEqual(checked.value);
  return checked;
}

const at = (csv: string, ...path: string[]): unknown => {
  let node: unknown = first(csv).value?.data;
  for (const key of path) node = Reflect.get(Object(node), key);
  return node instanceof Value ? node.text : node;
};

describe("a table", () => {
  const rows = '名称,电话\r\n云海一中,"0579-1"\r\n\r\n云海二中,0579-2\r\n';
  // 名称,电话 ⏎ 云海 in GBK.
  const gbk = Uint8Array.of(0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xd4, 0xc6, 0xba, 0xa3);

  test("is read with its byte order mark, with semicolons and with tabs", () => {
    for (const text of [
      rows,
      `\ufeff${rows}`,
      rows.replaceAll(",", ";"),
      rows.replaceAll(",", "\t"),
    ]) {
      expect(unitsOf(text).list?.units.map(({ name, place }) => [name, place.line])).toEqual([
        ["云海一中", 2],
        ["云海二中", 4],
      ]);
    }
  });

  test("in GBK is read, and the encoding is named", () => {
    const { list, problems } = unitsOf(gbk);
    expect(list?.units.map(({ name }) => name)).toEqual(["云海"]);
    expect(problems.map(({ message }) => message).join()).toContain("GB18030");
  });

  test("a cell of several lines moves the rows below it", () => {
    const { list } = unitsOf('名称,讨论题目.本地\n甲校,"一题：内容\n二题"\n乙校,\n');
    expect(list?.units.map(({ place }) => place.line)).toEqual([2, 4]);
  });

  test("rows of explanation and sample are passed over", () => {
    expect(
      unitsOf("名称,电话\n说明：单位全称,\n示例：某校,1\n甲校,2\n").list?.units.map((u) => u.name),
    ).toEqual(["甲校"]);
  });

  test.each([
    ["电话\n1\n", "YF1506"],
    ["名称,名称\n甲,乙\n", "YF1504"],
    ["名称\n甲,多出来的\n", "YF1505"],
    ["名称,联糸人\n甲,乙\n", "YF1507"],
    ["名称,阶段.动圆.开始\n甲,2026年1月6日\n", "YF1507"],
    ["名称,活动.主题\n甲,别的\n", "YF1508"],
    ["名称,阶段.动员.名称\n甲,别的\n", "YF1508"],
    ["名称\n", "YF1511"],
    ["", "YF1503"],
    ['名称\n"甲\n', "YF1501"],
  ])("%j is refused with %s", (csv, id) => {
    const { list, problems } = unitsOf(csv);
    expect(list).toBeUndefined();
    expect(problems.map((problem) => problem.id)).toContain(id);
    expect(problems[0]).toMatchObject({ file: FILE });
  });

  test("a heading that is nearly right is put right", () => {
    expect(unitsOf("名称,阶段.动圆.开始\n甲,\n").problems[0]?.fix).toContain("阶段.动员");
    expect(unitsOf("名称,联糸人\n甲,乙\n").problems[0]?.fix).toContain("联系人");
  });

  test("names equal after NFC and trimming are an error on the second row", () => {
    const { list } = unitsOf("名称\nÉcole\n E\u0301cole \n\n");
    expect(list?.units.map((unit) => unit.problems.map(({ id, line }) => [id, line]))).toEqual([
      [],
      [["YF1510", 3]],
    ]);
  });

  test("YAML says the same", () => {
    const yaml =
      "- 名称: 甲校\n  类别: 学校\n  步骤: {交流: {地点: 礼堂}}\n  文件: {方案: {主送: [一, 二]}}\n";
    const table = readYamlTable(bytes(yaml), "单位.yaml");
    const list = table.value && readUnits(table.value, root).value;
    expect(table.value?.headings).toEqual(["名称", "类别", "步骤.交流.地点", "文件.方案.主送"]);
    expect(list?.units[0]?.name).toBe("甲校");
  });
});

describe("a unit", () => {
  const plain = "名称,简称\n云海市图书馆,市图\n";

  test("speaks for itself", () => {
    expect(at(plain, "机关", "名称")).toBe("云海市图书馆");
    expect(at(plain, "机关", "自称")).toBe("我馆");
    expect(at(plain, "机关", "代字")).toBeUndefined();
    expect(at(plain, "单位", "简称")).toBe("市图");
    expect(at(plain, "单位", "上级")).toBe("云海市教育局");
  });

  test("takes over what is common, never numbers, recipients and people", () => {
    const own = first(plain).value;
    expect(own?.documents.map(({ name }) => name.text)).toEqual(["方案"]);
    expect(own?.documents[0]?.envelope.mainRecipients).toEqual([]);
    expect(own?.documents[0]?.envelope.printDate).toBeUndefined();
    expect(at(plain, "活动", "主题")).toBe("多读书");
    expect(at(plain, "领导小组")).toBeUndefined();
  });

  test("sets its own group, place, recipients and topic", () => {
    const csv =
      "名称,领导小组.组长,领导小组.副组长,步骤.交流.地点,文件.方案.主送,讨论题目.本地\n" +
      "云海一中,校长 何祎,赵昇（副校长）；钱玥,礼堂,一部、二部,爱校：要爱校。\n";
    expect(at(csv, "领导小组", "组长", "职务")).toBe("校长");
    expect(at(csv, "领导小组", "副组长", "0", "姓名")).toBe("赵昇");
    expect(at(csv, "领导小组", "副组长", "1", "姓名")).toBe("钱玥");
    expect(at(csv, "领导小组", "职责")).toBe("统一领导");
    expect(at(csv, "领导小组", "成员单位")).toBeUndefined();
    expect(at(csv, "步骤", "交流", "地点")).toBe("礼堂");
    expect(first(csv).value?.documents[0]?.envelope.mainRecipients.map(String)).toEqual([
      "一部",
      "二部",
    ]);
    expect(at(csv, "讨论题目", "length")).toBe(2);
    expect(at(csv, "讨论题目", "1", "本地")).toBe("是");
  });

  test("has the requirements of its class only", () => {
    expect(at("名称,类别\n甲院,直属单位\n", "分类要求", "length")).toBe(1);
    expect(at("名称,类别\n甲院,直属单位\n", "分类要求", "0", "单位类别")).toBe("直属单位");
  });

  test("dates as Excel writes them are read", () => {
    expect(at("名称,阶段.动员.开始\n甲,2026/1/6\n", "阶段", "动员", "开始")).toBe("2026年1月6日");
  });

  test.each([
    ["名称,阶段.动员.开始\n甲,2025年12月1日\n", 2, "第一批"],
    ["名称,阶段.总结.结束\n甲,2026年7月1日\n", 2, "第一批"],
    ["名称,阶段.动员.开始\n甲,明天\n", 2, "“阶段.动员.开始”列"],
    ["名称,步骤.交流.成果.截止\n甲,2026年5月13日前\n", 2, "晚于统一规定"],
    ["名称,活动.学习时间.最少\n甲,30\n", 2, "低于统一规定"],
    ["名称,批次\n甲,第三批\n", 2, "没有“第三批”"],
  ])("%j is refused at its cell", (csv, column, words) => {
    const { value, problems } = first(
      csv.replace("名称,", "名称,类别,").replace("甲,", "甲,直属单位,"),
    );
    expect(value).toBeUndefined();
    const found = problems.find(({ message, expected }) => `${message}${expected}`.includes(words));
    expect(found).toMatchObject({ file: FILE, line: 2, column: column + 1 });
    expect(found?.message).toContain("单位“甲”");
  });

  test("stages that together are too short are refused", () => {
    const csv = "名称,类别,阶段.动员.开始\n甲,直属单位,2026年3月20日\n";
    expect(first(csv).problems.map(({ id }) => id)).toEqual(["YF1516"]);
  });

  test("of another batch must set its own days, which then may be later than the first batch's", () => {
    expect(
      first("名称,类别\n甲校,学校\n")
        .problems.map(({ message }) => message)
        .join(),
    ).toContain("第二批");
    const heads =
      "名称,类别,阶段.动员.开始,阶段.动员.结束,阶段.总结.开始,阶段.总结.结束,步骤.交流.时间,步骤.交流.成果.截止";
    const row =
      "甲校,学校,2026年7月6日,2026年9月1日,2026年9月2日,2026年11月1日,2026年10月9日,2026年10月12日前";
    expect(first(`${heads}\n${row}\n`).problems).toEqual([]);
  });
});

describe("times that are measured from others", () => {
  const text = CAMPAIGN.replace("2026年5月12日前", "交流结束后2个工作日内");
  const read = readRaw(bytes(text), "data/活动.yaml");
  const unitWith = (csv: string) => {
    const table = readCsv(bytes(csv), FILE);
    const list = table.value && read.value && readUnits(table.value, read.value).value;
    const [unit] = list?.units ?? [];
    if (!read.value || !list || !unit) throw new Error("no unit");
    return campaignOfUnit({ ...base, root: read.value }, list, unit, "方案");
  };
  const deadline = (csv: string): string => {
    const [step] = blocksAt(unitWith(csv).value?.data, "步骤");
    return valueAt(blockAt(step, "成果"), "截止")?.text ?? "";
  };

  test("follow what a unit moves, over its holidays", () => {
    expect(deadline("名称\n甲校\n")).toBe("2026年5月11日前");
    expect(deadline("名称,步骤.交流.时间\n甲校,2026年4月29日\n")).toBe("2026年5月6日前");
  });

  test("may be measured from what the unit does not take over", () => {
    const later = text
      .replace("截止: 交流", "截止: 印发通知之后10日内")
      .replace("结束后2个工作日内", "");
    const root = readRaw(bytes(later), "data/活动.yaml").value;
    const table = readCsv(bytes("名称\n甲校\n"), FILE).value;
    const list = root && table && readUnits(table, root).value;
    const [unit] = list?.units ?? [];
    if (!root || !list || !unit) throw new Error("no unit");
    const met = campaignOfUnit({ ...base, root }, list, unit, "方案").problems;
    expect(met.map(({ id, text: said }) => [id, said])).toEqual([["YF1408", "印发通知之后10日内"]]);
  });

  test("a unit's own rule may only bring the deadline forward", () => {
    const column = "名称,步骤.交流.成果.截止\n甲校,";
    expect(deadline(`${column}交流结束后1个工作日内\n`)).toBe("2026年5月9日前");
    const later = unitWith(`${column}交流结束后3个工作日内\n`);
    expect(later.problems.map(({ severity }) => severity)).toEqual(["error"]);
    expect(later.problems[0]?.message).toContain("2026年5月11日前");
  });
});
