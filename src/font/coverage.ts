/** How many of the common characters a face has. */
import type { Face } from "./face.ts";
import { gb2312Hanzi } from "./gb2312.ts";

const measured = new WeakMap<Face, number>();

/** Per cent of the 6763 characters of GB/T 2312 that the face draws, one decimal, rounded down. */
export function coveragePercent(face: Face): number {
  const before = measured.get(face);
  if (before !== undefined) return before;
  const hanzi = gb2312Hanzi();
  const present = hanzi.filter((c) => face.glyphOf(c.codePointAt(0) ?? 0) !== 0).length;
  const percent = Math.floor((1000 * present) / hanzi.length) / 10;
  measured.set(face, percent);
  return percent;
}
