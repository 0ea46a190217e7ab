/**
 * Faces without files: every Chinese character 1 em wide, every Latin one half an em, ink in fixed
 * places. What the layout makes of them can be reckoned by hand.
 */
import type { Face, FaceSet, Ink } from "../../src/font/face.ts";
import { isLatin } from "../../src/house/script.ts";
import type { Typeface } from "../../src/house/style.ts";

const UNITS_PER_EM = 1000;
/** Ink of a Chinese character: 0.05 em free on all sides of an em box 0.88 over the baseline. */
const HAN_INK: Ink = { xMin: 50, yMin: -70, xMax: 950, yMax: 830 };
const DASH_INK: Ink = { xMin: 0, yMin: 320, xMax: 1000, yMax: 380 };

export interface FakeFaceOptions {
  /** Characters that this face lacks. */
  lacks?: string;
}

/** A face whose glyph indices are the code points themselves. */
export function fakeFace(id: string, { lacks = "" }: FakeFaceOptions = {}): Face {
  const missing = new Set([...lacks].map((character) => character.codePointAt(0)));
  return {
    id,
    family: `Fake ${id}`,
    postscriptName: `Fake${id}`,
    source: "bundled",
    file: `/fake/${id}.ttf`,
    unitsPerEm: UNITS_PER_EM,
    ascent: 880,
    descent: -120,
    bbox: { xMin: 0, yMin: -120, xMax: 1000, yMax: 880 },
    outlines: "glyf",
    glyphOf: (codePoint) => (missing.has(codePoint) ? 0 : codePoint),
    advanceOf: (glyph) =>
      glyph > 0 && isLatin(String.fromCodePoint(glyph)) ? UNITS_PER_EM / 2 : UNITS_PER_EM,
    inkOf: (glyph) => {
      if (glyph === 0x20 || glyph === 0x3000) return undefined;
      return glyph === 0x2014 ? DASH_INK : HAN_INK;
    },
  };
}

/** One fake face for each typeface, named by it, and one that stands in for what they lack. */
export function fakeFaces(
  lacks: Partial<Record<Typeface, string>> = {},
  fallback: Face = fakeFace("Fallback"),
): FaceSet {
  const typefaces: Typeface[] = ["FangSong", "KaiTi", "HeiTi", "XiaoBiaoSong", "SongTi", "Latin"];
  const faces = new Map(
    typefaces.map((typeface) => [typeface, fakeFace(typeface, { lacks: lacks[typeface] ?? "" })]),
  );
  const faceOf = (typeface: Typeface): Face => faces.get(typeface) ?? fallback;
  const has = (face: Face, codePoint: number) => face.glyphOf(codePoint) !== 0;
  return {
    faceOf,
    faceFor: (typeface, codePoint) =>
      [faceOf(typeface), fallback].find((face) => has(face, codePoint)),
    byId: (id) => [...faces.values(), fallback].find((face) => face.id === id),
  };
}
