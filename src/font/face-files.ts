/** Opening font files: each is read once for as long as it stays the same on disk. */
import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BrokenFont, fileSource } from "./byte-source.ts";
import type { Face } from "./face.ts";
import { openFace } from "./open-face.ts";

/** Folder of the faces that `npm run prepare` makes; the same seen from src/font and dist/font. */
export const BUNDLED_DIRECTORY = fileURLToPath(new URL("../../dist/faces/", import.meta.url));

/** The package whose font has nearly every Chinese character; a development dependency. */
const WHOLE_FONT = "@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-300-normal.woff";

const MAX_FONT_BYTES = 300_000_000;

const opened = new Map<string, { stamp: string; face: Face }>();

/** Either the face or, in Chinese, why the file cannot serve. */
export type Opened = { face: Face } | { reason: string };

/** Opens font `index` of a file, or answers from memory if the file has not changed since. */
export function openFaceFile(file: string, index: number, source: Face["source"]): Opened {
  const key = `${source} ${file}#${index}`;
  try {
    const { mtimeMs, size } = statSync(file);
    if (size > MAX_FONT_BYTES) return { reason: "文件过大" };
    const stamp = `${mtimeMs} ${size}`;
    const before = opened.get(key);
    if (before?.stamp === stamp) return { face: before.face };
    const face = openFace(fileSource(file), { file, index, source });
    opened.set(key, { stamp, face });
    return { face };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof BrokenFont) return error.message;
  if (error instanceof RangeError) return "数据不完整";
  if (error instanceof Error && "code" in error) return `读不出来，${String(error.code)}`;
  throw error;
}

/** A prepared face, undefined if it has not been prepared. */
export function openBundled(directory: string, name: string): Face | undefined {
  const file = join(directory, name);
  if (!existsSync(file)) return undefined;
  const outcome = openFaceFile(file, 0, "bundled");
  return "face" in outcome ? outcome.face : undefined;
}

/** The whole package font for the rarest characters, undefined if the package is not installed. */
export function openWholeFont(): Face | undefined {
  try {
    const file = createRequire(import.meta.url).resolve(WHOLE_FONT);
    const outcome = openFaceFile(file, 0, "bundled");
    return "face" in outcome ? outcome.face : undefined;
  } catch {
    return undefined;
  }
}
