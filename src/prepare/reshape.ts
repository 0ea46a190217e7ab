/** Changes to single glyphs: programs dropped, narrow marks brought to the full width of a cell. */

import { bytesOf, part } from "../font/byte-source.ts";
import type { Ink } from "../font/face.ts";
import { componentBytes, GLYPH_HEADER_BYTES, isComposite } from "../font/glyf.ts";

/** A glyph of the new face. */
export interface NewGlyph {
  bytes: Uint8Array;
  advance: number;
  bearing: number;
}

const REPEAT = 0x08;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const X_SAME = 0x10;
const Y_SAME = 0x20;
const ARGUMENTS_ARE_XY_WORDS = 0x0003;
const MORE_COMPONENTS = 0x0020;
const HAS_INSTRUCTIONS = 0x0100;

/** The glyph without its hinting program; outlines stay byte for byte. */
export function withoutProgram(glyph: DataView): Uint8Array {
  if (glyph.byteLength < GLYPH_HEADER_BYTES) return new Uint8Array();
  return isComposite(glyph) ? compositeWithoutProgram(glyph) : simpleWithoutProgram(glyph);
}

function simpleWithoutProgram(glyph: DataView): Uint8Array {
  const contours = glyph.getInt16(0);
  const lengthAt = GLYPH_HEADER_BYTES + 2 * contours;
  if (contours === 0) return new Uint8Array();
  const outlineAt = lengthAt + 2 + glyph.getUint16(lengthAt);
  const points = glyph.getUint16(lengthAt - 2) + 1;
  const outline = bytesOf(part(glyph, outlineAt, outlineBytes(glyph, outlineAt, points)));
  const result = new Uint8Array(lengthAt + 2 + outline.length);
  result.set(bytesOf(part(glyph, 0, lengthAt)));
  result.set(outline, lengthAt + 2);
  return result;
}

/** Length of flags and coordinates, without the padding that may follow. */
function outlineBytes(glyph: DataView, start: number, points: number): number {
  let at = start;
  let coordinates = 0;
  for (let point = 0; point < points; ) {
    const flags = glyph.getUint8(at++);
    const times = flags & REPEAT ? glyph.getUint8(at++) + 1 : 1;
    const x = flags & X_SHORT ? 1 : flags & X_SAME ? 0 : 2;
    const y = flags & Y_SHORT ? 1 : flags & Y_SAME ? 0 : 2;
    coordinates += times * (x + y);
    point += times;
  }
  return at - start + coordinates;
}

function compositeWithoutProgram(glyph: DataView): Uint8Array {
  const copy = bytesOf(glyph).slice();
  const view = new DataView(copy.buffer);
  let at = GLYPH_HEADER_BYTES;
  let flags: number;
  do {
    flags = view.getUint16(at);
    view.setUint16(at, flags & ~HAS_INSTRUCTIONS);
    at += componentBytes(flags);
  } while (flags & MORE_COMPONENTS);
  return copy.slice(0, at);
}

/** Where the ink of a full-width mark stands in its cell. */
export type Place = "left" | "center" | "right";

/** Distance of a quotation mark from the edge of its cell, thousandths of an em (as in Noto). */
const QUOTE_MARGIN = 75;

/** A composite that draws glyph `index`, whose ink is given, at another place of a full em. */
export function shiftedGlyph(index: number, ink: Ink, place: Place, unitsPerEm: number): NewGlyph {
  const width = ink.xMax - ink.xMin;
  const margin = Math.round((QUOTE_MARGIN * unitsPerEm) / 1000);
  const left = {
    left: margin,
    center: Math.round((unitsPerEm - width) / 2),
    right: unitsPerEm - margin - width,
  }[place];
  const view = new DataView(new ArrayBuffer(18));
  const words = [-1, left, ink.yMin, left + width, ink.yMax, ARGUMENTS_ARE_XY_WORDS];
  [...words, index, left - ink.xMin, 0].forEach((word, at) => {
    view.setInt16(2 * at, word);
  });
  return { bytes: new Uint8Array(view.buffer), advance: unitsPerEm, bearing: left };
}

/** Ends of a dash reach this far beyond its cell, so that two in a row show no seam. */
const DASH_OVERLAP = 8;

/** A dash as a bar over the whole em, `yMin`–`yMax` high. */
export function dashGlyph(yMin: number, yMax: number, unitsPerEm: number): NewGlyph {
  const overlap = Math.round((DASH_OVERLAP * unitsPerEm) / 1000);
  const [xMin, xMax] = [-overlap, unitsPerEm + overlap];
  const onCurve = 0x01;
  const header = [1, xMin, yMin, xMax, yMax, 3, 0];
  const steps = [xMin, 0, xMax - xMin, 0, yMin, yMax - yMin, 0, yMin - yMax];
  const view = new DataView(new ArrayBuffer(2 * header.length + 4 + 2 * steps.length));
  header.forEach((word, at) => {
    view.setInt16(2 * at, word);
  });
  for (let point = 0; point < 4; point++) view.setUint8(14 + point, onCurve);
  steps.forEach((word, at) => {
    view.setInt16(18 + 2 * at, word);
  });
  return { bytes: new Uint8Array(view.buffer), advance: unitsPerEm, bearing: xMin };
}
