/** Where a glyph's ink is within its em, from the outlines of the embedded font program. */
import { HAN } from "../words.ts";
import type { Box } from "./model.ts";
import { pathBox } from "./path.ts";

/** Gives the outline of a glyph in em units, or undefined where the file has none. */
export type OutlineOf = (fontId: string, fontCharacter: string) => ArrayLike<number> | undefined;

export interface GlyphInk {
  /** In em, y up from the baseline. `top` > `bottom`. */
  box: Box;
  isKnown: boolean;
}

/** Ink of Chinese faces as it usually is: a hanzi fills the em but for a twentieth on each side. */
const usual = (text: string, widthEm: number): Box =>
  HAN.test(text)
    ? { left: 0.04, right: Math.max(0.5, widthEm - 0.04), top: 0.85, bottom: -0.09 }
    : { left: 0.05, right: Math.max(0.1, widthEm - 0.05), top: 0.75, bottom: -0.05 };

/** Looks ink up once for each glyph of each font. */
export type GlyphInkReader = (
  fontId: string,
  fontCharacter: string,
  text: string,
  widthEm: number,
) => GlyphInk;

export function inkReader(outlineOf: OutlineOf): GlyphInkReader {
  const known = new Map<string, GlyphInk>();
  return (fontId, fontCharacter, text, widthEm) => {
    const key = `${fontId} ${fontCharacter}`;
    const had = known.get(key);
    if (had) return had;
    const outline = outlineOf(fontId, fontCharacter);
    const box = outline && pathBox(outline);
    const ink: GlyphInk = box
      ? {
          box: { left: box.left, right: box.right, top: box.bottom, bottom: box.top },
          isKnown: true,
        }
      : { box: usual(text, widthEm), isKnown: outline !== undefined };
    known.set(key, ink);
    return ink;
  };
}
