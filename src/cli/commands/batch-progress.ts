/** One line on a terminal that says how far a run is and how long it will take. */
import type { BatchEvents } from "../../run/batch/run-batch.ts";
import type { Context } from "../context.ts";
import { printable } from "../terminal.ts";

const ERASE = "\r\u001b[K";

/** Nothing is printed where standard error is not a terminal. */
export function batchProgress({ io, texts, paint }: Context): BatchEvents & { end: () => void } {
  const started = Date.now();
  return {
    progress: (done, total, unit) => {
      if (!io.isTerminal) return;
      const seconds = Math.max(0.001, (Date.now() - started) / 1000);
      const left = Math.ceil((seconds / done) * (total - done));
      const perMinute = Math.round((done / seconds) * 60);
      const line = texts.batch.progress(done, total, printable(unit), perMinute, left);
      io.stderr(`${ERASE}${paint.dim(line)}`);
    },
    end: () => {
      if (io.isTerminal) io.stderr(ERASE);
    },
  };
}
