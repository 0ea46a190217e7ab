/** Problems with tables: of lists YF1450 to YF1459, of units and tables as such YF1501 to YF1519. */
import type { Place, Problem } from "../../diagnostics.ts";
import { make } from "../problem.ts";

export const listGivenTwice = (place: Place, list: string, table: string): Problem =>
  make("YF1450", "error", place, {
    message: `“${list}”在 ${place.file} 第${place.line}行和表格 ${table} 里都有，不知道用哪一份`,
    text: list,
    expected: "一个列表只写在一处",
    fix: `两处合成一处：删去数据文件里的“${list}”，或者移走 ${table}`,
  });

export const listInTwoTables = (place: Place, list: string, other: string): Problem =>
  make("YF1451", "error", place, {
    message: `“${list}”有两张表格：${other} 和 ${place.file}，不知道用哪一张`,
    text: list,
    expected: "一个列表只有一张表格",
    fix: "留下一张，把另一张移出 data 文件夹",
  });

export const strangeListHeading = (
  place: Place,
  list: string,
  heading: string,
  near: string | undefined,
  known: string,
): Problem =>
  make("YF1452", "error", place, {
    message: `“${list}”没有“${heading}”这一列`,
    text: heading,
    expected: known,
    fix: near === undefined ? `删去这一列；可用的列见 yinfa form ${list}` : `是不是想写“${near}”？`,
  });

export const listWithoutRows = (place: Place, list: string): Problem =>
  make("YF1453", "warning", place, {
    message: `表格里一行也没有填，“${list}”当作没有写`,
    text: list,
    fix: "在列名下面每行填一项，或者删去这个文件",
  });

export const tornCsv = (place: Place): Problem =>
  make("YF1501", "error", place, {
    message: `第${place.line ?? 1}行起的引号不成对，分不清单元格`,
    expected: "单元格里有逗号、引号或换行时，整格用半角双引号括起来，里面的引号写两个",
    fix: "用 Excel 或 WPS 打开检查后另存为 CSV UTF-8",
  });

export const notAUnitList = (file: string): Problem =>
  make(
    "YF1502",
    "error",
    { file, line: 1 },
    {
      message: "单位文件应当是一个列表，一个单位一项",
      expected: "每个单位以“- 名称: …”开头",
      fix: "改成列表，或者放在“单位:”下面",
    },
  );

export const emptyTable = (file: string): Problem =>
  make(
    "YF1503",
    "error",
    { file, line: 1 },
    {
      message: "表格是空的",
      expected: "第一行是列名，以下每行一项；单位表至少要有“名称”一列",
      fix: "用 yinfa form 生成一张空表再填写",
    },
  );

export const headingTwice = (place: Place, heading: string): Problem =>
  make("YF1504", "error", place, {
    message: `列名“${heading}”出现了两次`,
    text: heading,
    fix: "删去或改名其中一列",
  });

export const cellWithoutHeading = (place: Place, text: string): Problem =>
  make("YF1505", "error", place, {
    message: `第${place.line ?? 1}行第${place.column ?? 1}格有内容，但这一列没有列名`,
    text,
    fix: "补上列名，或删去这一格（内容里有逗号时要用引号括起来）",
  });

export const noNameColumn = (place: Place, headings: readonly string[]): Problem =>
  make("YF1506", "error", place, {
    message: "没有“名称”这一列",
    expected: "第一行的列名里要有“名称”，填单位全称",
    ...(headings[0] === undefined ? {} : { text: headings[0] }),
    fix: "补上“名称”列",
  });

export const unknownHeading = (
  place: Place,
  heading: string,
  near: string | undefined,
  expected: string,
): Problem =>
  make("YF1507", "error", place, {
    message: `列名“${heading}”在活动数据里找不到对应的项目`,
    text: heading,
    expected,
    fix: near === undefined ? "改正列名，或删去这一列" : `是不是想写“${near}”？`,
  });

export const fixedHeading = (place: Place, heading: string): Problem =>
  make("YF1508", "error", place, {
    message: `“${heading}”全活动统一，单位不能另定`,
    text: heading,
    expected: "单位可以自定时间、地点、人员、联系方式、行文要素，增加本地讨论题目",
    fix: "删去这一列；确需统一修改的，改活动数据文件",
  });

export const unitWithoutName = (place: Place): Problem =>
  make("YF1509", "error", place, {
    message: `第${place.line ?? 1}行没有填单位名称`,
    expected: "每个单位都要有名称",
    fix: "补上名称，或删去这一行",
  });

export const unitTwice = (place: Place, name: string, first: number): Problem =>
  make("YF1510", "error", place, {
    message: `第${place.line ?? 1}行的单位“${name}”与第${first}行重复`,
    text: name,
    fix: "删去一行，或把名称写得能够区分",
  });

export const noUnits = (file: string): Problem =>
  make(
    "YF1511",
    "error",
    { file, line: 1 },
    {
      message: "表里一个单位也没有",
      fix: "在列名下面每行填一个单位",
    },
  );

export const notOneValue = (place: Place): Problem =>
  make("YF1512", "error", place, {
    message: "这一格应当只填一个值",
    fix: "列表只能用于主送、抄送、成员、成员单位等可以有几项的列",
  });

export const notACount = (place: Place, text: string): Problem =>
  make("YF1454", "error", place, {
    message: `“份数”不能写“${text}”`,
    text,
    expected: "1到9999的整数",
    fix: "改成要印的份数，不填就是1份",
  });

export const unknownBatch = (place: Place, batch: string, known: string): Problem =>
  make("YF1513", "error", place, {
    message: `活动没有“${batch}”这一批`,
    text: batch,
    expected: known,
    fix: "改成活动数据里的批次名称",
  });

export const mustBeEarlier = (place: Place, text: string, base: string): Problem =>
  make("YF1514", "error", place, {
    message: `“${text}”晚于统一规定的“${base}”`,
    text,
    expected: `不晚于${base}`,
    fix: "单位的时限只能提前，不能推后",
  });

export const mustBeMore = (place: Place, text: string, base: string): Problem =>
  make("YF1515", "error", place, {
    message: `“${text}”低于统一规定的“${base}”`,
    text,
    expected: `不少于${base}`,
    fix: "单位的数量要求只能提高，不能降低",
  });

export const tooShort = (place: Place, from: string, to: string, least: string): Problem =>
  make("YF1516", "error", place, {
    message: `各阶段从“${from}”到“${to}”，集中时间不足${least}`,
    text: to,
    expected: `不少于${least}`,
    fix: "提前开始或推后结束",
  });
