/** Numbers that must agree: the count in 五个一, inclusive days, lengths. */
import type { Problem } from "../../diagnostics.ts";
import { blockAt, blocksAt, endAt, startAt, valueAt } from "../pick.ts";
import * as problems from "../problems.ts";
import { daysBetween } from "../time/calendar.ts";
import { smallNumeral } from "../time/words.ts";
import { type DataObject, Value } from "../value.ts";

const NUMERALS = /[一二两三四五六七八九十]+/gu;

/** Numbers of items that a name such as 五个一, 四加一 or 两本一册 allows; the likeliest first. */
export function bundleCounts(name: string): number[] {
  const words = name.replace(/个一$/u, "").match(NUMERALS) ?? [];
  const parts = words.flatMap((word) => smallNumeral(word) ?? [...word].map(digit));
  const first = parts[0];
  if (first === undefined) return [];
  const sum = parts.reduce((total, part) => total + part, 0);
  return sum === first ? [first] : [sum, first];
}

const digit = (character: string): number => smallNumeral(character) ?? 0;

function checkBundle(bundle: DataObject): Problem[] {
  const name = valueAt(bundle, "名称");
  const items = bundle.项目;
  if (!name || !Array.isArray(items)) return [];
  const [wanted, ...others] = bundleCounts(name.text);
  if (wanted === undefined || [wanted, ...others].includes(items.length)) return [];
  return [problems.bundleCount(name.place, name.text, wanted, items.length)];
}

/** 天数 counts the first and the last day. */
function checkDays(discussion: DataObject | undefined): Problem[] {
  const said = valueAt(discussion, "天数");
  const start = startAt(discussion);
  const end = endAt(discussion);
  if (!said || start?.precision !== "day" || end?.precision !== "day") return [];
  const actual = daysBetween(start.from, end.to) + 1;
  if (actual < 1 || said.meaning.number === undefined || said.meaning.number === actual) return [];
  const span = `${valueAt(discussion, "开始")}至${valueAt(discussion, "结束")}`;
  return [problems.wrongDayCount(said.place, said.text, actual, span)];
}

/** 时长 against 开始 and 结束, as far as both are certain. */
function checkLength(block: DataObject | undefined): Problem[] {
  const said = valueAt(block, "时长");
  const length = said?.meaning.time;
  const start = startAt(block);
  const end = endAt(block);
  if (!said || length?.kind !== "length" || !start || !end) return [];
  const shortest = daysBetween(start.to, end.from) + 1;
  const longest = daysBetween(start.from, end.to) + 1;
  const agrees = shortest <= length.maxDays && longest >= length.minDays;
  if (agrees || longest < 1) return [];
  const span = `${valueAt(block, "开始")}至${valueAt(block, "结束")}`;
  return [problems.lengthDiffers(said.place, said.text, span, Math.max(1, shortest), longest)];
}

function checkVersion(data: DataObject): Problem[] {
  const version = data.版本;
  if (!(version instanceof Value) || version.text === "1") return [];
  return [problems.wrongVersion(version.place, version.text)];
}

/** Problems with numbers. */
export function checkNumbers(data: DataObject): Problem[] {
  const activity = blockAt(data, "活动");
  return [
    ...checkVersion(data),
    ...blocksAt(activity, "组合").flatMap(checkBundle),
    ...checkDays(blockAt(data, "讨论")),
    ...[activity, ...blocksAt(data, "阶段")].flatMap(checkLength),
  ];
}
