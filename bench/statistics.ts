/** Medians and ranges of what was measured. */

export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** Median and range; throws if nothing was measured. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))];
  const [least, low, high, most] = [at(0), at(0.5), sorted[sorted.length >> 1], at(1)];
  if (least === undefined || low === undefined || high === undefined || most === undefined)
    throw new Error("nothing was measured");
  return { median: (low + high) / 2, least, most };
}

/** Milliseconds that `work` takes. */
export async function timeMs(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds of `work` for each of the numbers from `from` to `from + count - 1`, on average. */
export async function msEach(
  from: number,
  count: number,
  work: (index: number) => unknown,
): Promise<number> {
  const all = await timeMs(async () => {
    for (let index = from; index < from + count; index++) await work(index);
  });
  return all / count;
}
