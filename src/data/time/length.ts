/** Reads lengths of time: 一个半月左右, 45天左右，含春节假期, 不少于3个月, 半天. */

import type { TimeMeaning } from "./time.ts";
import { smallNumeral } from "./words.ts";

type Length = Extract<TimeMeaning, { kind: "length" }>;

const LENGTH =
  /^(不少于|至少|不超过|最多|约|大约|为期|用)?(\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3}|半)(个半|个|多)?(年半|年|月|季度|周|星期|天半|天|日|小时|课时|学时)(左右|上下|以上|以内|之内)?(?:[，,（(].*)?$/u;

/** Shortest and longest number of days of one unit. */
const UNIT_DAYS: Record<string, [number, number]> = {
  年: [365, 366],
  季度: [90, 92],
  月: [28, 31],
  周: [7, 7],
  星期: [7, 7],
  天: [1, 1],
  日: [1, 1],
  小时: [1 / 24, 1 / 24],
  课时: [1 / 24, 1 / 24],
  学时: [1 / 24, 1 / 24],
};

const numberOf = (word: string): number | undefined =>
  word === "半" ? 0.5 : /^\d/.test(word) ? Number(word) : smallNumeral(word);

/** 左右 leaves a fifth on either side. */
const LEEWAY = 0.2;

/** A length of time; undefined if the words are none. `words` has plain digits and no spaces. */
export function readLength(words: string): Length | undefined {
  const match = LENGTH.exec(words);
  if (!match) return undefined;
  const [, before = "", count = "", measure = "", unitWord = "", after = ""] = match;
  const whole = numberOf(count);
  const unit = UNIT_DAYS[unitWord.replace("半", "")];
  if (whole === undefined || !unit) return undefined;
  const isMonthOfYear = unitWord === "月" && measure === "" && count !== "半";
  if (isMonthOfYear) return undefined;
  const isHalfMore = measure === "个半" || unitWord.endsWith("半");
  const n = whole + (isHalfMore ? 0.5 : 0);
  const isApproximate = /约|左右|上下|多/u.test(before + measure + after);
  const [short, long] = [Math.floor(n * unit[0] * 100) / 100, Math.ceil(n * unit[1] * 100) / 100];
  const isLeast = /不少于|至少|以上/u.test(before + after);
  const isMost = /不超过|最多|以内|之内/u.test(before + after);
  return {
    kind: "length",
    minDays: isMost ? 0 : isApproximate ? short * (1 - LEEWAY) : short,
    maxDays: isLeast ? Number.POSITIVE_INFINITY : isApproximate ? long * (1 + LEEWAY) : long,
    approximate: isApproximate,
  };
}
