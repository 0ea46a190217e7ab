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

/** When a repetition begins and ends, and what it does on a day off. */
export interface Bounds {
  /** 首次: the first time it takes place. */
  first?: TimePoint;
  /** Not before, not after. */
  from?: TimePoint;
  until?: TimePoint;
  /** 遇节假日顺延: on the next working day instead. */
  postponed?: true;
}

/** 每两周周五, 每月19日（首次2005年3月19日，遇节假日顺延）. */
export interface Repetition extends Bounds {
  every: "week" | "month" | "quarter" | "year";
  /** 2 in 每两周. */
  interval: number;
  /** 一 … 六, 日; several characters for 每周二、周四. With `nth` the n-th one of the period. */
  weekday?: string;
  /** Day of the month. */
  day?: number;
  /** Month of the year, or of the quarter. */
  month?: number;
  /** 第一个, 第二个 …; -1 最后一个: of a weekday, or of the working days. */
  nth?: number;
  /** `nth` counts working days. */
  working?: true;
  /** 月底, 季度末: the last day. */
  atEnd?: true;
  clock?: string;
}

export type TimeMeaning =
  | { kind: "point"; point: TimePoint }
  | { kind: "range"; start: TimePoint; end: TimePoint }
  /** 即日起, 3月22日前: one side is open. */
  | { kind: "open"; start?: TimePoint; end?: TimePoint }
  /** 当日18时前, 会后: measured from the step it belongs to. */
  | {
      kind: "relative";
      anchor: "当日" | "会后";
      days: number;
      /** The days are 工作日. */
      working?: true;
      clock?: string;
      before: boolean;
    }
  /** 每周五17时前, 每季度最后一个周五. */
  | ({ kind: "repeating" } & Repetition)
  /** 一个半月左右: a length in days. */
  | { kind: "length"; minDays: number; maxDays: number; approximate: boolean };
