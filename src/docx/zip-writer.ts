/** A ZIP written piece by piece, for archives too large for memory; the same files, the same bytes. */
import { Zip, ZipPassThrough } from "fflate";

export interface ZipWriter {
  /** The next pieces of the archive, with the file in them. Names may be Chinese (UTF-8). */
  add: (name: string, bytes: Uint8Array) => Uint8Array[];
  /** The last pieces. */
  end: () => Uint8Array[];
}

/** Files are stored as they are: DOCX and PDF are deflated already. */
export function zipWriter(): ZipWriter {
  let pieces: Uint8Array[] = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const taken = () => {
    const done = pieces;
    pieces = [];
    return done;
  };
  return {
    add: (name, bytes) => {
      const entry = new ZipPassThrough(name);
      entry.mtime = new Date(1980, 0, 1);
      archive.add(entry);
      entry.push(bytes, true);
      return taken();
    },
    end: () => {
      archive.end();
      return taken();
    },
  };
}
