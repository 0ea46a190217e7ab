/** Rules of times and the calendar they are counted by: YF1650 to YF1659. */
import { excerpt, type Place, type Problem } from "../../diagnostics.ts";
import { make } from "../problem.ts";
import { FIRST_YEAR, LAST_YEAR } from "./work-calendar.ts";

const EXAMPLES = "“动员部署结束后3个工作日内”“开始 + 15个工作日”“上一阶段结束次日”";

export const unknownAnchor = (
  place: Place,
  text: string,
  name: string,
  near: string | undefined,
): Problem =>
  make("YF1650", "error", place, {
    message: `没有叫“${excerpt(name)}”的批次、阶段、步骤、活动或文件${near ? `，是不是“${near}”` : ""}`,
    text,
    expected: `从数据里有的时间算起，如${EXAMPLES}`,
    fix: near ? `改为“${near}”` : "改用数据里的名称；是活动以外的事，请直接写日期",
  });

export const circularRule = (place: Place, text: string, circle: string): Problem =>
  make("YF1651", "error", place, {
    message: `时间互相推算，绕成了圈：${circle}`,
    text,
    fix: "把其中一个时间写成确定的日期",
  });

export const anchorWithoutTime = (
  place: Place,
  text: string,
  anchor: string,
  field: string,
): Problem =>
  make("YF1652", "error", place, {
    message: `“${excerpt(text)}”要从${anchor}算起，${anchor}没有写“${field}”`,
    text,
    fix: `给${anchor}补上“${field}”，或把这里写成确定的日期`,
  });

export const inexactAnchor = (place: Place, text: string, anchor: string, words: string): Problem =>
  make("YF1653", "error", place, {
    message: `${anchor}的时间（${excerpt(words)}）没有准确到日，推算不出“${excerpt(text)}”`,
    text,
    expected: "从准确到日的时间算起",
    fix: `把${anchor}的时间写到日，或把这里写成确定的日期`,
  });

export const uncoveredYear = (place: Place, text: string, date: string): Problem =>
  make("YF1654", "error", place, {
    message: `不知道${date.slice(0, 4)}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日前后怎样放假调休，推算不出“${excerpt(text)}”`,
    text,
    expected: `节假日表有${FIRST_YEAR}年至${LAST_YEAR}年12月25日`,
    fix: `在“日历”里写明${date.slice(0, 4)}年的放假、上班和完整年份，或把这里写成确定的日期`,
  });

export const ambiguousAnchor = (
  place: Place,
  text: string,
  name: string,
  anchors: readonly string[],
): Problem =>
  make("YF1655", "error", place, {
    message: `叫“${name}”的不止一个：${anchors.join("、")}`,
    text,
    fix: `前面加上种类，例如“${(anchors[0] ?? name).replace(/[“”]/gu, "")}”`,
  });

export const beyondCalendar = (place: Place, text: string): Problem =>
  make("YF1656", "error", place, {
    message: `“${excerpt(text)}”推算出的日期不在1000年到9999年之间`,
    text,
    fix: "核对间隔的长短",
  });

export const notDaysOff = (place: Place, text: string): Problem =>
  make("YF1657", "error", place, {
    message: `“${excerpt(text)}”不是准确到日的一天或一段（最多一年）`,
    text,
    expected: "如“2027年2月5日”“2027年2月5日至11日”",
    fix: "照例子的写法改写",
  });

export const offAndWorked = (place: Place, text: string, date: string): Problem =>
  make("YF1658", "error", place, {
    message: `${date}既写在“放假”里，又写在“上班”里`,
    text,
    fix: "一天只能写在一处，删去一个",
  });

export const notAYear = (place: Place, text: string): Problem =>
  make("YF1659", "error", place, {
    message: `“${excerpt(text)}”不是年份`,
    text,
    expected: "四位数的年份，如2027",
    fix: "改为年份",
  });
