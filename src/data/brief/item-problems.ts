/** Problems with the items of data/简报: YF1600 to YF1620. */
import { excerpt, type Place, type Problem } from "../../diagnostics.ts";
import { conflict, make } from "../problem.ts";

export const itemLacks = (place: Place, key: string): Problem =>
  make("YF1600", "error", place, {
    message: `稿件没有写${key}`,
    expected: key === "标题" ? "标题: 局机关召开动员会" : "单位: 市教育科学研究院",
    fix: `在信息头里补上“${key}”；这是编者按的话，把“栏目”写成“按语”`,
  });

export const itemWithoutText = (place: Place): Problem =>
  make("YF1601", "error", place, {
    message: "稿件没有正文",
    fix: "在信息头下面写上正文，或者删去这个文件",
  });

export const itemOutside = (place: Place, date: string, span: string): Problem =>
  conflict(
    "YF1602",
    place,
    date,
    `稿件的日期（${date}）不在活动期间（${span}）`,
    "核对日期，特别是年份；活动延期的，改活动的起止",
  );

export const unknownSender = (place: Place, unit: string, near: string | undefined): Problem =>
  make("YF1603", "error", place, {
    message: `单位表和活动数据里都没有“${excerpt(unit)}”`,
    text: unit,
    expected: "单位表里的名称或简称，或者活动数据里的机关、领导小组、成员单位",
    fix: near === undefined ? "核对单位名称，新单位先补进单位表" : `是不是想写“${near}”？`,
  });

export const wrongTotal = (
  place: Place,
  said: string,
  before: number,
  number: number,
  sum: number,
): Problem =>
  conflict(
    "YF1604",
    place,
    said,
    `累计写的是${said}，以前累计${before}，加本周${number}，是${sum}`,
    "核对本周的数和以前各周的稿件",
  );

export const wrongChange = (
  place: Place,
  said: string,
  now: number,
  then: number,
  actual: number,
): Problem =>
  conflict(
    "YF1605",
    place,
    said,
    `比上周写的是“${said}”，本周${now}、上周${then}，${actual === 0 ? "应是持平" : `应是${actual > 0 ? "增加" : "减少"}${Math.abs(actual)}`}`,
    "核对本周和上周的数",
  );

export const strangeChange = (place: Place, said: string): Problem =>
  make("YF1606", "error", place, {
    message: `看不懂比上周的“${excerpt(said)}”`,
    text: said,
    expected: "增加3、减少2或者持平",
    fix: "照例子改写；不写也可以，程序会算",
  });

export const wrongParts = (place: Place, said: string, sum: number): Problem =>
  conflict("YF1607", place, said, `分解的各数相加是${sum}，与${said}不符`, "核对总数和各分解数");

export const otherMeasure = (place: Place, name: string, measure: string, other: string): Problem =>
  conflict(
    "YF1608",
    place,
    name,
    `“${excerpt(name)}”的单位写的是“${measure}”，${other}，加不到一起`,
    "同一个数各处用同一个单位；不是一个数的，换一个名称",
  );

export const beyondHundred = (place: Place, said: string): Problem =>
  conflict("YF1609", place, said, `进度${said}超过了100`, "进度写百分之几，从0到100");

export const wentBack = (place: Place, said: string, last: number): Problem =>
  make("YF1610", "warning", place, {
    message: `进度${said}比以前报的${last}还少`,
    text: said,
    fix: "核对进度；确实退回的，不用改",
  });

export const laterThanBrief = (place: Place, date: string): Problem =>
  make("YF1611", "warning", place, {
    message: `稿件的日期（${date}）晚于这一期简报的成文日期`,
    text: date,
    fix: "核对稿件的日期，或者把简报的成文日期推后",
  });

export const unknownPhase = (place: Place, name: string, known: string): Problem =>
  make("YF1612", "error", place, {
    message: `没有叫“${excerpt(name)}”的阶段`,
    text: name,
    expected: known === "" ? "活动数据里没有写阶段" : known,
    fix: "改成“阶段”里写过的名称，不带“阶段”二字",
  });

export const sameFigures = (
  place: Place,
  name: string,
  count: number,
  unit: string,
  file: string,
): Problem =>
  make("YF1613", "warning", place, {
    message: `“${excerpt(unit)}”同一周的稿件（${file}）也是这${count}个数，一个不差`,
    text: name,
    fix: "多半是照抄，请来稿单位核对；确实一样的，不用改",
  });
