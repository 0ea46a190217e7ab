/** What layout and PDF need to know of a font file; how it is read stays inside this room. */
import type { Typeface } from "../house/style.ts";

/** Bounds of a glyph's ink in font units, y up from the baseline. */
export interface Ink {
  xMin: number;
  yMin: number;
  xMax: number;
  yMax: number;
}

export interface Face {
  /** Stable key within a process: path, index in a collection. */
  id: string;
  family: string;
  postscriptName: string;
  /** `user` --fonts-dir, `system` installed on this machine, `bundled` came with yinfa. */
  source: "user" | "system" | "bundled";
  file: string;
  unitsPerEm: number;
  ascent: number;
  descent: number;
  bbox: Ink;
  /** TrueType outlines are copied by ourselves, CFF ones by fontkit. */
  outlines: "glyf" | "cff";
  /** Glyph index of a character, 0 if the face lacks it. */
  glyphOf(codePoint: number): number;
  /** Advance in font units. */
  advanceOf(glyph: number): number;
  inkOf(glyph: number): Ink | undefined;
}

/** One face for each typeface, and a chain of others for characters that it lacks. */
export interface FaceSet {
  faceOf(typeface: Typeface): Face;
  /** The face that draws the character when `typeface` is asked for; undefined if none has it. */
  faceFor(typeface: Typeface, codePoint: number): Face | undefined;
  byId(id: string): Face | undefined;
}
