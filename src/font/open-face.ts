/** From the bytes of a font file to a `Face`. */

import { BrokenFont, type ByteSource, part } from "./byte-source.ts";
import { cffInk, checkCff } from "./cff.ts";
import { readCmap } from "./cmap.ts";
import type { Face, Ink } from "./face.ts";
import { componentsOf, isComposite, type Outlines, readOutlines } from "./glyf.ts";
import { familyName, postscriptName, readNames } from "./name-table.ts";
import { readSfnt, type Sfnt } from "./sfnt.ts";

/** What the subsetters need of a face beyond its public side. */
export interface FaceInside {
  sfnt: Sfnt;
  /** Absent for CFF faces. */
  outlines?: Outlines;
}

/** Where a face comes from. */
export interface FaceOrigin {
  file: string;
  /** Index in a collection. */
  index: number;
  source: Face["source"];
}

const insides = new WeakMap<Face, FaceInside>();

/** The inside of a face that `openFace` made. */
export function insideOf(face: Face): FaceInside {
  const inside = insides.get(face);
  if (!inside) throw new Error(`内部错误：${face.id} 不是由 openFace 打开的`);
  return inside;
}

/**
 * Whether the owner lets the face be embedded as a subset (OS/2 fsType): `forbidden` if its lowest
 * licence bits say restricted and nothing weaker, or no subsetting, or bitmaps only.
 */
export function embeddingOf(face: Face): "allowed" | "forbidden" {
  const os2 = insideOf(face).sfnt.table("OS/2");
  const fsType = os2 && os2.byteLength >= 10 ? os2.getUint16(8) : 0;
  const restricted = (fsType & 0x0f) === 0x02;
  return restricted || (fsType & 0x0300) !== 0 ? "forbidden" : "allowed";
}

/**
 * Opens a font and checks all that later steps rely on (table sizes, glyph places, components), so
 * that they cannot fail on it. Throws `BrokenFont` or `RangeError` if it is not sound.
 */
export function openFace(bytes: ByteSource, origin: FaceOrigin): Face {
  const sfnt = readSfnt(bytes, origin.index);
  const names = readNames(sfnt.need("name"));
  const head = part(sfnt.need("head"), 0, 54);
  const hhea = part(sfnt.need("hhea"), 0, 36);
  const glyphCount = sfnt.need("maxp").getUint16(4);
  if (glyphCount === 0) throw new BrokenFont("没有字形");
  const unitsPerEm = head.getUint16(18);
  if (unitsPerEm < 16 || unitsPerEm > 16384) throw new BrokenFont("字身单位数不合理");
  const outlines = sfnt.outlines === "glyf" ? readOutlines(sfnt) : undefined;
  if (origin.source !== "bundled") checkOutlines(sfnt, outlines);
  const face: Face = {
    id: `${origin.file}#${origin.index}`,
    family: familyName(names) ?? "未命名",
    postscriptName: postscriptName(names) ?? `Font${glyphCount}`,
    source: origin.source,
    file: origin.file,
    unitsPerEm,
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    bbox: boundsAt(head, 36),
    outlines: sfnt.outlines,
    glyphOf: readCmap(sfnt.need("cmap"), glyphCount),
    advanceOf: readAdvances(sfnt, hhea.getUint16(34)),
    inkOf: outlines ? outlines.ink : cffInk(sfnt),
  };
  insides.set(face, { sfnt, ...(outlines && { outlines }) });
  return face;
}

function boundsAt(view: DataView, at: number): Ink {
  return {
    xMin: view.getInt16(at),
    yMin: view.getInt16(at + 2),
    xMax: view.getInt16(at + 4),
    yMax: view.getInt16(at + 6),
  };
}

function readAdvances(sfnt: Sfnt, fullRecords: number): (glyph: number) => number {
  if (fullRecords === 0) throw new BrokenFont("没有字宽");
  const hmtx = part(sfnt.need("hmtx"), 0, 4 * fullRecords);
  return (glyph) => hmtx.getUint16(4 * Math.min(glyph, fullRecords - 1));
}

/** Walks every glyph once, of the table as a whole; our own faces are trusted, we made them. */
function checkOutlines(sfnt: Sfnt, outlines: Outlines | undefined): void {
  if (!outlines) {
    checkCff(sfnt);
    return;
  }
  sfnt.need("glyf");
  const sound = new Set<number>();
  for (let index = 0; index < outlines.count; index++) {
    if (isComposite(outlines.glyph(index))) checkDepth(outlines, index, sound, new Set());
  }
}

/** A composite that contains itself would never end. */
function checkDepth(
  outlines: Outlines,
  index: number,
  sound: Set<number>,
  above: Set<number>,
): void {
  if (sound.has(index)) return;
  if (above.has(index) || above.size > 64) throw new BrokenFont(`第 ${index} 号字形包含自身`);
  above.add(index);
  for (const part of componentsOf(outlines.glyph(index))) {
    checkDepth(outlines, part.glyph, sound, above);
  }
  above.delete(index);
  sound.add(index);
}
