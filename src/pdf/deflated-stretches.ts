/**
 * Contents that are deflated in stretches (RFC 1950): one that documents share is deflated once, and
 * stands among others as it is.
 */
import { deflatedBlocks, LAST_BLOCK, MOST_STORED_BYTES, storedBlock } from "../deflate-blocks.ts";
import { type Contents, FAST } from "./stream.ts";

/** Part of contents. */
export interface Stretch {
  /** Blocks of the format, none of them the last one. */
  bytes: Uint8Array;
  /** Bytes before deflating. */
  length: number;
  checksum: Checksum;
}

/** Adler-32: the sum of the bytes, and that of the sums so far. */
interface Checksum {
  sum: number;
  sums: number;
}

const ADLER_MODULUS = 65521;
/** So few that their sums stay small numbers. */
const BYTES_SUMMED = 4096;

/** Window of 32 KB, no dictionary. */
const ZLIB_HEADER = Uint8Array.of(0x78, 0x01);
/** Setting up zlib for less takes longer than all else that is done with it. */
const LEAST_DEFLATED_BYTES = 512;

function checksumOf(bytes: Uint8Array): Checksum {
  let [sum, sums] = [1, 0];
  for (let from = 0; from < bytes.length; from += BYTES_SUMMED) {
    const end = Math.min(from + BYTES_SUMMED, bytes.length);
    for (let at = from; at < end; at++) {
      sum += bytes[at] ?? 0;
      sums += sum;
    }
    sum %= ADLER_MODULUS;
    sums %= ADLER_MODULUS;
  }
  return { sum, sums };
}

/** The checksum of two stretches, the second of this length. */
const joined = (first: Checksum, second: Checksum, length: number): Checksum => ({
  sum: (first.sum + second.sum - 1 + ADLER_MODULUS) % ADLER_MODULUS,
  sums: (first.sums + second.sums + length * (first.sum - 1 + ADLER_MODULUS)) % ADLER_MODULUS,
});

/** A stretch of text, which must be ASCII; what only one document has is stored, and so is what is short. */
export function stretchOf(text: string, isOwn: boolean): Stretch {
  const plain = Buffer.from(text, "latin1");
  const { length } = plain;
  const isStored = isOwn ? length <= MOST_STORED_BYTES : length < LEAST_DEFLATED_BYTES;
  const bytes = isStored ? storedBlock(plain) : deflatedBlocks(plain, FAST);
  return { bytes, length, checksum: checksumOf(plain) };
}

/** Contents of these stretches. */
export function deflatedContents(stretches: readonly Stretch[]): Contents {
  let whole: Checksum = { sum: 1, sums: 0 };
  for (const { checksum, length } of stretches) whole = joined(whole, checksum, length);
  const adler = Buffer.alloc(4);
  adler.writeUInt16BE(whole.sums, 0);
  adler.writeUInt16BE(whole.sum, 2);
  const blocks = stretches.map(({ bytes }) => bytes);
  return {
    bytes: Buffer.concat([ZLIB_HEADER, ...blocks, LAST_BLOCK, adler]),
    isDeflated: true,
  };
}
