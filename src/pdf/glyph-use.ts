/**
 * Which glyphs draw a face's characters, and how each character is to be read back. Two characters
 * may share a glyph (a hyphen and a non-breaking hyphen, a compatibility form); one ToUnicode map
 * cannot tell them apart, so the second goes into a second map, that is, a second font object over
 * the same embedded bytes.
 */
import { invariant } from "../diagnostics.ts";
import type { Face } from "../font/face.ts";
import { eachCodePoint } from "./characters.ts";

export interface CharacterUse {
  glyph: number;
  /** Index into `FaceUse.maps`. */
  map: number;
}

export interface FaceUse {
  face: Face;
  /** Glyphs of the whole face, in order of first use. */
  glyphs: Set<number>;
  /** By code point. */
  characters: Map<number, CharacterUse>;
  /** Glyph to code point. */
  maps: Map<number, number>[];
}

function addCharacter(use: FaceUse, codePoint: number): void {
  const glyph = use.face.glyphOf(codePoint);
  invariant(glyph !== 0, () => `${use.face.family} 没有 U+${codePoint.toString(16).toUpperCase()}`);
  let map = use.maps.findIndex((known) => !known.has(glyph));
  if (map < 0) map = use.maps.push(new Map()) - 1;
  use.maps[map]?.set(glyph, codePoint);
  use.glyphs.add(glyph);
  use.characters.set(codePoint, { glyph, map });
}

/** The use of a face by `characters`, each of which stands there once. */
export function glyphUse(face: Face, characters: string): FaceUse {
  const use: FaceUse = { face, glyphs: new Set(), characters: new Map(), maps: [] };
  eachCodePoint(characters, (codePoint) => addCharacter(use, codePoint));
  return use;
}
