/** Inputs nobody meant: pieces of sound files with bytes set, cut and copied. */
import fc from "fast-check";
import { expect } from "vitest";

/** `npm run fuzz` takes ten times as many. */
export const RUNS = process.env.MODE === "fuzz" ? 20_000 : 2_000;
export const FUZZ_TIMEOUT_MS = 1_800_000;
const MOST_BYTES = 2_048;
const HANG_MS = 2_000;

const change = fc.tuple(fc.nat(MOST_BYTES), fc.nat(255), fc.constantFrom("set", "cut", "copy"));

function changed(bytes: Buffer, changes: readonly [number, number, string][]): Buffer {
  let piece = Buffer.from(bytes);
  for (const [at, value, how] of changes) {
    const i = piece.length > 0 ? at % piece.length : 0;
    if (how === "set") piece[i] = value;
    else if (how === "cut")
      piece = Buffer.concat([piece.subarray(0, i), piece.subarray(i + value)]);
    else piece = Buffer.concat([piece, piece.subarray(i, i + value)]);
  }
  return piece.subarray(0, MOST_BYTES);
}

/** Whole files of at most 2 KB with up to twelve changes. */
export const mutatedWhole = (corpus: readonly Buffer[]): fc.Arbitrary<Buffer> =>
  fc
    .tuple(fc.constantFrom(...corpus), fc.array(change, { maxLength: 12 }))
    .map(([bytes, changes]) => changed(bytes, changes));

/** Pieces of files, from anywhere. */
export const mutated = (corpus: readonly Buffer[]): fc.Arbitrary<Buffer> =>
  fc
    .tuple(fc.constantFrom(...corpus), fc.nat(40_000), fc.array(change, { maxLength: 12 }))
    .map(([bytes, from, changes]) => {
      const start = bytes.length > 0 ? from % bytes.length : 0;
      return changed(bytes.subarray(start, start + MOST_BYTES), changes);
    });

/** Does the work and expects it not to take long: processor time, for machines are shared. */
export function withoutHanging<T>(work: () => T): T {
  const began = process.cpuUsage();
  const result = work();
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(HANG_MS);
  return result;
}
