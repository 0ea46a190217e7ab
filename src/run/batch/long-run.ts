/** What V8 is told of a run that makes many documents. */
import { setFlagsFromString } from "node:v8";

/**
 * V8 lets the heap of a busy process grow to four times what lives in it, so that a long run holds
 * ever more memory though it needs no more; sweeping at three fifths above it takes little time.
 * And it is to optimize as soon as it does by itself, which a short command puts off
 * (`cli/parts.ts`).
 */
export function prepareLongRun(): void {
  setFlagsFromString("--heap-growing-percent=60");
  setFlagsFromString("--interrupt-budget=67584");
}
