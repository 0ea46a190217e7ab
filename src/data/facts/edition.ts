/** 届次: the number of an activity that takes place each year fits the year in which it is held. */
import type { Problem } from "../../diagnostics.ts";
import { blockAt, startAt, valueAt } from "../pick.ts";
import * as problems from "../problems.ts";
import type { DataObject } from "../value.ts";

const isYear = (words: string): boolean => /^[12]\d{3}$/u.test(words);

/** 第N届 is held N − 1 years after the first: 第22个“安全生产月”, first held in 2002, is that of 2023. */
export function checkEdition(data: DataObject): Problem[] {
  const activity = blockAt(data, "活动");
  const [first, said] = [valueAt(activity, "首届"), valueAt(activity, "届次")];
  const start = startAt(activity);
  if (first?.meaning.number === undefined) return [];
  if (!isYear(first.text)) return [problems.firstNotAYear(first.place, first.text)];
  if (!start) return [];
  const year = Number(start.from.slice(0, 4));
  const firstYear = Number(first.text);
  if (firstYear > year) return [problems.firstAfterStart(first.place, first.text, year)];
  const right = year - firstYear + 1;
  const number = said?.meaning.number;
  if (!said || number === undefined || number === right) return [];
  const otherFirst = year - number + 1;
  const isPossible = isYear(String(otherFirst)) && otherFirst <= year;
  const mended = isPossible ? otherFirst : undefined;
  return [problems.wrongEdition(said.place, said.text, firstYear, year, right, mended)];
}
