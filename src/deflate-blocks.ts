/**
 * Blocks of deflated data (RFC 1951) that may follow each other in any order: each stretch of bytes ends
 * at a byte, looks back no further than its own beginning, and is not the last.
 */
import { constants, deflateRawSync, type ZlibOptions } from "node:zlib";

/** An empty block, the last one. */
export const LAST_BLOCK = Uint8Array.of(0x03, 0x00);

/** What a stored block can hold. */
export const MOST_STORED_BYTES = 0xffff;

const HEADER_BYTES = 5;

/** A stretch deflated by zlib with these options. */
export const deflatedBlocks = (bytes: Uint8Array, options: ZlibOptions): Uint8Array =>
  deflateRawSync(bytes, { ...options, finishFlush: constants.Z_SYNC_FLUSH });

/** A stretch as it is, of at most `MOST_STORED_BYTES`: its kind, its length, the same inverted, its bytes. */
export function storedBlock(bytes: Uint8Array): Uint8Array {
  const block = Buffer.allocUnsafe(HEADER_BYTES + bytes.length);
  block.writeUInt8(0, 0);
  block.writeUInt16LE(bytes.length, 1);
  block.writeUInt16LE(bytes.length ^ 0xffff, 3);
  block.set(bytes, HEADER_BYTES);
  return block;
}
