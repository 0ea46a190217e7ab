/** The zip of an Office file, its entries deflated by Node's zlib and dated 1980 in every time zone. */
import { crc32, deflateRawSync } from "node:zlib";

/** One file of a zip, ready to be put into any number of them. */
export interface Entry {
  /** Header, name and content. */
  file: Uint8Array;
  /** What the directory says of it, but for its place, which is 0. */
  listing: Uint8Array;
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? Buffer.from(content, "utf8") : content;

/** A file as it was before it was packed. */
export interface Unpacked {
  crc: number;
  length: number;
}

const unpacked = (bytes: Uint8Array): Unpacked => ({ crc: crc32(bytes), length: bytes.length });

/** A file, its content as it is. */
export const storedEntryOf = (path: string, bytes: Uint8Array): Entry =>
  entryAs("stored", path, unpacked(bytes), [bytes]);

/** Of so few bytes deflating leaves as many. */
const FEW_BYTES = 200;

/** A file, its content deflated. */
export function entryOf(path: string, content: string | Uint8Array): Entry {
  const bytes = bytesOf(content);
  return bytes.length < FEW_BYTES
    ? storedEntryOf(path, bytes)
    : entryAs("deflated", path, unpacked(bytes), [deflateRawSync(bytes)]);
}

/** What is so small is stored as it is: deflating it takes more time than it is worth. */
export const SMALL_BYTES = 1024;
/** Half the time of zlib's usual level, a twentieth more bytes. */
export const QUICK_LEVEL = 3;

/** A file that stands in one zip alone. */
export function quickEntryOf(path: string, content: string | Uint8Array): Entry {
  const bytes = bytesOf(content);
  return bytes.length < SMALL_BYTES
    ? storedEntryOf(path, bytes)
    : entryAs("deflated", path, unpacked(bytes), [deflateRawSync(bytes, { level: QUICK_LEVEL })]);
}

const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;
const METHOD = { stored: 0, deflated: 8 } as const;
/** 1 January 1980, as DOS counts. */
const FIRST_DAY = 0x0021;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
/** Where in its listing the place of a file stands. */
const PLACE_AT = 42;
const END_BYTES = 22;

const lengthOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, part) => sum + part.length, 0);

/** A file whose content is packed, in parts. */
export function entryAs(
  method: keyof typeof METHOD,
  path: string,
  { crc, length }: Unpacked,
  packed: readonly Uint8Array[],
): Entry {
  const name = Buffer.from(path, "utf8");
  const header = Buffer.alloc(LOCAL_BYTES);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(NAMES_ARE_UTF8, 6);
  header.writeUInt16LE(METHOD[method], 8);
  header.writeUInt16LE(FIRST_DAY, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(lengthOf(packed), 18);
  header.writeUInt32LE(length, 22);
  header.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(CENTRAL_BYTES);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(VERSION, 4);
  header.copy(central, 6, 4);
  return {
    file: Buffer.concat([header, name, ...packed]),
    listing: Buffer.concat([central, name]),
  };
}

function endOfDirectory(count: number, bytes: number, place: number): Buffer {
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(place, 16);
  return end;
}

/** The directory of a zip whose files end at `filesBytes`: each listing with the place of its file. */
export function directoryOf(
  listed: readonly { listing: Uint8Array; place: number }[],
  filesBytes: number,
): Buffer {
  const bytes = lengthOf(listed.map(({ listing }) => listing));
  const end = endOfDirectory(listed.length, bytes, filesBytes);
  const directory = Buffer.concat([...listed.map(({ listing }) => listing), end]);
  let at = 0;
  for (const { listing, place } of listed) {
    directory.writeUInt32LE(place, at + PLACE_AT);
    at += listing.length;
  }
  return directory;
}

/** The bytes of a zip that holds the entries in the order given. */
export function zipEntries(entries: readonly Entry[]): Uint8Array {
  let filesBytes = 0;
  const listed = entries.map(({ file, listing }) => {
    const place = filesBytes;
    filesBytes += file.length;
    return { listing, place };
  });
  const files = entries.map(({ file }) => file);
  const whole = Buffer.concat([...files, directoryOf(listed, filesBytes)]);
  return new Uint8Array(whole.buffer, whole.byteOffset, whole.length);
}
