/** A child process of a run over many units: opens the same job, then makes the units it is told. */
import { isDeepStrictEqual } from "node:util";
import type { Outcome } from "../../diagnostics.ts";
import type { RenderedDocument } from "../render.ts";
import { type Fingerprint, fingerprintOf, type OpenedJob, openJob } from "./job.ts";
import type { FromWorker, ToWorker } from "./lanes.ts";
import { inputsChanged } from "./problems.ts";
import { renderUnit } from "./render-unit.ts";

let opening: Promise<OpenedJob> | undefined;

async function make(index: number, fingerprint: Fingerprint): Promise<Outcome<RenderedDocument>> {
  const opened = await opening;
  const job = opened?.value;
  const unit = job?.list.units[index];
  if (!job || !unit || !isDeepStrictEqual(fingerprintOf(job, unit), fingerprint)) {
    return { problems: [inputsChanged(unit?.name ?? String(index + 1))] };
  }
  return renderUnit(job, unit);
}

process.on("message", (message: ToWorker) => {
  if (message.type === "open") {
    opening = openJob(message.order);
    return;
  }
  void make(message.index, message.fingerprint).then((outcome) => {
    const answer: FromWorker = { outcome };
    process.send?.(answer);
  });
});

// Ctrl-C reaches the whole group; the parent decides when the documents in hand are finished.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit());
