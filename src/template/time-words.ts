/** Values of the data as dates. */
import { formatPoint } from "../data/time/format.ts";
import type { Value } from "../data/value.ts";

/** 成文日期 and the like: Arabic numerals with year, month and day (7.3.5.4). */
export function fullDate(value: Value): string {
  const meaning = value.meaning.time;
  return meaning?.kind === "point" ? formatPoint(meaning.point) : value.text;
}

/** The whole day of a value as `YYYY-MM-DD`, if it is one. */
export function exactDay(value: Value): string | undefined {
  const meaning = value.meaning.time;
  return meaning?.kind === "point" && meaning.point.precision === "day"
    ? meaning.point.from
    : undefined;
}
