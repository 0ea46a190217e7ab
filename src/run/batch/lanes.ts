/** Where units are made: in this process, or in child processes that may die. */
import { type ChildProcess, fork } from "node:child_process";
import type { Outcome } from "../../diagnostics.ts";
import { compiledScript } from "../package-root.ts";
import type { RenderedDocument } from "../render.ts";
import type { BatchJob, BatchOrder, Fingerprint } from "./job.ts";
import type { PlannedUnit } from "./plan.ts";
import { workerDied } from "./problems.ts";

/** Makes one unit at a time. */
export interface Lane {
  make: (planned: PlannedUnit) => Promise<Outcome<RenderedDocument>>;
  close: () => void;
}

/** What a child is told; the fingerprint lets it see that it read what its parent had checked. */
export type ToWorker =
  | { type: "open"; order: BatchOrder }
  | { type: "make"; index: number; fingerprint: Fingerprint };

/** What a child answers to `make`. */
export interface FromWorker {
  outcome: Outcome<RenderedDocument>;
}

/** Units in this process. */
export const ownLane = (job: BatchJob): Lane => ({
  make: async ({ unit }) => {
    const { renderUnit } = await import("./render-unit.ts");
    return renderUnit(job, unit);
  },
  close: () => undefined,
});

const WORKER = compiledScript("run/batch/worker.js");

const say = (child: ChildProcess, message: ToWorker) => {
  if (child.connected) child.send(message, () => undefined);
};

/** The child's answer; undefined if it died first. */
function answerOf(child: ChildProcess): Promise<FromWorker | undefined> {
  return new Promise((resolve) => {
    const finish = (answer?: FromWorker) => {
      child.off("message", onMessage);
      child.off("exit", onEnd);
      child.off("error", onEnd);
      resolve(answer);
    };
    const onMessage = (message: unknown) => finish(message as FromWorker);
    const onEnd = () => finish();
    child.on("message", onMessage);
    child.on("exit", onEnd);
    child.on("error", onEnd);
  });
}

/** Units in a child process, which is replaced when it dies; a unit is tried twice. */
export function childLane(job: BatchJob): Lane {
  let child: ChildProcess | undefined;
  const open = () => {
    const opened = fork(WORKER, { serialization: "advanced", execArgv: [] });
    say(opened, { type: "open", order: job.order });
    return opened;
  };
  const attempt = async ({ index, fingerprint }: PlannedUnit) => {
    if (!child?.connected || child.exitCode !== null || child.signalCode !== null) child = open();
    const answer = answerOf(child);
    say(child, { type: "make", index, fingerprint });
    return answer;
  };
  return {
    make: async (planned) => {
      const answer = (await attempt(planned)) ?? (await attempt(planned));
      return answer?.outcome ?? { problems: [workerDied(planned.unit.name)] };
    },
    close: () => {
      if (child?.connected) child.disconnect();
    },
  };
}
