/**
 * Embeds a face's subset as a composite font: font program → descriptor → CIDFont → Type0 with
 * Identity-H, where the character code is the glyph's index in the subset.
 */
import { type PDFContext, PDFName, type PDFRef, PDFString } from "pdf-lib";
import { invariant } from "../diagnostics.ts";
import type { Face } from "../font/face.ts";
import type { Memory } from "../memory.ts";
import { cidOf, type FontProgram, fontProgram } from "./font-program.ts";
import type { FaceUse } from "./glyph-use.ts";
import { deflateText, registerDeflated, registerStream, round3 } from "./stream.ts";
import { hex4, toUnicodeMap } from "./to-unicode.ts";

/** A stretch of a text item in one font object. */
export interface EncodedRun {
  /** Key in the page's font resources. */
  font: string;
  hex: string;
}

/** Code of each character, by code point. */
type Codes = ReadonlyMap<number, EncodedRun>;

export interface EmbeddedFont {
  /** Font objects by their key in the resources. */
  resources: [string, PDFRef][];
  codes: Codes;
}

/** What the font objects of a use say: independent of any file. */
interface PreparedFont {
  program: FontProgram;
  widths: (number | number[])[];
  /** ToUnicode streams by key in the resources, deflated. */
  toUnicode: [string, Uint8Array][];
  codes: Codes;
}

const perMille = (face: Face, units: number): number => round3((units * 1000) / face.unitsPerEm);

/** The W array: `first [w1 w2 …]` for stretches of glyphs that are not a full em wide. */
function widthsOf(program: FontProgram, use: FaceUse): (number | number[])[] {
  const entries = [...use.glyphs]
    .map((glyph) => ({
      cid: cidOf(program, glyph),
      width: perMille(use.face, use.face.advanceOf(glyph)),
    }))
    .filter(({ width }) => width !== 1000)
    .sort((a, b) => a.cid - b.cid);
  const array: (number | number[])[] = [];
  let stretch: number[] = [];
  let next = -1;
  for (const { cid, width } of entries) {
    if (cid !== next) {
      stretch = [];
      array.push(cid, stretch);
    }
    stretch.push(width);
    next = cid + 1;
  }
  return array;
}

/** One bit for each glyph of the subset, all set; only PDF/A-1 wants it. */
function cidSet(program: FontProgram): Uint8Array {
  const count = Math.max(...program.glyphMap.values()) + 1;
  const bits = new Uint8Array(Math.ceil(count / 8)).fill(0xff);
  if (count % 8) bits[bits.length - 1] = (0xff << (8 - (count % 8))) & 0xff;
  return bits;
}

function descriptor(context: PDFContext, program: FontProgram, withCidSet: boolean): PDFRef {
  const { face } = program;
  const { xMin, yMin, xMax, yMax } = face.bbox;
  const isTrueType = program.format === "truetype";
  const file = isTrueType
    ? registerDeflated(context, program.deflated, { Length1: program.length })
    : registerDeflated(context, program.deflated, { Subtype: "CIDFontType0C" });
  return context.register(
    context.obj({
      Type: "FontDescriptor",
      FontName: program.name,
      Flags: 4,
      FontBBox: [xMin, yMin, xMax, yMax].map((units) => Math.round(perMille(face, units))),
      ItalicAngle: 0,
      Ascent: Math.round(perMille(face, face.ascent)),
      Descent: Math.round(perMille(face, face.descent)),
      CapHeight: Math.round(perMille(face, face.ascent)),
      StemV: 80,
      [isTrueType ? "FontFile2" : "FontFile3"]: file,
      CIDSet: withCidSet ? registerStream(context, cidSet(program)) : undefined,
    }),
  );
}

function cidFont(
  context: PDFContext,
  { program, widths }: PreparedFont,
  fontDescriptor: PDFRef,
): PDFRef {
  const isTrueType = program.format === "truetype";
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: isTrueType ? "CIDFontType2" : "CIDFontType0",
      BaseFont: program.name,
      CIDSystemInfo: {
        Registry: PDFString.of("Adobe"),
        Ordering: PDFString.of("Identity"),
        Supplement: 0,
      },
      FontDescriptor: fontDescriptor,
      DW: 1000,
      W: widths,
      CIDToGIDMap: isTrueType ? PDFName.of("Identity") : undefined,
    }),
  );
}

const codesOf = (program: FontProgram, use: FaceUse, key: string): Codes =>
  new Map(
    [...use.characters].map(([codePoint, { glyph, map }]) => [
      codePoint,
      { font: fontKey(key, map), hex: hex4(cidOf(program, glyph)) },
    ]),
  );

/** The text in the codes of its fonts: of the first of them that has the character. */
export function encodeText(text: string, fonts: readonly EmbeddedFont[]): EncodedRun[] {
  const runs: EncodedRun[] = [];
  let last: EncodedRun | undefined;
  for (const character of text) {
    const code = codeOf(character.codePointAt(0) ?? 0, fonts);
    invariant(code, `未收集的字符 ${character}`);
    if (last?.font === code.font) last.hex += code.hex;
    else {
      last = { ...code };
      runs.push(last);
    }
  }
  return runs;
}

function codeOf(codePoint: number, fonts: readonly EmbeddedFont[]): EncodedRun | undefined {
  for (const { codes } of fonts) {
    const code = codes.get(codePoint);
    if (code) return code;
  }
  return undefined;
}

const fontKey = (key: string, map: number): string => (map === 0 ? key : `${key}m${map}`);

function makeFont(use: FaceUse, key: string, memory?: Memory): PreparedFont {
  const program = fontProgram(use.face, use.glyphs, memory);
  const toUnicode = use.maps.map((map, index): [string, Uint8Array] => {
    const pairs = new Map([...map].map(([glyph, cp]) => [cidOf(program, glyph), cp]));
    return [fontKey(key, index), deflateText(toUnicodeMap(pairs))];
  });
  const codes = codesOf(program, use, key);
  return { program, widths: widthsOf(program, use), toUnicode, codes };
}

/** A use is determined by its face and its characters in their order. */
function prepareFont(use: FaceUse, key: string, memory?: Memory): PreparedFont {
  if (!memory) return makeFont(use, key);
  const characters = [...use.characters.keys()].join(" ");
  const name = `${key} ${memory.numberOf(use.face)} ${characters}`;
  return memory.recall("font", name, () => makeFont(use, key, memory));
}

/**
 * Puts the use's font into the file, with a font object for each ToUnicode map; with a memory it is
 * cut, and all that its objects say worked out, once for all documents that draw these characters.
 */
export function embedFont(
  context: PDFContext,
  use: FaceUse,
  options: { key: string; cidSet: boolean; memory?: Memory },
): EmbeddedFont {
  const font = prepareFont(use, options.key, options.memory);
  const descendant = cidFont(context, font, descriptor(context, font.program, options.cidSet));
  const resources = font.toUnicode.map(([key, deflated]): [string, PDFRef] => {
    const dict = context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: font.program.name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: registerDeflated(context, deflated),
    });
    return [key, context.register(dict)];
  });
  return { resources, codes: font.codes };
}
