/** A font with only the glyphs that a document draws, for embedding in a PDF. */
import { assembleFont, countingTables, packGlyphs, packMetrics } from "./assemble.ts";
import { bytesOf } from "./byte-source.ts";
import { subsetCff } from "./cff.ts";
import type { Face } from "./face.ts";
import { inkOf, renumberGlyph } from "./glyf.ts";
import { insideOf } from "./open-face.ts";
import type { Sfnt } from "./sfnt.ts";

export interface Subset {
  /** `truetype`: a font file for FontFile2. `cff`: a bare CFF table for FontFile3/CIDFontType0C. */
  bytes: Uint8Array;
  format: "truetype" | "cff";
  /** Glyph of the face → glyph (and CID) of the subset; also holds the parts of composites. */
  glyphMap: Map<number, number>;
}

const TRUE_TYPE_SIGNATURE = 0x00010000;

/** Glyph programs need these to run; some Chinese fonts place their strokes by program. */
const PROGRAM_TABLES = ["cvt ", "fpgm", "prep"];

/**
 * The subset of `face` that draws `glyphs`. Glyph 0 is always the face's .notdef, the others follow
 * in ascending order, so equal sets give equal bytes whatever order they come in.
 */
export function subsetFace(face: Face, glyphs: Iterable<number>): Subset {
  const { sfnt, outlines } = insideOf(face);
  if (!outlines) return subsetCff(sfnt, glyphs);
  const order = [...outlines.glyphs(glyphs)];
  const glyphMap = new Map(order.map(([glyph], index) => [glyph, index]));
  const copies = order.map(([, view]) => renumberGlyph(view, glyphMap));
  const metrics = order.map(([glyph, view]) => ({
    advance: face.advanceOf(glyph),
    bearing: inkOf(view)?.xMin ?? 0,
  }));
  const tables = new Map<string, Uint8Array>([
    ...Object.entries(countingTables(countedBy(sfnt), order.length)),
    ...Object.entries(packGlyphs(copies)),
    ["hmtx", packMetrics(metrics)],
    ...programTables(sfnt),
  ]);
  return { bytes: assembleFont(TRUE_TYPE_SIGNATURE, tables), format: "truetype", glyphMap };
}

const countedBy = (sfnt: Sfnt) => ({
  head: sfnt.need("head"),
  hhea: sfnt.need("hhea"),
  maxp: sfnt.need("maxp"),
});

function programTables(sfnt: Sfnt): [string, Uint8Array][] {
  return PROGRAM_TABLES.flatMap((tag) => {
    const table = sfnt.table(tag);
    return table ? [[tag, bytesOf(table)] as [string, Uint8Array]] : [];
  });
}
