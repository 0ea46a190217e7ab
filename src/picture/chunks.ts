/** The outer shape of a PNG: signature, chunks with their check sums, header. */
import { crc32 } from "./crc32.ts";

export interface PngHeader {
  widthPx: number;
  heightPx: number;
  bitDepth: number;
  colorType: ColorType;
  interlaced: boolean;
}

/** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
export type ColorType = 0 | 2 | 3 | 4 | 6;

export interface PngChunks {
  header: PngHeader;
  /** Red, green, blue of each colour of the palette. */
  palette: Uint8Array;
  /** `tRNS`: opacity of palette colours, or the one colour that is clear. */
  transparency: Uint8Array;
  /** Deflated rows. */
  data: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Bit depths that each type of colour may have. */
const DEPTHS: Record<ColorType, readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

const isColorType = (value: number): value is ColorType => value in DEPTHS;

function headerOf(bytes: Uint8Array | undefined): PngHeader | undefined {
  if (bytes?.length !== 13) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const widthPx = view.getUint32(0);
  const heightPx = view.getUint32(4);
  const [bitDepth = 0, colorType = 0, method, filter, interlace] = bytes.subarray(8);
  const isSound = widthPx > 0 && heightPx > 0 && method === 0 && filter === 0;
  if (!isSound || !isColorType(colorType) || !DEPTHS[colorType].includes(bitDepth))
    return undefined;
  return { widthPx, heightPx, bitDepth, colorType, interlaced: interlace !== 0 };
}

/** Chunks by name; those of one name joined. Undefined if one is cut off or has a wrong sum. */
function chunksByName(bytes: Uint8Array): Map<string, Uint8Array[]> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = SIGNATURE.length; at < bytes.length; ) {
    if (at + 12 > bytes.length) return undefined;
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length) return undefined;
    if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return undefined;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.set(name, [...(chunks.get(name) ?? []), bytes.subarray(at + 8, end)]);
    if (name === "IEND") return chunks;
    at = end + 4;
  }
  return undefined;
}

/** The chunks that pixels are made of. */
export function readChunks(bytes: Uint8Array): PngChunks | "not a PNG" | "damaged" {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) return "not a PNG";
  const chunks = chunksByName(bytes);
  const header = headerOf(chunks?.get("IHDR")?.[0]);
  if (!chunks || !header) return "damaged";
  return {
    header,
    palette: chunks.get("PLTE")?.[0] ?? new Uint8Array(),
    transparency: chunks.get("tRNS")?.[0] ?? new Uint8Array(),
    data: Buffer.concat(chunks.get("IDAT") ?? []),
  };
}
