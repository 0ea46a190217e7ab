/** The outer shape of a JPEG: its frame header, its orientation, and whether it is whole. */
import type { QuarterTurns } from "../document/picture.ts";
import { orientationOf } from "./exif.ts";

export interface JpegHeader {
  /** Size as the picture is seen, turned upright. */
  widthPx: number;
  heightPx: number;
  isGrey: boolean;
  turns: QuarterTurns;
}

/** Why a JPEG is not taken: broken; lossless, arithmetic, 12-bit or CMYK; mirrored. */
export type JpegRefusal = "damaged" | "unusual" | "mirrored";

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP1 = 0xe1;
/** Baseline, extended sequential, progressive: what every program reads. */
const PLAIN_FRAMES = [0xc0, 0xc1, 0xc2];
/** The other frame headers; C4, C8 and CC are tables. */
const ODD_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

/** Quarter turns counter-clockwise for an EXIF orientation that only turns (TIFF 6.0, 274). */
const TURNS: Partial<Record<number, QuarterTurns>> = { 1: 0, 3: 2, 6: 3, 8: 1 };

interface Segment {
  marker: number;
  body: Uint8Array;
}

/** End of the entropy-coded data that begins at `at`: the next marker that is no restart. */
function endOfScan(bytes: Uint8Array, at: number): number {
  for (let i = bytes.indexOf(0xff, at); i >= 0; i = bytes.indexOf(0xff, i + 1)) {
    const next = bytes[i + 1] ?? 0;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return i;
  }
  return bytes.length;
}

/** Segments up to the end of the image; undefined if it is cut off or they do not join. */
function segmentsOf(bytes: Uint8Array): Segment[] | undefined {
  const segments: Segment[] = [];
  for (let at = 2; at + 1 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END_OF_IMAGE) return segments;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    segments.push({ marker, body: bytes.subarray(at + 4, end) });
    at = marker === START_OF_SCAN ? endOfScan(bytes, end) : end;
  }
  return undefined;
}

/** What writers need to know of a JPEG, or why it cannot be used. Reads no pixel. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader | JpegRefusal {
  const segments = segmentsOf(bytes);
  if (!segments?.some(({ marker }) => marker === START_OF_SCAN)) return "damaged";
  if (segments.some(({ marker }) => ODD_FRAMES.includes(marker))) return "unusual";
  const frame = segments.find(({ marker }) => PLAIN_FRAMES.includes(marker))?.body;
  if (!frame || frame.length < 6) return "damaged";
  const [precision, h1 = 0, h0 = 0, w1 = 0, w0 = 0, components] = frame;
  const [widthPx, heightPx] = [(w1 << 8) | w0, (h1 << 8) | h0];
  if (widthPx === 0 || heightPx === 0) return "damaged";
  if (precision !== 8 || (components !== 1 && components !== 3)) return "unusual";
  const exif = segments.find(({ marker }) => marker === APP1)?.body;
  const turns = TURNS[exif ? orientationOf(exif) : 1];
  if (turns === undefined) return "mirrored";
  const size = turns % 2 === 0 ? { widthPx, heightPx } : { widthPx: heightPx, heightPx: widthPx };
  return { ...size, isGrey: components === 1, turns };
}
