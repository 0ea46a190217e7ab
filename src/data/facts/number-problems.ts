/** Numbers that do not follow from each other: YF1426 to YF1431. */
import type { Place, Problem } from "../../diagnostics.ts";
import { conflict, make } from "../problem.ts";

export const wrongEdition = (
  place: Place,
  said: string,
  first: number,
  year: number,
  right: number,
  otherFirst: number | undefined,
): Problem =>
  conflict(
    "YF1426",
    place,
    said,
    `届次写的是${said}，${first}年是首届，${year}年应是第${right}届`,
    `把届次改为${right}${otherFirst === undefined ? "" : `，或把首届改为${otherFirst}`}；不是年年举办的，不写首届`,
  );

export const firstNotAYear = (place: Place, said: string): Problem =>
  make("YF1427", "error", place, {
    message: `首届“${said}”不是年份`,
    text: said,
    expected: "四位数的年份，如“2002”",
    fix: "写第一届是哪一年，不写“年”字",
  });

export const firstAfterStart = (place: Place, said: string, year: number): Problem =>
  conflict(
    "YF1428",
    place,
    said,
    `首届（${said}年）晚于活动开始的年份（${year}年）`,
    "核对首届和活动的开始",
  );

export const wrongShare = (
  place: Place,
  said: string,
  part: string,
  total: string,
  right: string,
): Problem =>
  conflict(
    "YF1429",
    place,
    said,
    `占比写的是${said}，${part}占总数${total}的${right}%`,
    `把占比改为${right}，或核对数值和总数`,
  );

export const sharesNotWhole = (place: Place, sum: string): Problem =>
  make("YF1430", "error", place, {
    message: `各部分的占比相加是${sum}，不是100`,
    fix: "核对各部分的占比",
  });

export const wrongCost = (place: Place, said: string, product: string, right: string): Problem =>
  conflict(
    "YF1431",
    place,
    said,
    `金额写的是${said}，数值乘单价（${product}）是${right}`,
    `把金额改为${right}，或核对数值和单价；金额和单价要用同样的货币单位`,
  );
