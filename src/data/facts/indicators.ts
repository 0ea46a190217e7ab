/** 指标: parts add up to the total, 占比 is part by total, 单价 times 数值 is 金额. */
import type { Problem } from "../../diagnostics.ts";
import {
  boundsOf,
  type Decimal,
  decimalOf,
  decimalWords,
  isAtMost,
  plus,
  quotient,
  times,
} from "../decimal.ts";
import { blocksAt, valueAt } from "../pick.ts";
import { placeOf } from "../places.ts";
import * as problems from "../problems.ts";
import type { DataObject } from "../value.ts";

const decimal = (digits: bigint): Decimal => ({ digits, places: 0 });
const HUNDRED = decimal(100n);

/** 分解 against 数值; 余 and 多 leave open what they add up to. */
function checkSum(indicator: DataObject): Problem[] {
  const value = valueAt(indicator, "数值");
  const total = decimalOf(value);
  const parts = blocksAt(indicator, "分解");
  const numbers = parts.flatMap((part) => decimalOf(valueAt(part, "数值")) ?? []);
  if (!value || !total || numbers.length === 0 || numbers.length < parts.length) return [];
  const sum = numbers.reduce(plus, decimal(0n));
  const isRight = isAtMost(sum, total) && isAtMost(total, sum);
  return isRight ? [] : [problems.wrongSum(value.place, value.text, decimalWords(sum))];
}

/** 占比 of one part, as exact as its decimals: 12.5 is right for 12.45 to 12.55. */
function checkShare(part: DataObject, indicator: DataObject): Problem[] {
  const [amount, whole] = [valueAt(part, "数值"), valueAt(indicator, "数值")];
  const share = valueAt(part, "占比");
  const [number, total, said] = [amount, whole, share].map(decimalOf);
  if (!amount || !whole || !share || !number || !total || !said) return [];
  if (total.digits === 0n) return [];
  const hundredfold = times(number, HUNDRED);
  const [least, most] = boundsOf(said);
  const isRight =
    isAtMost(times(least, total), hundredfold) && isAtMost(hundredfold, times(most, total));
  if (isRight) return [];
  const right = decimalWords(quotient(hundredfold, total, said.places));
  return [problems.wrongShare(share.place, share.text, amount.text, whole.text, right)];
}

/** Where each part has its 占比 they make up 100, as exact as the decimals of each. */
function checkWhole(indicator: DataObject): Problem[] {
  const parts = blocksAt(indicator, "分解");
  const shares = parts.flatMap((part) => decimalOf(valueAt(part, "占比")) ?? []);
  if (shares.length === 0 || shares.length < parts.length) return [];
  const bounds = shares.map(boundsOf);
  const zero = decimal(0n);
  const least = bounds.map(([low]) => low).reduce(plus, zero);
  const most = bounds.map(([, high]) => high).reduce(plus, zero);
  if (isAtMost(least, HUNDRED) && isAtMost(HUNDRED, most)) return [];
  const list = indicator.分解;
  const sum = decimalWords(shares.reduce(plus, zero));
  return list ? [problems.sharesNotWhole(placeOf(list), sum)] : [];
}

/** A wrong 占比 makes a wrong sum of all: that is said once, at the 占比. */
function checkShares(indicator: DataObject): Problem[] {
  const wrong = blocksAt(indicator, "分解").flatMap((part) => checkShare(part, indicator));
  return wrong.length > 0 ? wrong : checkWhole(indicator);
}

/** 数值 × 单价 = 金额, rounded to the decimals of 金额. */
function checkPrice(indicator: DataObject): Problem[] {
  const [amount, price] = [valueAt(indicator, "数值"), valueAt(indicator, "单价")];
  const cost = valueAt(indicator, "金额");
  const [number, each, said] = [amount, price, cost].map(decimalOf);
  if (!amount || !price || !cost || !number || !each || !said) return [];
  const right = quotient(times(number, each), decimal(1n), said.places);
  if (right.digits === said.digits) return [];
  const product = `${amount.text}×${price.text}`;
  return [problems.wrongCost(cost.place, cost.text, product, decimalWords(right))];
}

/** Problems with the numbers of 指标. */
export const checkIndicators = (data: DataObject): Problem[] =>
  blocksAt(data, "指标").flatMap((indicator) => [
    ...checkSum(indicator),
    ...checkShares(indicator),
    ...checkPrice(indicator),
  ]);
