/** A face's subset as bytes ready for a file: the costly step, and independent of any file. */
import { crc32 } from "node:zlib";
import { invariant } from "../diagnostics.ts";
import type { Face } from "../font/face.ts";
import { subsetFace } from "../font/subset.ts";
import type { Memory } from "../memory.ts";
import { type Contents, deflateAside, plain } from "./stream.ts";

/** A subset ready to be put into any number of files. */
export interface FontProgram {
  face: Face;
  /** `ABCDEF+Name`. */
  name: string;
  format: "truetype" | "cff";
  /** Ready some time after the rest. */
  contents: Promise<Contents>;
  /** Bytes before deflating. */
  length: number;
  /** Glyph of the face to glyph of the subset. */
  glyphMap: ReadonlyMap<number, number>;
}

const TAG_LETTERS = 6;

/** Six letters out of the face's name and its glyphs: the same subset has the same tag. */
function subsetTag(face: Face, glyphs: readonly number[]): string {
  let rest = crc32(`${face.postscriptName} ${glyphs.join(" ")}`);
  let tag = "";
  while (tag.length < TAG_LETTERS) {
    tag += String.fromCharCode(65 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return tag;
}

/** Cuts the subset out of the face and deflates it, once for all documents that need these glyphs. */
export function sharedProgram(face: Face, glyphs: Iterable<number>, memory: Memory): FontProgram {
  const sorted = inOrder(glyphs);
  const key = `${memory.numberOf(face)} ${sorted.join(" ")}`;
  return memory.recall("font program", key, () => makeProgram(face, sorted, deflateAside));
}

/**
 * Cuts out the subset for one document. Its few glyphs are left as they are: deflating them takes
 * longer than all the rest, and saves less than a hundredth of the file.
 */
export const ownProgram = (face: Face, glyphs: Iterable<number>): FontProgram =>
  makeProgram(face, inOrder(glyphs), async (bytes) => plain(bytes));

const inOrder = (glyphs: Iterable<number>): number[] => [...glyphs].sort((a, b) => a - b);

function makeProgram(
  face: Face,
  sorted: readonly number[],
  pack: (bytes: Uint8Array) => Promise<Contents>,
): FontProgram {
  const subset = subsetFace(face, sorted);
  const plainName = face.postscriptName.replace(/[^A-Za-z0-9-]/g, "") || "Font";
  return {
    face,
    name: `${subsetTag(face, sorted)}+${plainName}`,
    format: subset.format,
    contents: pack(subset.bytes),
    length: subset.bytes.length,
    glyphMap: subset.glyphMap,
  };
}

/** The character code (CID) of a glyph of the face: its place in the subset. */
export function cidOf(program: FontProgram, glyph: number): number {
  const cid = program.glyphMap.get(glyph);
  invariant(cid !== undefined, () => `${program.name} 没有第 ${glyph} 号字形`);
  return cid;
}
