/** Where a font's bytes come from: memory, or a file of which only the wanted parts are read. */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** Refused by the readers of this room: the file is damaged or of a kind not understood. */
export class BrokenFont extends Error {}

export interface ByteSource {
  /** View of a part; throws `BrokenFont` if it does not lie inside. */
  part(start: number, length: number): DataView;
  /** Calls `read`, whose many parts cost less when they are taken together. */
  together<T>(read: () => T): T;
}

/** View of a part of `view`; throws `BrokenFont` if it does not lie inside. */
export function part(view: DataView, start: number, length: number): DataView {
  checkBounds(start, length, view.byteLength);
  return new DataView(view.buffer, view.byteOffset + start, length);
}

/** The same bytes as an array (shared, not copied). */
export const bytesOf = (view: DataView): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const memorySource = (bytes: Uint8Array): ByteSource => ({
  part: (start, length) => part(viewOf(bytes), start, length),
  together: (read) => read(),
});

/** Directories of tables stand at the beginning; read at once, they cost one access. */
const BEGINNING_BYTES = 4096;

/** One document takes many parts together once; a run takes some for each of its documents. */
const TIMES_IN_PARTS = 2;

/**
 * Reads parts of a file when they are asked for, and all of it when many are asked for again and again.
 * Keeps no handle open beyond that (Windows could not replace the file then). Throws the file system's
 * errors.
 */
export function fileSource(file: string): ByteSource {
  const { size, beginning } = withHandle(file, (handle) => {
    const { size } = fstatSync(handle);
    return { size, beginning: readPart(handle, 0, Math.min(size, BEGINNING_BYTES)) };
  });
  let known = beginning;
  let opened: number | undefined;
  let times = 0;
  return {
    part: (start, length) => {
      checkBounds(start, length, size);
      if (start + length > known.byteLength && times > TIMES_IN_PARTS)
        known = withHandle(file, (handle) => readPart(handle, 0, size));
      if (start + length <= known.byteLength) return part(known, start, length);
      if (opened !== undefined) return readPart(opened, start, length);
      return withHandle(file, (handle) => readPart(handle, start, length));
    },
    together: (read) => {
      times += 1;
      if (times > TIMES_IN_PARTS) return read();
      return withHandle(file, (handle) => {
        opened = handle;
        try {
          return read();
        } finally {
          opened = undefined;
        }
      });
    },
  };
}

/** Throws `BrokenFont` unless the part lies inside `total` bytes. */
export function checkBounds(start: number, length: number, total: number): void {
  if (start < 0 || length < 0 || start + length > total) throw new BrokenFont("数据超出文件末尾");
}

function withHandle<T>(file: string, use: (handle: number) => T): T {
  const handle = openSync(file, "r");
  try {
    return use(handle);
  } finally {
    closeSync(handle);
  }
}

function readPart(handle: number, start: number, length: number): DataView {
  const bytes = new Uint8Array(length);
  for (let got = 0; got < length; ) {
    const more = readSync(handle, bytes, got, length - got, start + got);
    if (more === 0) throw new BrokenFont("数据超出文件末尾");
    got += more;
  }
  return viewOf(bytes);
}
