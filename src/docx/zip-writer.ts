/** A ZIP written piece by piece, for archives too large for memory; the same files, the same bytes. */
import { directoryOf, storedEntryOf } from "./zip.ts";

export interface ZipWriter {
  /** The next piece of the archive, with the file in it. Names may be Chinese (UTF-8). */
  add: (name: string, bytes: Uint8Array) => Uint8Array;
  /** The last piece. */
  end: () => Uint8Array;
}

/** Files are stored as they are: DOCX and PDF are deflated already. */
export function zipWriter(): ZipWriter {
  const listed: { listing: Uint8Array; place: number }[] = [];
  let filesBytes = 0;
  return {
    add: (name, bytes) => {
      const { file, listing } = storedEntryOf(name, bytes);
      listed.push({ listing, place: filesBytes });
      filesBytes += file.length;
      return file;
    },
    end: () => directoryOf(listed, filesBytes),
  };
}
