#!/usr/bin/env node
/** The process around the command: streams, signals, exit code. */
import { existsSync, realpathSync } from "node:fs";
import { exitCodes } from "./exit-codes.ts";
import type { Io } from "./io.ts";
import { runProgram } from "./program.ts";

/** This process's streams, environment and folder. */
const processIo = (signal?: AbortSignal): Io => ({
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  isTerminal: process.stderr.isTTY === true,
  ...(signal ? { signal } : {}),
});

/** Runs `yinfa` with the words after its name; gives the exit code and never throws. */
export const main = (argv: readonly string[], io: Io = processIo()): Promise<number> =>
  runProgram(argv, io);

/** Ctrl-C once: finish the document in hand. Twice: stop now; results are whole or absent anyway. */
function stopOnInterrupt(): AbortSignal {
  const stopping = new AbortController();
  process.on("SIGINT", () => {
    if (stopping.signal.aborted) process.exit(exitCodes.interrupted);
    stopping.abort();
  });
  return stopping.signal;
}

/** `yinfa fonts | head` closes our output early; that is no error. */
function toleratePipes(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? exitCodes.done : exitCodes.ioError);
  });
}

/** Whether this file is what Node was started with (possibly through a link in `.bin`). */
function isEntry(): boolean {
  const started = process.argv[1];
  if (started === undefined || !existsSync(started)) return false;
  return realpathSync(started) === realpathSync(import.meta.filename);
}

const written = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => stream.write("", () => resolve()));

/** Ends the process when all is written: Node by itself would first take the whole heap apart. */
async function leave(code: number): Promise<void> {
  await Promise.all([process.stdout, process.stderr].map(written));
  process.exit(code);
}

if (isEntry()) {
  toleratePipes();
  void main(process.argv.slice(2), processIo(stopOnInterrupt())).then(leave);
}
