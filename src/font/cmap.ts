/** Which glyph draws a character: the cmap table, formats 4 and 12. */
import { BrokenFont, part } from "./byte-source.ts";

/** Glyph index of a code point, 0 if the font lacks it. */
export type GlyphLookup = (codePoint: number) => number;

/** Reads the richest Unicode subtable; every answer is remembered. */
export function readCmap(cmap: DataView, glyphCount: number): GlyphLookup {
  const find = readSubtable(unicodeSubtable(cmap));
  const known = new Map<number, number>();
  return (codePoint) => {
    const before = known.get(codePoint);
    if (before !== undefined) return before;
    const found = find(codePoint);
    const glyph = found < glyphCount ? found : 0;
    known.set(codePoint, glyph);
    return glyph;
  };
}

/** Full Unicode before the basic plane, Windows before the others. */
const PREFERENCE = ["3/10", "0/6", "0/4", "3/1", "0/3", "0/2", "0/1", "0/0"];

function unicodeSubtable(cmap: DataView): DataView {
  let best = PREFERENCE.length;
  let offset = 0;
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const record = 4 + 8 * i;
    const key = `${cmap.getUint16(record)}/${cmap.getUint16(record + 2)}`;
    const start = cmap.getUint32(record + 4);
    const rank = PREFERENCE.indexOf(key);
    if (rank < 0 || rank >= best || ![4, 12].includes(cmap.getUint16(start))) continue;
    best = rank;
    offset = start;
  }
  if (offset === 0) throw new BrokenFont("没有 Unicode 字符映射");
  return part(cmap, offset, cmap.byteLength - offset);
}

function readSubtable(view: DataView): GlyphLookup {
  return view.getUint16(0) === 12 ? readGroups(view) : readSegments(view);
}

function readGroups(view: DataView): GlyphLookup {
  const count = view.getUint32(12);
  part(view, 16, 12 * count);
  return (codePoint) => {
    const at = firstNotBelow(count, (i) => view.getUint32(16 + 12 * i + 4), codePoint);
    if (at === count) return 0;
    const group = 16 + 12 * at;
    const start = view.getUint32(group);
    return codePoint < start ? 0 : view.getUint32(group + 8) + codePoint - start;
  };
}

function readSegments(view: DataView): GlyphLookup {
  const count = view.getUint16(6) >> 1;
  part(view, 0, 16 + 8 * count);
  const [ends, starts] = [14, 16 + 2 * count];
  const [deltas, ranges] = [starts + 2 * count, starts + 4 * count];
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    const at = firstNotBelow(count, (i) => view.getUint16(ends + 2 * i), codePoint);
    if (at === count || codePoint < view.getUint16(starts + 2 * at)) return 0;
    const delta = view.getUint16(deltas + 2 * at);
    const range = view.getUint16(ranges + 2 * at);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const cell = ranges + 2 * at + range + 2 * (codePoint - view.getUint16(starts + 2 * at));
    const glyph = cell + 2 <= view.byteLength ? view.getUint16(cell) : 0;
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** Index of the first of `count` ascending keys that is not below `wanted`; `count` if all are. */
function firstNotBelow(count: number, key: (i: number) => number, wanted: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
