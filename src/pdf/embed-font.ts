/**
 * Embeds a face's subset as a composite font: font program → descriptor → CIDFont → Type0 with
 * Identity-H, where the character code is the glyph's index in the subset.
 */
import type { PDFContext, PDFRef } from "pdf-lib";
import type { FontProgram } from "./font-program.ts";
import { type PreparedFont, perMille } from "./prepare-font.ts";
import { registerReady } from "./ready-object.ts";
import { type Contents, deflate, registerStream } from "./stream.ts";

/** One bit for each glyph of the subset, all set; only PDF/A-1 wants it. */
function cidSet(program: FontProgram): Uint8Array {
  const count = Math.max(...program.glyphMap.values()) + 1;
  const bits = new Uint8Array(Math.ceil(count / 8)).fill(0xff);
  if (count % 8) bits[bits.length - 1] = (0xff << (8 - (count % 8))) & 0xff;
  return bits;
}

function descriptor(
  context: PDFContext,
  program: FontProgram,
  contents: Contents,
  withCidSet: boolean,
): PDFRef {
  const { face, name, length } = program;
  const { xMin, yMin, xMax, yMax } = face.bbox;
  const inEm = (units: number): number => Math.round(perMille(face, units));
  const file =
    program.format === "truetype"
      ? `/FontFile2 ${registerStream(context, contents, `/Length1 ${length}`)}`
      : `/FontFile3 ${registerStream(context, contents, "/Subtype/CIDFontType0C")}`;
  const set = withCidSet ? `/CIDSet ${registerStream(context, deflate(cidSet(program)))}` : "";
  return registerReady(
    context,
    `<</Type/FontDescriptor/FontName/${name}/Flags 4` +
      `/FontBBox[${[xMin, yMin, xMax, yMax].map(inEm).join(" ")}]/ItalicAngle 0` +
      `/Ascent ${inEm(face.ascent)}/Descent ${inEm(face.descent)}/CapHeight ${inEm(face.ascent)}` +
      `/StemV 80${file}${set}>>`,
  );
}

function cidFont(
  context: PDFContext,
  { program, widths }: PreparedFont,
  fontDescriptor: PDFRef,
): PDFRef {
  const kind =
    program.format === "truetype"
      ? "/Subtype/CIDFontType2/CIDToGIDMap/Identity"
      : "/Subtype/CIDFontType0";
  return registerReady(
    context,
    `<</Type/Font${kind}/BaseFont/${program.name}` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${fontDescriptor}/DW 1000/W[${widths}]>>`,
  );
}

/** Puts the font with its program's contents into the file; gives a font object for each ToUnicode map, by key. */
export function embedFont(
  context: PDFContext,
  font: PreparedFont,
  contents: Contents,
  withCidSet: boolean,
): [string, PDFRef][] {
  const described = descriptor(context, font.program, contents, withCidSet);
  const descendant = cidFont(context, font, described);
  return font.toUnicode.map(([key, map]) => {
    const text =
      `<</Type/Font/Subtype/Type0/BaseFont/${font.program.name}/Encoding/Identity-H` +
      `/DescendantFonts[${descendant}]/ToUnicode ${registerStream(context, map)}>>`;
    return [key, registerReady(context, text)];
  });
}
