/** Deflated rows of a PNG → red, green, blue and opacity of each pixel, 8 bits each. */
import { inflateSync } from "node:zlib";
import type { ColorType, PngChunks, PngHeader } from "./chunks.ts";

export interface Pixels {
  rgb: Uint8Array;
  /** Absent if every pixel is opaque. */
  alpha?: Uint8Array;
}

/** Samples of a pixel by type of colour. */
const CHANNELS: Record<ColorType, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

const rowBytes = ({ widthPx, bitDepth, colorType }: PngHeader): number =>
  Math.ceil((widthPx * bitDepth * CHANNELS[colorType]) / 8);

/** The rows with their filter bytes; undefined if there are more or fewer than the header says. */
function inflateRows({ header, data }: PngChunks): Uint8Array | undefined {
  const length = (rowBytes(header) + 1) * header.heightPx;
  try {
    const rows = inflateSync(data, { maxOutputLength: length + 1 });
    return rows.length === length ? rows : undefined;
  } catch {
    return undefined;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** What a filter expects at a byte, from its neighbours. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

/** Undoes the filters; gives the rows without their filter bytes. */
function unfilter(rows: Uint8Array, header: PngHeader): Uint8Array | undefined {
  const width = rowBytes(header);
  const step = Math.max(1, (header.bitDepth * CHANNELS[header.colorType]) >> 3);
  const out = new Uint8Array(width * header.heightPx);
  for (let y = 0; y < header.heightPx; y += 1) {
    const filter = rows[y * (width + 1)] ?? 0;
    if (filter > 4) return undefined;
    const start = y * width;
    for (let x = 0; x < width; x += 1) {
      const left = x >= step ? (out[start + x - step] ?? 0) : 0;
      const above = y > 0 ? (out[start + x - width] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (out[start + x - width - step] ?? 0) : 0;
      out[start + x] =
        (rows[y * (width + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return out;
}

/** Reads the samples of a pixel, at the depth of the file. */
function sampleReader(bytes: Uint8Array, header: PngHeader) {
  const { bitDepth } = header;
  const channels = CHANNELS[header.colorType];
  const width = rowBytes(header);
  return (x: number, y: number, channel: number): number => {
    const index = x * channels + channel;
    const at = y * width;
    if (bitDepth === 16)
      return ((bytes[at + 2 * index] ?? 0) << 8) | (bytes[at + 2 * index + 1] ?? 0);
    if (bitDepth === 8) return bytes[at + index] ?? 0;
    const bit = index * bitDepth;
    const byte = bytes[at + (bit >> 3)] ?? 0;
    return (byte >> (8 - bitDepth - (bit & 7))) & ((1 << bitDepth) - 1);
  };
}

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads pixels by the file's type of colour; undefined for a colour that the palette lacks. */
function pixelReader({ header, palette, transparency }: PngChunks, bytes: Uint8Array) {
  const { bitDepth, colorType } = header;
  const sample = sampleReader(bytes, header);
  const to8 = (value: number): number => Math.round((value * 255) / (2 ** bitDepth - 1));
  const clear = clearColor(transparency, colorType);
  return (x: number, y: number): Rgba | undefined => {
    const first = sample(x, y, 0);
    if (colorType === 3) {
      const [red, green, blue] = palette.subarray(3 * first, 3 * first + 3);
      if (red === undefined || green === undefined || blue === undefined) return undefined;
      return [red, green, blue, transparency[first] ?? 255];
    }
    const isGray = colorType === 0 || colorType === 4;
    const green = isGray ? first : sample(x, y, 1);
    const blue = isGray ? first : sample(x, y, 2);
    const isClear = clear?.[0] === first && clear[1] === green && clear[2] === blue;
    const opaque = isClear ? 0 : 255;
    const alpha = colorType === 4 ? sample(x, y, 1) : colorType === 6 ? sample(x, y, 3) : undefined;
    return [to8(first), to8(green), to8(blue), alpha === undefined ? opaque : to8(alpha)];
  };
}

/** The one colour that `tRNS` makes clear in a picture without palette and alpha. */
function clearColor(transparency: Uint8Array, colorType: ColorType): number[] | undefined {
  const value = (i: number) => ((transparency[2 * i] ?? 0) << 8) | (transparency[2 * i + 1] ?? 0);
  if (colorType === 0 && transparency.length === 2) return [value(0), value(0), value(0)];
  if (colorType === 2 && transparency.length === 6) return [value(0), value(1), value(2)];
  return undefined;
}

/** Pixels of a picture whose size has been found bearable; undefined if its rows are not sound. */
export function decodePixels(chunks: PngChunks): Pixels | undefined {
  const { widthPx, heightPx } = chunks.header;
  const rows = inflateRows(chunks);
  const bytes = rows && unfilter(rows, chunks.header);
  if (!bytes) return undefined;
  const pixelAt = pixelReader(chunks, bytes);
  const rgb = new Uint8Array(widthPx * heightPx * 3);
  const alpha = new Uint8Array(widthPx * heightPx);
  for (let i = 0; i < alpha.length; i += 1) {
    const pixel = pixelAt(i % widthPx, Math.floor(i / widthPx));
    if (!pixel) return undefined;
    [rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2], alpha[i]] = pixel;
  }
  return alpha.every((value) => value === 255) ? { rgb } : { rgb, alpha };
}
