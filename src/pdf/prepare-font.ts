/**
 * What a face's font objects say, worked out before any file is begun: the embedded program, widths,
 * ToUnicode maps and the code of each character.
 */
import { invariant } from "../diagnostics.ts";
import type { Face } from "../font/face.ts";
import type { Memory } from "../memory.ts";
import { eachCodePoint } from "./characters.ts";
import { cidOf, type FontProgram, ownProgram, sharedProgram } from "./font-program.ts";
import { type FaceUse, glyphUse } from "./glyph-use.ts";
import { type Contents, deflate, plain, round3 } from "./stream.ts";
import { hex4, toUnicodeMap } from "./to-unicode.ts";

/** A stretch of a text item in one font object. */
export interface EncodedRun {
  /** Key in the page's font resources. */
  font: string;
  hex: string;
}

/** Code of each character, by code point. */
export type Codes = ReadonlyMap<number, EncodedRun>;

/** What the font objects of a use say: independent of any file. */
export interface PreparedFont {
  program: FontProgram;
  /** Content of the W array. */
  widths: string;
  /** ToUnicode streams by key in the resources. */
  toUnicode: [string, Contents][];
  codes: Codes;
}

/** The fonts of one face. */
export interface FontPair {
  /** Of the characters that the run shares. */
  shared: PreparedFont | undefined;
  /** Of the document's own; those that are shared are not among them. */
  own: PreparedFont | undefined;
}

/** A length of the face in thousandths of an em. */
export const perMille = (face: Face, units: number): number =>
  round3((units * 1000) / face.unitsPerEm);

/** The W array: `first [w1 w2 …]` for stretches of glyphs that are not a full em wide. */
function widthsOf(program: FontProgram, use: FaceUse): string {
  const entries = [...use.glyphs]
    .map((glyph) => ({
      cid: cidOf(program, glyph),
      width: perMille(use.face, use.face.advanceOf(glyph)),
    }))
    .filter(({ width }) => width !== 1000)
    .sort((a, b) => a.cid - b.cid);
  const stretches: { first: number; widths: number[] }[] = [];
  for (const { cid, width } of entries) {
    const last = stretches.at(-1);
    if (last && cid === last.first + last.widths.length) last.widths.push(width);
    else stretches.push({ first: cid, widths: [width] });
  }
  return stretches.map(({ first, widths }) => `${first}[${widths.join(" ")}]`).join("");
}

const codesOf = (program: FontProgram, use: FaceUse, key: string): Codes =>
  new Map(
    [...use.characters].map(([codePoint, { glyph, map }]) => [
      codePoint,
      { font: fontKey(key, map), hex: hex4(cidOf(program, glyph)) },
    ]),
  );

const fontKey = (key: string, map: number): string => (map === 0 ? key : `${key}m${map}`);

function makeFont(
  use: FaceUse,
  key: string,
  program: FontProgram,
  pack: (bytes: Uint8Array) => Contents,
): PreparedFont {
  const toUnicode = use.maps.map((map, index): [string, Contents] => {
    const pairs = new Map([...map].map(([glyph, cp]) => [cidOf(program, glyph), cp]));
    return [fontKey(key, index), pack(Buffer.from(toUnicodeMap(pairs), "latin1"))];
  });
  const codes = codesOf(program, use, key);
  return { program, widths: widthsOf(program, use), toUnicode, codes };
}

/**
 * The font that draws `characters`, each of which stands there once, the same where the document before
 * draws these; its font objects are called `key` in the resources.
 */
export const sharedFont = (
  face: Face,
  characters: string,
  key: string,
  memory: Memory,
): PreparedFont =>
  memory.again(face, `font ${key}`, [characters], () => {
    const use = glyphUse(face, characters);
    return makeFont(use, key, sharedProgram(face, use.glyphs, memory), deflate);
  });

/** The same for characters that one document has of its own. */
export function ownFont(face: Face, characters: string, key: string): PreparedFont {
  const use = glyphUse(face, characters);
  return makeFont(use, key, ownProgram(face, use.glyphs), plain);
}

/** Whether the font draws all of the characters. */
export function hasAll(font: PreparedFont | undefined, characters: string): boolean {
  let lacking = 0;
  eachCodePoint(characters, (codePoint) => {
    if (!font?.codes.has(codePoint)) lacking++;
  });
  return lacking === 0;
}

/** The text in the codes of a face's fonts. */
export function encodeText(text: string, { shared, own }: FontPair): EncodedRun[] {
  const runs: EncodedRun[] = [];
  let last: EncodedRun | undefined;
  eachCodePoint(text, (codePoint) => {
    const code = shared?.codes.get(codePoint) ?? own?.codes.get(codePoint);
    invariant(code, () => `未收集的字符 ${codePoint}`);
    if (last?.font === code.font) last.hex += code.hex;
    else {
      last = { ...code };
      runs.push(last);
    }
  });
  return runs;
}
