/** A copy beside its original that never overwrites what stands there already. */
import { readFile } from "node:fs/promises";
import { dirname, join, parse } from "node:path";
import type { Outcome } from "../diagnostics.ts";
import { codeOf, resultProblem } from "./file-errors.ts";
import { shownPath } from "./read-inside.ts";
import { replaceWhole } from "./write-out.ts";

type Standing = "free" | "same" | "taken";

async function standingAt(path: string, bytes: Uint8Array): Promise<Standing> {
  try {
    return Buffer.from(bytes).equals(await readFile(path)) ? "same" : "taken";
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === "ENOENT") return "free";
    if (code !== undefined) return "taken";
    throw thrown;
  }
}

/** 方案（已改）.txt, then 方案（已改2）.txt, …: the first that is free or holds the same bytes. */
async function choosePath(
  path: string,
  bytes: Uint8Array,
): Promise<{ path: string; standing: Standing }> {
  const { dir, name, ext } = parse(path);
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? path : join(dir, `${name.replace(/）$/u, "")}${n}）${ext}`);
    const standing = await standingAt(candidate, bytes);
    if (standing !== "taken" || n >= 999) return { path: candidate, standing };
  }
}

/** Writes the copy whole; gives its shown name. */
export async function writeCopy(
  wanted: string,
  base: string,
  bytes: Uint8Array,
): Promise<Outcome<string>> {
  const { path, standing } = await choosePath(wanted, bytes);
  const shown = shownPath(base, path);
  try {
    if (standing !== "same") await replaceWhole(join(dirname(path), parse(path).base), bytes);
    return { value: shown, problems: [] };
  } catch (thrown) {
    return { problems: [resultProblem(thrown, shown)] };
  }
}
