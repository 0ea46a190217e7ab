/**
 * PostScript outlines (OpenType CFF): left to fontkit, which is loaded only when a face of the
 * user or of the system has them.
 */
import { createRequire } from "node:module";
import { assembleFont } from "./assemble.ts";
import { BrokenFont, bytesOf } from "./byte-source.ts";
import type { Face } from "./face.ts";
import type { Sfnt } from "./sfnt.ts";
import type { Subset } from "./subset.ts";

type Fontkit = typeof import("@cantoo/fontkit");
type FontkitFont = import("@cantoo/fontkit").Font;

const OPEN_TYPE_SIGNATURE = 0x4f54544f;
/** What fontkit reads of a face; the rest of the file (layout rules, bitmaps) is not handed over. */
const TABLES = ["CFF ", "OS/2", "cmap", "head", "hhea", "hmtx", "maxp", "name", "post"];

const opened = new WeakMap<Sfnt, FontkitFont>();
let fontkit: Fontkit | undefined;

function openWithFontkit(sfnt: Sfnt): FontkitFont {
  const before = opened.get(sfnt);
  if (before) return before;
  fontkit ??= createRequire(import.meta.url)("@cantoo/fontkit") as Fontkit;
  const tables = TABLES.flatMap((tag) => {
    const table = sfnt.table(tag);
    return table ? [[tag, bytesOf(table)] as const] : [];
  });
  const font = fontkit.create(assembleFont(OPEN_TYPE_SIGNATURE, new Map(tables)));
  if (!("createSubset" in font)) throw new BrokenFont("无法识别的轮廓");
  opened.set(sfnt, font);
  return font;
}

/** Makes a trial subset; throws `BrokenFont` if fontkit cannot read the outlines. */
export function checkCff(sfnt: Sfnt): void {
  sfnt.need("CFF ");
  try {
    subsetCff(sfnt, [1]);
  } catch (error) {
    throw new BrokenFont("轮廓无法读取", { cause: error });
  }
}

/** Ink bounds as fontkit sees them; undefined for blank glyphs and for outlines it cannot read. */
export function cffInk(sfnt: Sfnt): Face["inkOf"] {
  return (glyph) => {
    const box = openWithFontkit(sfnt).getGlyph(glyph)?.bbox;
    if (!box || !Number.isFinite(box.minX) || box.maxX <= box.minX) return undefined;
    return { xMin: box.minX, yMin: box.minY, xMax: box.maxX, yMax: box.maxY };
  };
}

/** A bare CFF table in which CIDs equal glyph numbers. */
export function subsetCff(sfnt: Sfnt, glyphs: Iterable<number>): Subset {
  const subset = openWithFontkit(sfnt).createSubset();
  const order = [...new Set([0, ...glyphs])].sort((a, b) => a - b);
  const glyphMap = new Map(order.map((glyph) => [glyph, subset.includeGlyph(glyph)]));
  return { bytes: subset.encode(), format: "cff", glyphMap };
}
