/** Points and ranges of time: what they mean, and how a template prints the same words. */

import type { DateForm } from "../data/time/format.ts";
import { formatPoint } from "../data/time/format.ts";
import { parseTime } from "../data/time/parse.ts";
import { isFault } from "../data/time/points.ts";
import { rangeWords } from "../data/time/range-format.ts";

const POINT = String.raw`(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|初|底)?(?:（(?:周|星期)[一二三四五六日]）)?(?:上午|下午|晚上)?(?:\d{1,2}时(?:\d{1,2}分)?)?`;
const END = String.raw`(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|\d{1,2}月|[上中下]旬|底)(?:上午|下午|晚上)?`;

/** Any point or range, with its year or without. */
export const TIME = new RegExp(`(?<!\\d)${POINT}(?:[至到—～-]${END})?`, "gu");
/** A point. */
export const POINT_OF_TIME = POINT;
/** A range. */
export const RANGE = new RegExp(`(?<!\\d)${POINT}至${END}`, "u");

const FORMS: readonly DateForm[] = ["full", "月日", "年月"];

export interface Range {
  /** 开始 and 结束 as the data file writes them. */
  start: string;
  end: string;
  /** What the helper 起止 is told, with a blank before it; empty for whole dates. */
  form: string;
  /** The year was not written. */
  isYearGuessed: boolean;
}

/** The words with the year in front, if they have none. */
export const withYear = (words: string, year: string | undefined): string | undefined =>
  /^\d{4}年/u.test(words) ? words : year && `${year}年${words}`;

/** A range that 起止 prints in the very same words; `year` is taken where none is written. */
export function readRange(words: string, year: string | undefined): Range | undefined {
  const full = withYear(words, year);
  const time = full === undefined ? undefined : parseTime(full);
  if (!time || isFault(time) || time.kind !== "range") return undefined;
  const form = FORMS.find((one) => rangeWords(time.start, time.end, one) === words);
  if (!form) return undefined;
  return {
    start: formatPoint(time.start),
    end: formatPoint(time.end),
    form: form === "full" ? "" : ` "${form}"`,
    isYearGuessed: full !== words,
  };
}

/** Whether 时间 … "月日" prints the words again when the data have them with their year. */
export function isPrintedWithoutYear(words: string, year: string): boolean {
  const time = parseTime(`${year}年${words}`);
  if (isFault(time)) return false;
  if (time.kind === "point") return formatPoint(time.point, "月日") === words;
  return time.kind === "range" && rangeWords(time.start, time.end, "月日") === words;
}

/** The year of the document: its date, else that of its title. */
export const yearOf = (date: string | undefined, title: string): string | undefined =>
  date?.slice(0, 4) ?? /(\d{4})年/u.exec(title)?.[1];
