/** Reading files of a folder without ever leaving it. */
import { readdir, readFile, realpath } from "node:fs/promises";
import { join, relative, sep } from "node:path";
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

/** Reads `path`, refusing a link that leads out of `root`. */
export async function readInside(
  root: string,
  path: string,
  file: string,
): Promise<Outcome<FoundFile>> {
  try {
    const real = await realpath(path);
    const inside = relative(await realpath(root), real);
    if (inside === ".." || inside.startsWith(`..${sep}`))
      return { problems: [outsideWorkspace(file)] };
    return { value: { file, bytes: await readFile(real) }, problems: [] };
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
