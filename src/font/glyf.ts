/** TrueType outlines: where each glyph lies in the glyf table, and what composites are made of. */

import { BrokenFont, bytesOf, part } from "./byte-source.ts";
import type { Ink } from "./face.ts";
import type { Sfnt } from "./sfnt.ts";

/** The outlines of one font. */
export interface Outlines {
  count: number;
  /** Bytes of a glyph; empty for one without ink. */
  glyph(index: number): DataView;
  /** The glyphs asked for, .notdef and all that composites need, in ascending order. */
  glyphs(indexes: Iterable<number>): Map<number, DataView>;
  ink(index: number): Ink | undefined;
}

/** A part of a composite glyph: where its index stands in the composite's bytes. */
export interface Component {
  glyph: number;
  offset: number;
}

const ARGUMENTS_ARE_WORDS = 0x0001;
const SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** Bytes of a simple glyph's header: number of contours and four bounds. */
export const GLYPH_HEADER_BYTES = 10;

/** Opens glyf and loca; throws `BrokenFont` if loca does not fit. */
export function readOutlines(sfnt: Sfnt): Outlines {
  const count = sfnt.need("maxp").getUint16(4);
  const long = sfnt.need("head").getInt16(50) !== 0;
  const loca = sfnt.need("loca");
  part(loca, 0, (count + 1) * (long ? 4 : 2));
  const place = long
    ? (i: number) => loca.getUint32(4 * i)
    : (i: number) => 2 * loca.getUint16(2 * i);
  const glyph = (index: number): DataView => {
    if (index >= count) throw new BrokenFont(`没有第 ${index} 号字形`);
    const start = place(index);
    return sfnt.partOf("glyf", start, place(index + 1) - start);
  };
  const glyphs = (indexes: Iterable<number>) => sfnt.together(() => withComponents(glyph, indexes));
  return { count, glyph, glyphs, ink: (index) => inkOf(glyph(index)) };
}

/** What a glyph covers, font units; undefined for one without ink. */
export function inkOf(glyph: DataView): Ink | undefined {
  if (glyph.byteLength < GLYPH_HEADER_BYTES) return undefined;
  const [xMin, yMin, xMax, yMax] = [2, 4, 6, 8].map((at) => glyph.getInt16(at)) as Bounds;
  return { xMin, yMin, xMax, yMax };
}

type Bounds = [number, number, number, number];

/** Whether the glyph is put together from others. */
export const isComposite = (glyph: DataView): boolean =>
  glyph.byteLength >= GLYPH_HEADER_BYTES && glyph.getInt16(0) < 0;

/** The parts of a composite glyph, none for a simple one; throws if its records run out. */
export function componentsOf(glyph: DataView): Component[] {
  if (!isComposite(glyph)) return [];
  const found: Component[] = [];
  let at = GLYPH_HEADER_BYTES;
  let flags: number;
  do {
    flags = glyph.getUint16(at);
    found.push({ glyph: glyph.getUint16(at + 2), offset: at + 2 });
    at += componentBytes(flags);
  } while (flags & MORE_COMPONENTS);
  return found;
}

/** Length of one component record. */
export function componentBytes(flags: number): number {
  const transform = flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
  return 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2) + transform;
}

function withComponents(
  read: (index: number) => DataView,
  indexes: Iterable<number>,
): Map<number, DataView> {
  const found = new Map<number, DataView>();
  const wanted = new Set([0, ...indexes]);
  for (const index of wanted) {
    const glyph = read(index);
    found.set(index, glyph);
    for (const component of componentsOf(glyph)) wanted.add(component.glyph);
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}

/** The glyph, of a composite a copy whose components point to their places in the new font. */
export function renumberGlyph(glyph: DataView, glyphMap: ReadonlyMap<number, number>): Uint8Array {
  if (!isComposite(glyph)) return bytesOf(glyph);
  const copy = bytesOf(glyph).slice();
  const view = new DataView(copy.buffer);
  for (const component of componentsOf(glyph)) {
    view.setUint16(component.offset, glyphMap.get(component.glyph) ?? 0);
  }
  return copy;
}
