/**
 * Keeps the code that V8 makes of the bundled command while it renders the sample: what is started
 * next with this Node need not compile it again (`src/cli/parts.ts`).
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../cli/main.ts";
import { CODES, type CodeFacts, compiledParts, useFlags } from "../cli/parts.ts";
import { pack } from "./pack.ts";

/**
 * Most commands are over before it pays that V8 optimizes a function, compiles a regular expression
 * instead of interpreting it, or notes the types that a function meets. All three are put off: seven
 * times as long as by itself, fifty times, three times.
 */
const LATER = [
  "--interrupt-budget=500000",
  "--regexp-tier-up-ticks=50",
  "--interrupt-budget-for-feedback-allocation=3000",
  "--interrupt-budget-factor-for-feedback-allocation=24",
];

/** V8 complains of a flag that it does not know, and other versions have others. */
const known = execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
const flags = LATER.filter((flag) => known.includes(` ${flag.split("=")[0]} `));

const cwd = mkdtempSync(join(tmpdir(), "yinfa-code-"));
const io = { stdout: () => true, stderr: () => true, env: {}, cwd, isTerminal: false };

try {
  useFlags(flags);
  await main(["init", "."], io);
  await main(["check"], io);
  await main(["render", "--ignore-system-fonts"], io);
  const { bytes, places } = pack(compiledParts());
  const facts: CodeFacts = { flags, places };
  writeFileSync(CODES, bytes);
  writeFileSync(`${CODES}.json`, JSON.stringify(facts));
} finally {
  rmSync(cwd, { recursive: true, force: true });
}
