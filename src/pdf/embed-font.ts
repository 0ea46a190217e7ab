/**
 * Embeds a face's subset as a composite font: font program → descriptor → CIDFont → Type0 with
 * Identity-H, where the character code is the glyph's index in the subset.
 */
import { type PDFContext, PDFName, type PDFRef, PDFString } from "pdf-lib";
import { invariant } from "../diagnostics.ts";
import type { Face } from "../font/face.ts";
import { cidOf, type FontProgram } from "./font-program.ts";
import type { FaceUse } from "./glyph-use.ts";
import { registerDeflated, registerStream, round3 } from "./stream.ts";
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

const perMille = (face: Face, units: number): number => round3((units * 1000) / face.unitsPerEm);

/** The W array: `first [w1 w2 …]` for stretches of glyphs that are not a full em wide. */
function widths(program: FontProgram, use: FaceUse): (number | number[])[] {
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
  program: FontProgram,
  use: FaceUse,
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
      W: widths(program, use),
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

/** The text in the codes of its fonts. */
export function encodeText(text: string, codes: Codes): EncodedRun[] {
  const runs: EncodedRun[] = [];
  let last: EncodedRun | undefined;
  for (const character of text) {
    const code = codes.get(character.codePointAt(0) ?? 0);
    invariant(code, `未收集的字符 ${character}`);
    if (last?.font === code.font) last.hex += code.hex;
    else {
      last = { ...code };
      runs.push(last);
    }
  }
  return runs;
}

const fontKey = (key: string, map: number): string => (map === 0 ? key : `${key}m${map}`);

/**
 * Puts the program into the file, with a font object for each ToUnicode map. The program may hold
 * more glyphs than are used here, so that many documents can share one.
 */
export function embedFont(
  context: PDFContext,
  program: FontProgram,
  use: FaceUse,
  options: { key: string; cidSet: boolean },
): EmbeddedFont {
  const descendant = cidFont(context, program, use, descriptor(context, program, options.cidSet));
  const resources = use.maps.map((map, index): [string, PDFRef] => {
    const pairs = new Map([...map].map(([glyph, cp]) => [cidOf(program, glyph), cp]));
    const font = context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: program.name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: registerStream(context, toUnicodeMap(pairs)),
    });
    return [fontKey(options.key, index), context.register(font)];
  });
  return { resources, codes: codesOf(program, use, options.key) };
}
