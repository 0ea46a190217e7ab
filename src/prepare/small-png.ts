/** Pictures of pages in sixteen colours: eight from white to black, eight from white to red. */
import { deflateSync } from "node:zlib";
import { crc32 } from "../picture/crc32.ts";
import { readSeal } from "../picture/read-picture.ts";

const STEPS = 8;
const level = (step: number): number => Math.round(255 - (255 * step) / (STEPS - 1));
/** Greys at 0 to 7, reds at 8 to 15. */
const PALETTE = Uint8Array.from([
  ...Array.from({ length: STEPS }, (_, step) => [level(step), level(step), level(step)]).flat(),
  ...Array.from({ length: STEPS }, (_, step) => [255, level(step), level(step)]).flat(),
]);

/** How far red stands out before a pixel counts as red. */
const RED_EXCESS = 24;

function colorOf(red: number, green: number, blue: number): number {
  const isRed = red - (green + blue) / 2 > RED_EXCESS;
  const dark = isRed ? 255 - (green + blue) / 2 : 255 - (red + green + blue) / 3;
  return Math.round((dark / 255) * (STEPS - 1)) + (isRed ? STEPS : 0);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The same picture with four bits a pixel; about a third of the bytes. */
export function smallPng(png: Uint8Array): Uint8Array {
  const { value } = readSeal(png, "page.png", {});
  if (!value) throw new Error("not a sound PNG");
  const { widthPx, heightPx, rgb } = value;
  const rowBytes = Math.ceil(widthPx / 2) + 1;
  const rows = Buffer.alloc(rowBytes * heightPx);
  for (let i = 0; i < widthPx * heightPx; i += 1) {
    const x = i % widthPx;
    const color = colorOf(rgb[3 * i] ?? 255, rgb[3 * i + 1] ?? 255, rgb[3 * i + 2] ?? 255);
    const at = Math.floor(i / widthPx) * rowBytes + 1 + (x >> 1);
    rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? color << 4 : color);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    png.subarray(0, 8),
    chunk("IHDR", header),
    chunk("PLTE", PALETTE),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
}
