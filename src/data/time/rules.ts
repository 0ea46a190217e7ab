/**
 * Reads what an office measures from another time: 开始 + 15个工作日, 动员部署结束后3个工作日内,
 * 上一阶段结束次日. Only the part that stands for a day is read; what follows it stays as written.
 */
import { smallNumeral } from "./words.ts";

export type Unit = "workday" | "day" | "week" | "month" | "year";

/** How far from the anchor. */
export type Shift =
  | { count: number; unit: Unit }
  /** 后第一个周五: the n-th such weekday after it. */
  | { nth: number; weekday: string };

/** What stands behind the name of an anchor. */
export interface Offset {
  /** The edge that the words name; absent: the end, or for a time before it the start. */
  edge?: "start" | "end" | "issue";
  shift: Shift;
  /** 3个工作日内: from the day after the anchor to that day. */
  within: boolean;
  /** What is left of the wording. */
  rest: string;
}

const N = "(\\d{1,4}|[一二两三四五六七八九十]{1,3})";
const UNITS: Readonly<Record<string, Unit>> = {
  个工作日: "workday",
  工作日: "workday",
  个自然日: "day",
  自然日: "day",
  日: "day",
  天: "day",
  周: "week",
  个星期: "week",
  星期: "week",
  个月: "month",
  年: "year",
};
const UNIT = `(${Object.keys(UNITS).join("|")})`;

const EDGE = /^的?(开始|启动|结束|完成|成文|印发|发文)(?:之日|时间|日期)?/u;
const EDGES: Readonly<Record<string, NonNullable<Offset["edge"]>>> = {
  开始: "start",
  启动: "start",
  结束: "end",
  完成: "end",
  成文: "issue",
  印发: "issue",
  发文: "issue",
};
const PLUS = new RegExp(`^[+＋]${N}${UNIT}`, "u");
const MINUS = new RegExp(`^[-－−]${N}${UNIT}`, "u");
const AFTER = new RegExp(
  `^(?:之日起|起|之后|以后|后)的?第?${N}${UNIT}(?!以上|左右)(之内|以内|内)?`,
  "u",
);
const WEEKDAY_AFTER = new RegExp(
  `^(?:之后|以后|后)的?第?${N}个?(?:周|星期)([一二三四五六日天])`,
  "u",
);
const BEFORE = new RegExp(`^(?:之前|以前|前)的?第?${N}${UNIT}`, "u");
const BESIDE = /^的?(当日|当天|次日|第二天|前一日|前一天)/u;
/** Behind a bare edge: 学习动员结束, 学习动员结束前, 学习动员开始至…. */
const BARE = /^(?=$|[前止至到\-—–~～，,）)]|之前|以前|上午|下午|晚上|\d)/u;

const BESIDES: Readonly<Record<string, number>> = {
  当日: 0,
  当天: 0,
  次日: 1,
  第二天: 1,
  前一日: -1,
  前一天: -1,
};

const numberOf = (word = ""): number => smallNumeral(word) ?? Number(word);

interface Found {
  shift: Shift;
  within?: boolean;
  length: number;
}

function counted(match: RegExpExecArray, sign: 1 | -1): Found {
  const [whole, count, unit = "", within] = match;
  return {
    shift: { count: sign * numberOf(count), unit: UNITS[unit] ?? "day" },
    within: within !== undefined,
    length: whole.length,
  };
}

function readShift(words: string): Found | undefined {
  const weekday = WEEKDAY_AFTER.exec(words);
  if (weekday) {
    const [whole, nth, day = ""] = weekday;
    const shift = { nth: Math.max(1, numberOf(nth)), weekday: day.replace("天", "日") };
    return { shift, length: whole.length };
  }
  const later = PLUS.exec(words) ?? AFTER.exec(words);
  if (later) return counted(later, 1);
  const earlier = MINUS.exec(words) ?? BEFORE.exec(words);
  if (earlier) return counted(earlier, -1);
  const beside = BESIDE.exec(words);
  if (!beside) return undefined;
  const count = BESIDES[beside[1] ?? ""] ?? 0;
  return { shift: { count, unit: "day" }, length: beside[0].length };
}

/** Reads an edge and an offset from the beginning of `words`; undefined if there is none. */
export function readOffset(words: string): Offset | undefined {
  const named = EDGE.exec(words);
  const behind = words.slice(named?.[0].length ?? 0);
  const edge = named ? EDGES[named[1] ?? ""] : undefined;
  const found = readShift(behind);
  const bare =
    named && BARE.test(behind)
      ? { shift: { count: 0, unit: "day" as const }, length: 0 }
      : undefined;
  const read: Found | undefined = found ?? bare;
  if (!read) return undefined;
  return {
    ...(edge ? { edge } : {}),
    shift: read.shift,
    within: read.within ?? false,
    rest: behind.slice(read.length),
  };
}

/** A name and what is measured from it, where nobody knows the name. */
const UNKNOWN = new RegExp(
  `^(?:从|自)?[“"]?([^“”"，。；、\\d+]{2,20}?)[”"]?(?:开始|启动|结束|完成)?(?:(?:之日起|起|之后|以后|后|前)的?第?${N}${UNIT}|[+＋]${N}${UNIT}|次日)`,
  "u",
);

/** The name that a wording measures from, if it has that shape. */
export const unknownAnchor = (words: string): string | undefined => UNKNOWN.exec(words)?.[1];
