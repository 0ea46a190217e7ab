/**
 * Work on files of unknown origin in a process of its own with bounded memory and time, so that a
 * hostile file can end that process but not ours.
 */
import { createRequire } from "node:module";

/** Node's module for processes takes ten milliseconds of a start; import() does not work in a part. */
const loadWhenNeeded = createRequire(import.meta.url);

export interface LimitedOrder {
  /** Compiled script that reads standard input and prints its result as the last line. */
  script: string;
  arguments: readonly string[];
  input: Uint8Array;
  /** Nothing else of our environment is handed on. */
  environment: Readonly<Record<string, string>>;
  memoryMb: number;
  timeoutMs: number;
}

/** `failed` covers running out of memory, an exception and an answer that is too long. */
export type LimitedEnd =
  | { state: "done"; lastLine: string }
  | { state: "timeout" }
  | { state: "failed"; message: string };

const MOST_OUTPUT_BYTES = 50_000_000;
const MOST_MESSAGE = 2_000;

export function runLimited(order: LimitedOrder): Promise<LimitedEnd> {
  const { spawn } = loadWhenNeeded("node:child_process") as typeof import("node:child_process");
  const { script, input, memoryMb, timeoutMs } = order;
  const flags = [`--max-old-space-size=${memoryMb}`, "--no-warnings"];
  const child = spawn(process.execPath, [...flags, script, ...order.arguments], {
    env: { ...order.environment },
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
    timeout: timeoutMs,
    killSignal: "SIGKILL",
  });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let message = "";
    const started = process.hrtime.bigint();
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST_OUTPUT_BYTES) child.kill("SIGKILL");
      else chunks.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      if (message.length < MOST_MESSAGE) message += chunk.toString("utf8");
    });
    child.on("error", (error) => resolve({ state: "failed", message: error.message }));
    child.on("close", (code, signal) => {
      const elapsedMs = Number(process.hrtime.bigint() - started) / 1e6;
      if (signal === "SIGKILL" && elapsedMs >= timeoutMs) return resolve({ state: "timeout" });
      if (code !== 0) return resolve({ state: "failed", message });
      const text = Buffer.concat(chunks).toString("utf8").trimEnd();
      resolve({ state: "done", lastLine: text.slice(text.lastIndexOf("\n") + 1) });
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}
