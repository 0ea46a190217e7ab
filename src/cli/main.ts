#!/usr/bin/env node
/** The process around the command: streams, signals, exit code. */
import { exitCodes } from "./exit-codes.ts";
import { main } from "./program.ts";

const stopping = new AbortController();

/** Once: finish the document in hand. Twice: stop now; results are whole or absent in any case. */
process.on("SIGINT", () => {
  if (stopping.signal.aborted) process.exit(exitCodes.interrupted);
  stopping.abort();
});

/** `yinfa fonts | head` closes our output early; that is no error. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? exitCodes.done : exitCodes.ioError);
});

process.exitCode = await main(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  isTerminal: process.stderr.isTTY === true,
  signal: stopping.signal,
});
