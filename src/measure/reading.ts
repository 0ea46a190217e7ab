/** What a rule says of a file: a verdict, what was measured, and how. */

/**
 * 符合; 替代: right but for a known stand-in face; 不符合; 无法测量: the file does not tell;
 * 不适用: the document has no such element.
 */
export type Verdict = "符合" | "替代" | "不符合" | "无法测量" | "不适用";

export interface Reading {
  verdict: Verdict;
  /** The value found, in words. */
  measured: string;
  /** Where the value comes from, in words. */
  how: string;
}

const reading =
  (verdict: Verdict) =>
  (measured: string, how: string): Reading => ({ verdict, measured, how });

export const meets = reading("符合");
export const standsIn = reading("替代");
export const fails = reading("不符合");

/** The file does not tell; `reason` says why. */
export const unmeasured = (reason: string, how = "—"): Reading => reading("无法测量")(reason, how);

/** The document has no such element; `reason` says what is missing. */
export const notConcerned = (reason: string): Reading => reading("不适用")(reason, "—");

export const judge = (isRight: boolean, measured: string, how: string): Reading =>
  isRight ? meets(measured, how) : fails(measured, how);

const order: readonly Verdict[] = ["不符合", "无法测量", "替代", "符合", "不适用"];

/** One reading for several: the worst verdict, with the words of all that share it (a stand-in face shows the rest too). */
export function combine(readings: readonly Reading[], none: Reading): Reading {
  const worst = order.find((verdict) => readings.some((one) => one.verdict === verdict));
  if (worst === undefined) return none;
  const shownWith: readonly Verdict[] = worst === "替代" ? ["符合", "替代"] : [worst];
  const those = readings.filter((one) => shownWith.includes(one.verdict));
  const words = (pick: (one: Reading) => string) => [...new Set(those.map(pick))];
  const measured = words((one) => one.measured);
  const shown = measured.slice(0, 3).join("；");
  return {
    verdict: worst,
    measured: measured.length > 3 ? `${shown}；等 ${measured.length} 处` : shown,
    how: words((one) => one.how).join("；"),
  };
}

/** A length in millimetres as reports show it. */
export const mm = (value: number): string => `${(Math.round(value * 10) / 10).toFixed(1)} mm`;
/** A length in points as reports show it. */
export const pt = (value: number): string => `${Number(value.toFixed(2))} pt`;
