/**
 * A file of many pieces, packed stretch by stretch: neighbouring pieces that documents of a run share
 * are deflated by themselves, once for all of these, and so is what is a document's own between them.
 * What is short stands as it is.
 */
import { crc32 } from "node:zlib";
import { deflatedBlocks, LAST_BLOCK, storedBlock } from "../deflate-blocks.ts";
import type { Memory } from "../memory.ts";
import type { Piece } from "./written.ts";
import { type Entry, entryAs, QUICK_LEVEL, SMALL_BYTES } from "./zip.ts";

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
  return {
    bytes,
    packed:
      bytes.length < SMALL_BYTES
        ? storedBlock(bytes)
        : deflatedBlocks(bytes, { level: QUICK_LEVEL }),
  };
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
    LAST_BLOCK,
  ]);
}
