/** What a line-maker must know of a character in a typeface, looked up once for all its places. */
import type { Face, FaceSet } from "../font/face.ts";
import { hasHanLatinGap, isLatin } from "../house/script.ts";
import type { Typeface } from "../house/style.ts";
import { NO_END, NO_START, PAIRED } from "./kinsoku.ts";

/** A character in a typeface: who draws it, how wide, and how it behaves at line ends. */
export interface Character {
  text: string;
  /** The typeface asked for, `Latin` for letters and digits whatever their run says. */
  typeface: Typeface;
  face: Face;
  advanceEm: number;
  /** Whether the asked typeface has it, another face stands in, or none has it. */
  coverage: "own" | "fallback" | "missing";
  newline: boolean;
  space: boolean;
  latin: boolean;
  digit: boolean;
  /** A Chinese character, a Latin letter or digit: between two of these stands a gap. */
  han: boolean;
  alphanumeric: boolean;
  noStart: boolean;
  noEnd: boolean;
  /** Half of a two-cell mark (—— or ……). */
  paired: boolean;
  /** Combining: belongs to the character before it. */
  combining: boolean;
  /** Of no script (“”—…·★): set in runs of their own in DOCX, see `samePortion`. */
  neutral: boolean;
}

/** As wide as a Chinese character; it stands between names. */
export const IDEOGRAPHIC_SPACE = "\u3000";

/** Gives characters by their code points. */
type Characters = (codePoint: number) => Character;

/** Characters already looked up. Face sets are immutable, so documents that share one share these. */
const shelves = new WeakMap<FaceSet, Map<string, Characters>>();

/**
 * Characters in their typeface: Chinese ones in `typeface`, letters and digits in `Latin` unless they
 * are to be in `typeface` too (`ownLatin`).
 */
export function charactersOf(
  faces: FaceSet,
  typeface: Typeface,
  ownLatin: boolean = false,
): Characters {
  let byTypeface = shelves.get(faces);
  if (!byTypeface) {
    byTypeface = new Map();
    shelves.set(faces, byTypeface);
  }
  const name = ownLatin ? `${typeface} throughout` : typeface;
  let characters = byTypeface.get(name);
  if (!characters) {
    characters = lookedUpOnce(faces, typeface, ownLatin);
    byTypeface.set(name, characters);
  }
  return characters;
}

function lookedUpOnce(faces: FaceSet, typeface: Typeface, ownLatin: boolean): Characters {
  const known = new Map<number, Character>();
  return (codePoint) => {
    let character = known.get(codePoint);
    if (!character) {
      const isForeign = !ownLatin && isLatin(String.fromCodePoint(codePoint));
      character = readCharacter(faces, isForeign ? "Latin" : typeface, codePoint);
      known.set(codePoint, character);
    }
    return character;
  };
}

/** The character in the very typeface, digits too: page numbers are all 宋体 (7.5). */
export function readCharacter(faces: FaceSet, typeface: Typeface, codePoint: number): Character {
  const text = String.fromCodePoint(codePoint);
  const own = faces.faceOf(typeface);
  const newline = text === "\n";
  const face = newline ? own : faces.faceFor(typeface, codePoint);
  const drawn = face ?? own;
  const glyph = drawn.glyphOf(codePoint);
  return {
    text,
    typeface,
    face: drawn,
    advanceEm: newline ? 0 : drawn.advanceOf(glyph) / drawn.unitsPerEm,
    coverage: !face ? "missing" : face === own ? "own" : "fallback",
    newline,
    space: text === " " || text === IDEOGRAPHIC_SPACE,
    latin: isLatin(text),
    digit: /\d/.test(text),
    han: hasHanLatinGap(text, "a"),
    alphanumeric: hasHanLatinGap("中", text),
    noStart: NO_START.has(text),
    noEnd: NO_END.has(text),
    paired: PAIRED.has(text),
    combining: /[\p{M}\u200d]/u.test(text),
    neutral: !isLatin(text) && codePoint > 0x7f && codePoint < 0x2e80,
  };
}
