/** Reading files of a folder without ever leaving it. */
import { closeSync, fstatSync, openSync, readSync, realpathSync } from "node:fs";
import { readdir, readFile, realpath } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import type { Outcome } from "../diagnostics.ts";
import { codeOf, readProblem } from "./file-errors.ts";
import { outsideWorkspace } from "./problems.ts";

/** A file as bytes, with the name under which people see it. */
export interface FoundFile {
  file: string;
  bytes: Uint8Array;
}

/** Path of a file relative to where the user stands, or absolute if it is not below. */
export function shownPath(base: string, path: string): string {
  const nearer = relative(base, path);
  if (nearer === "") return ".";
  return nearer === ".." || nearer.startsWith(`..${sep}`) ? path : nearer.split(sep).join("/");
}

function leadsOut(root: string, real: string): boolean {
  const inside = relative(root, real);
  return inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside);
}

/** Reads `path`, refusing a link that leads out of `root`. */
export async function readInside(
  root: string,
  path: string,
  file: string,
): Promise<Outcome<FoundFile>> {
  try {
    const real = await realpath(path);
    if (leadsOut(await realpath(root), real)) return { problems: [outsideWorkspace(file)] };
    return { value: { file, bytes: await readFile(real) }, problems: [] };
  } catch (thrown) {
    return { problems: [readProblem(thrown, file)] };
  }
}

/** At most `mostBytes` and one more, which tells that there would be more. */
function readStart(path: string, mostBytes: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const size = Math.min(fstatSync(file).size, mostBytes + 1);
    const bytes = Buffer.alloc(size);
    return bytes.subarray(0, readSync(file, bytes, 0, size, 0));
  } finally {
    closeSync(file);
  }
}

/**
 * As `readInside`, at once and not more than a byte beyond `mostBytes` (default: the whole file): for
 * what a document turns out to need while it is being made.
 */
export function readInsideSync(
  root: string,
  path: string,
  file: string,
  mostBytes = Number.POSITIVE_INFINITY,
): Outcome<FoundFile> {
  try {
    const real = realpathSync(path);
    if (leadsOut(realpathSync(root), real)) return { problems: [outsideWorkspace(file)] };
    return { value: { file, bytes: readStart(real, mostBytes) }, problems: [] };
  } catch (thrown) {
    return { problems: [readProblem(thrown, file)] };
  }
}

/** Names ending in `.md` in a folder, without the ending, in a fixed order; none if it is not there. */
export async function markdownNames(folder: string): Promise<string[]> {
  try {
    const names = (await readdir(folder)).filter((name) => /^[^._~].*\.md$/i.test(name));
    return names.map((name) => name.slice(0, -3)).sort();
  } catch (thrown) {
    if (codeOf(thrown) === "ENOENT" || codeOf(thrown) === "ENOTDIR") return [];
    throw thrown;
  }
}

/** Absolute path of `name.md` in a folder. */
export const markdownFile = (folder: string, name: string): string => join(folder, `${name}.md`);
