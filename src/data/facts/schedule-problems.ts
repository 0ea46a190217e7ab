/** Times that fit badly: YF1660 to YF1667. */
import { excerpt, type Place, type Problem } from "../../diagnostics.ts";
import { conflict, make } from "../problem.ts";

export const tightDeadline = (
  place: Place,
  text: string,
  document: string,
  date: string,
  days: number,
): Problem =>
  make("YF1660", "warning", place, {
    message: `${document}${date}成文，到${excerpt(text)}只有${days}个工作日`,
    text,
    expected: "至少3个工作日",
    fix: "推后截止时间，或提前成文",
  });

export const restDay = (place: Place, text: string, day: string, what: string): Problem =>
  make("YF1661", "hint", place, {
    message: `${day}是${what}`,
    text,
    fix: "核对日期；就是要在这一天，请在日期后面注明星期，如“（星期日）”",
  });

export const dueAfterUse = (
  place: Place,
  text: string,
  outcome: string,
  user: string,
  time: string,
): Problem =>
  make("YF1662", "warning", place, {
    message: `“${user}”（${time}）要用“${excerpt(outcome)}”，它的截止时间（${excerpt(text)}）却更晚`,
    text,
    fix: "提前截止时间，或推后用它的步骤",
  });

export const earlySummary = (
  place: Place,
  text: string,
  name: string,
  last: string,
  end: string,
): Problem =>
  make("YF1663", "warning", place, {
    message: `“${excerpt(name)}”（${excerpt(text)}）早于${last}结束（${end}）`,
    text,
    fix: "总结在活动结束以后；核对两处的时间",
  });

export const phaseGap = (
  place: Place,
  text: string,
  before: string,
  phase: string,
  days: number,
): Problem =>
  make("YF1664", "warning", place, {
    message: `${before}与${phase}之间空了${days}个工作日`,
    text,
    fix: "把两个阶段接上；有意空开的，在后一阶段的“说明”里写明",
  });

export const phasesTooShort = (
  place: Place,
  text: string,
  days: number,
  least: string,
  batch: string,
): Problem =>
  make("YF1665", "warning", place, {
    message: `${batch}各阶段首尾一共${days}天，不到集中时间要求的${least}`,
    text,
    fix: "核对阶段的起止和“集中时间”",
  });

export const firstMisfits = (place: Place, text: string, date: string, weekday: string): Problem =>
  conflict(
    "YF1666",
    place,
    text,
    `首次（${date}，星期${weekday}）不是“${excerpt(text)}”说的那一天`,
    "核对首次的日期和重复的规律",
  );
