/**
 * Embeds a face's subset as a composite font: font program → descriptor → CIDFont → Type0 with
 * Identity-H, where the character code is the glyph's index in the subset.
 */
import { type PDFContext, PDFName, type PDFRef, PDFString } from "pdf-lib";
import type { FontProgram } from "./font-program.ts";
import { type PreparedFont, perMille } from "./prepare-font.ts";
import { registerDeflated, registerStream } from "./stream.ts";

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

/** Puts the font into the file; gives a font object for each ToUnicode map, by key. */
export function embedFont(
  context: PDFContext,
  font: PreparedFont,
  withCidSet: boolean,
): [string, PDFRef][] {
  const descendant = cidFont(context, font, descriptor(context, font.program, withCidSet));
  return font.toUnicode.map(([key, deflated]) => {
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
}
