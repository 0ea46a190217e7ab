/** PNG files made by hand, sound and broken ones. */
import { deflateSync } from "node:zlib";
import { crc32 } from "../../src/picture/crc32.ts";

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

const uint32 = (value: number): Uint8Array => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

export function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

export interface PngOrder {
  width: number;
  height: number;
  bitDepth?: number;
  colorType: number;
  interlace?: number;
  palette?: number[];
  transparency?: number[];
  /** Rows, each with its filter byte first. */
  rows: number[][];
}

export function makePng(order: PngOrder): Uint8Array {
  const { width, height, bitDepth = 8, colorType, interlace = 0 } = order;
  const header = Uint8Array.of(
    ...uint32(width),
    ...uint32(height),
    bitDepth,
    colorType,
    0,
    0,
    interlace,
  );
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    ...(order.palette ? [chunk("PLTE", Uint8Array.from(order.palette))] : []),
    ...(order.transparency ? [chunk("tRNS", Uint8Array.from(order.transparency))] : []),
    chunk("IDAT", deflateSync(Uint8Array.from(order.rows.flat()))),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** A red disc on clear ground, `size` pixels across. */
export function discPng(size: number): Uint8Array {
  const middle = (size - 1) / 2;
  const rows = Array.from({ length: size }, (_, y) => [
    0,
    ...Array.from({ length: size }, (_, x) => {
      const isInside = Math.hypot(x - middle, y - middle) <= size / 2;
      return isInside ? [220, 0, 0, 255] : [255, 255, 255, 0];
    }).flat(),
  ]);
  return makePng({ width: size, height: size, colorType: 6, rows });
}
