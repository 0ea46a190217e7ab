/** Outside judges (poppler, qpdf, java …) that tests call, and what happens when one is not there. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "vitest";

const found = new Map<string, boolean>();

function isThere(name: string): boolean {
  let there = found.get(name);
  if (there === undefined) {
    const finder = process.platform === "win32" ? "where" : "which";
    there = spawnSync(finder, [name], { stdio: "ignore" }).status === 0;
    found.set(name, there);
  }
  return there;
}

/** Skips the running test with `reason`; under CI, where nothing may be missing, fails it. */
export function skipOrFail(context: TestContext, reason: string): void {
  if (process.env.CI) throw new Error(`${reason} (required when CI is set)`);
  context.skip(reason);
}

/**
 * To be called first in a test that needs an outside program:
 * `test("…", (context) => { requireTool(context, "qpdf"); … })`.
 */
export function requireTool(context: TestContext, ...names: string[]): void {
  for (const name of names) {
    if (!isThere(name)) skipOrFail(context, `${name} is not installed`);
  }
}

/** Runs a program and gives its stdout as text; throws with its stderr if it exits non-zero. */
export function runTool(name: string, args: string[]): string {
  return execFileSync(name, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: "pipe" });
}

/** Lends a temporary folder with `bytes` in it as `name`; both are gone afterwards. */
export function withFile<T>(
  name: string,
  bytes: Uint8Array,
  use: (file: string, folder: string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), "yinfa-test-"));
  try {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
