/**
 * A file of many pieces, packed stretch by stretch: neighbouring pieces that documents of a run share
 * are deflated by themselves, once for all of these, and so is what is a document's own between them.
 * What is short stands as it is. Packed stretches may follow each other (RFC 1951): each ends at a
 * byte, and none looks back beyond its beginning.
 */
import { constants, crc32, deflateRawSync } from "node:zlib";
import type { Memory } from "../memory.ts";
import type { Piece } from "./written.ts";
import { type Entry, entryAs, QUICK_LEVEL, SMALL_BYTES } from "./zip.ts";

const deflated = (bytes: Uint8Array): Uint8Array =>
  deflateRawSync(bytes, { level: QUICK_LEVEL, finishFlush: constants.Z_SYNC_FLUSH });

/** A block that is stored: its kind, its length, the same inverted, and its bytes. */
function stored(bytes: Uint8Array): Uint8Array {
  const block = Buffer.alloc(5 + bytes.length);
  block.writeUInt16LE(bytes.length, 1);
  block.writeUInt16LE(bytes.length ^ 0xffff, 3);
  block.set(bytes, 5);
  return block;
}

/** A last block with nothing in it. */
const END = Uint8Array.of(3, 0);

/** Neighbouring pieces that are a document's own, or that documents share. */
function stretchesOf(pieces: readonly Piece[]): Piece[][] {
  const stretches: Piece[][] = [];
  let last: Piece[] = [];
  for (const piece of pieces) {
    if (last[0]?.isOwn !== piece.isOwn) {
      last = [];
      stretches.push(last);
    }
    last.push(piece);
  }
  return stretches;
}

/** A stretch as it is and as it is packed. */
interface Packed {
  bytes: Uint8Array;
  packed: Uint8Array;
}

function pack(stretch: readonly Piece[]): Packed {
  const bytes = Buffer.concat(stretch.map((piece) => piece.bytes));
  return { bytes, packed: bytes.length < SMALL_BYTES ? stored(bytes) : deflated(bytes) };
}

/** The file that the pieces make. */
export function entryOfPieces(path: string, pieces: readonly Piece[], memory: Memory): Entry {
  const stretches = stretchesOf(pieces).map((stretch) =>
    memory.again(stretch[0] ?? stretch, "packed", stretch, () => pack(stretch)),
  );
  let [crc, length] = [0, 0];
  for (const { bytes } of stretches) {
    crc = crc32(bytes, crc);
    length += bytes.length;
  }
  return entryAs("deflated", path, { crc, length }, [
    ...stretches.map((stretch) => stretch.packed),
    END,
  ]);
}
