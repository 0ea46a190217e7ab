/** Reads the 8-bit grey PNG files that poppler writes, so that pictures can be compared by pixel. */
import { inflateSync } from "node:zlib";

export interface GreyPicture {
  width: number;
  height: number;
  /** One byte a pixel, row by row. */
  pixels: Uint8Array;
}

/** Poppler's PNG writer stores grey pages as RGB too; the first channel serves for both. */
export function readGreyPng(file: Uint8Array): GreyPicture {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const channels = { 0: 1, 2: 3 }[file[25] ?? -1];
  if (file[24] !== 8 || channels === undefined || file[28] !== 0) throw new Error("unknown PNG");
  const parts: Uint8Array[] = [];
  for (let at = 8; at < file.length; ) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...file.subarray(at + 4, at + 8));
    if (kind === "IDAT") parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const bytes = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  return { width, height, pixels: bytes.filter((_, i) => i % channels === 0) };
}

/** Undoes the five row filters of PNG (section 9 of its specification); `step` bytes a pixel. */
function unfilter(raw: Uint8Array, rowLength: number, rows: number, step: number): Uint8Array {
  const bytes = new Uint8Array(rowLength * rows);
  for (let y = 0; y < rows; y += 1) {
    const filter = raw[y * (rowLength + 1)] ?? 0;
    for (let x = 0; x < rowLength; x += 1) {
      const here = y * rowLength + x;
      const left = x >= step ? (bytes[here - step] ?? 0) : 0;
      const up = y > 0 ? (bytes[here - rowLength] ?? 0) : 0;
      const upLeft = x >= step && y > 0 ? (bytes[here - rowLength - step] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? 0;
      bytes[here] = (raw[y * (rowLength + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return bytes;
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [a, b, c] = [left, up, upLeft].map((near) => Math.abs(guess - near)) as [
    number,
    number,
    number,
  ];
  return a <= b && a <= c ? left : b <= c ? up : upLeft;
}

/** Pixels whose grey differs by more than a quarter of the range. */
export function differingPixels(a: GreyPicture, b: GreyPicture): number {
  if (a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY;
  return a.pixels.reduce(
    (count, grey, i) => count + (Math.abs(grey - (b.pixels[i] ?? 0)) > 64 ? 1 : 0),
    0,
  );
}
