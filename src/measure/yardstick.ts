/**
 * The measures of GB/T 9704-2012 as the checklist states them. They stand here a second time on
 * purpose: a judge must not share its ruler with the maker.
 */

/** 版心 on the sheet, millimetres. */
export const area = { left: 28, right: 184, top: 37, bottom: 262, centre: 106 } as const;

/** One line of running text (28.95 pt). */
export const LINE_MM = 10.21;
/** One cell of 3号 on the grid (15.79 pt), and the bare em of 16 pt. */
export const CELL_MM = 5.57;
/** One cell of 4号. */
export const CELL4_MM = 4.94;

export const POINT_MM = 25.4 / 72;
/** Twips in a millimetre. */
export const MM_TWIP = 56.6929;

export const within = (value: number, target: number, tolerance: number): boolean =>
  Math.abs(value - target) <= tolerance;

export const between = (value: number, low: number, high: number): boolean =>
  value >= low && value <= high;

/** Middle value; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

/** The value that occurs most, weighed by `weight`; undefined for none. */
export function mostFrequent<T>(values: readonly T[], weight: (value: T) => number = () => 1) {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + weight(value));
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
