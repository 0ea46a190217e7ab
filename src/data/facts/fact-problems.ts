/** Facts that do not agree with each other: YF1401 to YF1419. */
import { excerpt, type Place, type Problem } from "../../diagnostics.ts";
import { at, conflict, make } from "../problem.ts";
import type { Position } from "../raw.ts";

export const duplicateName = (place: Place, name: string, list: string, first: Position): Problem =>
  conflict(
    "YF1401",
    place,
    name,
    `“${list}”里有两个“${name}”，前一个在${at(first)}`,
    "名称各不相同，才能按名称引用；请改一个",
  );

export const endBeforeStart = (place: Place, what: string, start: string, end: string): Problem =>
  conflict("YF1402", place, end, `${what}的结束（${end}）早于开始（${start}）`, "核对开始和结束");

export const outside = (
  place: Place,
  what: string,
  text: string,
  frame: string,
  span: string,
): Problem =>
  conflict(
    "YF1403",
    place,
    text,
    `${what}（${text}）不在${frame}（${span}）之内`,
    `改这里的时间，或改${frame}的起止`,
  );

export const outOfOrder = (place: Place, what: string, text: string, before: string): Problem =>
  conflict(
    "YF1404",
    place,
    text,
    `${what}（${text}）排在${before}后面，时间却更早`,
    "按时间先后排列，或核对时间",
  );

export const overlap = (place: Place, what: string, text: string, other: string): Problem =>
  conflict("YF1405", place, text, `${what}（${text}开始）与${other}的时间重叠`, "核对两者的起止");

export const wrongDayCount = (place: Place, said: string, actual: number, span: string): Problem =>
  conflict(
    "YF1406",
    place,
    said,
    `天数写的是${said}，${span}首尾都算是${actual}天`,
    `改为${actual}，或核对起止日期`,
  );

export const bundleCount = (place: Place, name: string, wanted: number, actual: number): Problem =>
  conflict(
    "YF1407",
    place,
    name,
    `“${name}”应有${wanted}项，“项目”里是${actual}项`,
    "补齐或删减项目，或改名称里的数字",
  );

export const deadlineTooEarly = (place: Place, text: string, step: string, end: string): Problem =>
  conflict(
    "YF1408",
    place,
    text,
    `截止时间（${text}）早于${step}本身（${end}）`,
    "核对截止时间和步骤的时间",
  );

export const repeatedTemplate = (place: Place, name: string, other: string): Problem =>
  conflict("YF1409", place, name, `“${name}”与${other}重复`, "同一份材料只列一次，删去一个");

export const unknownBatch = (place: Place, name: string, near: string | undefined): Problem =>
  make("YF1410", "error", place, {
    message: `没有叫“${name}”的批次${near ? `，是不是“${near}”` : ""}`,
    text: name,
    expected: "“批次”里写过的名称",
    fix: near ? `改为“${near}”` : "在“批次”里补上，或改这里的名称",
  });

export const unitInTwoBatches = (place: Place, unit: string, batch: string): Problem =>
  conflict("YF1411", place, unit, `“${unit}”已经在${batch}里`, "一个单位只能在一个批次，删去一个");

export const wrongSum = (place: Place, said: string, sum: string): Problem =>
  conflict(
    "YF1412",
    place,
    said,
    `分解的各数相加是${sum}，与总数${said}不符`,
    "核对总数和各分解数",
  );

export const lengthDiffers = (
  place: Place,
  said: string,
  span: string,
  shortest: number,
  longest: number,
): Problem =>
  make("YF1414", "warning", place, {
    message: `时长写的是“${excerpt(said)}”，${span}却是${shortest === longest ? "" : `${shortest}到`}${longest}天`,
    text: said,
    fix: "核对时长和起止时间",
  });

export const nobody = (place: Place): Problem =>
  make("YF1413", "error", place, {
    message: "这个人既没有姓名，也没有职务",
    expected: "姓名、职务至少写一项",
    fix: "补上姓名或职务，或删去这一项",
  });

export const sameHalfDay = (
  place: Place,
  time: string,
  who: string,
  name: string,
  other: string,
): Problem =>
  make("YF1415", "warning", place, {
    message: `${who}在同一个半天既要参加“${name}”，又要参加“${other}”`,
    text: time,
    fix: "错开两个步骤的时间，或核对参加人员",
  });

export const noDeadline = (place: Place, outcome: string, to: string): Problem =>
  make("YF1416", "warning", place, {
    message: `成果${outcome ? `“${excerpt(outcome)}”` : ""}要报送${excerpt(to)}，没有写截止时间`,
    expected: "截止: 当日18时前",
    fix: "补上“截止”",
  });

export const issuedAfterStep = (place: Place, date: string, step: string, time: string): Problem =>
  make("YF1417", "warning", place, {
    message: `成文日期（${date}）时，“${step}”（${time}）已经过去，方案里不应再作安排`,
    text: date,
    fix: "核对成文日期和步骤的时间",
  });

export const postsMissing = (place: Place, name: string): Problem =>
  make("YF1418", "warning", place, {
    message: `别人写了职务，${excerpt(name)}没有写`,
    text: name,
    fix: "补上职务，或者都不写",
  });

export const twoRoles = (place: Place, name: string, role: string, other: string): Problem =>
  make("YF1419", "warning", place, {
    message: `${excerpt(name)}已经是${other}，又列为${role}`,
    text: name,
    fix: "一人只担任一职，删去一个；确是同名的两个人，写明各自的单位",
  });
