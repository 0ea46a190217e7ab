/**
 * Times as an office writes them (半天、中旬、当日18时前): the wording is kept for printing, the
 * meaning for checking and arithmetic. Dates are `YYYY-MM-DD` strings; there is no time zone.
 */

export type HalfDay = "上午" | "下午" | "晚上";

/** A point: as exact as its wording. */
export interface TimePoint {
  /** First and last day that the wording covers (equal for an exact day). */
  from: string;
  to: string;
  precision: "day" | "part" | "month" | "quarter" | "half" | "year";
  halfDay?: HalfDay;
  /** `HH:MM`. */
  clock?: string;
  /** The weekday as written behind the day, e.g. 周四; it has been checked. */
  weekday?: string;
}

export type TimeMeaning =
  | { kind: "point"; point: TimePoint }
  | { kind: "range"; start: TimePoint; end: TimePoint }
  /** 即日起, 3月22日前: one side is open. */
  | { kind: "open"; start?: TimePoint; end?: TimePoint }
  /** 当日18时前, 会后: measured from the step it belongs to. */
  | { kind: "relative"; anchor: "当日" | "会后"; days: number; clock?: string; before: boolean }
  /** 每周五17时前. */
  | {
      kind: "repeating";
      every: "week" | "month" | "quarter" | "year";
      /** 一 … 六, 日, as written behind 周. */
      weekday?: string;
      /** Day of the month. */
      day?: number;
      clock?: string;
    }
  /** 一个半月左右: a length in days. */
  | { kind: "length"; minDays: number; maxDays: number; approximate: boolean };
