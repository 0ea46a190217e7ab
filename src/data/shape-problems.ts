/** Problems with keys, missing fields and sorts of values: YF12xx. */
import { excerpt, type Place, type Problem } from "../diagnostics.ts";
import { make } from "./problem.ts";

export const unknownKey = (
  place: Place,
  key: string,
  near: string | undefined,
  known: string,
): Problem =>
  make("YF1201", "error", place, {
    message: `没有“${key}”这一项${near ? `，是不是“${near}”` : ""}`,
    text: key,
    expected: `这里可以写：${known}`,
    fix: near ? `改为“${near}”` : "删去这一项；自己的模板要用的事实请写到“补充”下面",
  });

export const missingField = (
  place: Place,
  field: string,
  explanation: string,
  example: string,
): Problem =>
  make("YF1202", "error", place, {
    message: `缺少“${field}”`,
    expected: explanation,
    fix: `补上，例如“${field}: ${example}”`,
  });

export const wrongShape = (
  place: Place,
  field: string,
  text: string,
  wanted: string,
  example: string,
): Problem =>
  make("YF1203", "error", place, {
    message: `“${field}”应当是${wanted}`,
    text,
    expected: example,
    fix: "照例子改写；有下一层时名称后面只写冒号，内容另起行、多缩进两格",
  });

export const notAChoice = (
  place: Place,
  field: string,
  text: string,
  words: readonly string[],
): Problem =>
  make("YF1204", "error", place, {
    message: `“${field}”不能写“${excerpt(text)}”`,
    text,
    expected: words.map((word) => `“${word}”`).join("或"),
    fix: `改为${words.map((word) => `“${word}”`).join("或")}，没有就不写这一项`,
  });

export const emptyValue = (place: Place, field: string): Problem =>
  make("YF1205", "warning", place, {
    message: `“${field}”后面没有内容，当作没有写`,
    text: field,
    fix: "填上内容，或删去这一行",
  });

export const lineBreakInWord = (place: Place, field: string, text: string): Problem =>
  make("YF1206", "error", place, {
    message: `“${field}”只能写一行，不能分段`,
    text,
    expected: "一行文字",
    fix: "去掉换行；要分段的内容请写到“内容”“说明”这类可以分段的项里",
  });

export const notANumber = (place: Place, field: string, text: string): Problem =>
  make("YF1207", "error", place, {
    message: `“${field}”应当是数字`,
    text,
    expected: "阿拉伯数字，如 5、96、1600多",
    fix: "只写数字，量词另写到“单位”里",
  });

export const notAFlag = (place: Place, field: string, text: string): Problem =>
  make("YF1208", "error", place, {
    message: `“${field}”应当写“是”或“否”`,
    text,
    expected: "是、否",
    fix: "改为“是”或“否”",
  });

export const wrongVersion = (place: Place, text: string): Problem =>
  make("YF1209", "error", place, {
    message: `不认识的数据文件版本“${excerpt(text)}”`,
    text,
    expected: "版本: 1",
    fix: "改为“版本: 1”，或换用能读这个版本的yinfa",
  });

export const forbiddenName = (place: Place, key: string): Problem =>
  make("YF1210", "error", place, {
    message: `“${key}”不能用作名称`,
    text: key,
    expected: "一个普通的中文或英文词",
    fix: "换一个名称",
  });
