/** The zip of an Office file, its entries deflated by Node's zlib and dated 1980 in every time zone. */
import { crc32, deflateRawSync } from "node:zlib";

/** One file of a zip, ready to be put into any number of them. */
export interface Entry {
  crc: number;
  /** Bytes before deflating. */
  size: number;
  deflated: Uint8Array;
}

/** Deflates the content of a file. */
export function entryOf(content: string | Uint8Array): Entry {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  return { crc: crc32(bytes), size: bytes.length, deflated: deflateRawSync(bytes) };
}

const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, as DOS counts. */
const FIRST_DAY = 0x0021;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;

/** What the header before a file and its entry in the directory say alike, 26 bytes. */
function describe(into: Buffer, at: number, name: Buffer, { crc, size, deflated }: Entry): void {
  into.writeUInt16LE(VERSION, at);
  into.writeUInt16LE(NAMES_ARE_UTF8, at + 2);
  into.writeUInt16LE(DEFLATED, at + 4);
  into.writeUInt16LE(FIRST_DAY, at + 8);
  into.writeUInt32LE(crc, at + 10);
  into.writeUInt32LE(deflated.length, at + 14);
  into.writeUInt32LE(size, at + 18);
  into.writeUInt16LE(name.length, at + 22);
}

function localHeader(name: Buffer, entry: Entry): Buffer {
  const header = Buffer.alloc(LOCAL_BYTES);
  header.writeUInt32LE(0x04034b50, 0);
  describe(header, 4, name, entry);
  return Buffer.concat([header, name]);
}

function directoryEntry(name: Buffer, entry: Entry, offset: number): Buffer {
  const header = Buffer.alloc(CENTRAL_BYTES);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  describe(header, 6, name, entry);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

function endOfDirectory(count: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** The bytes of a zip that holds the entries, by their names, in the order given. */
export function zipEntries(entries: Iterable<readonly [string, Entry]>): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, entry] of entries) {
    const name = Buffer.from(path, "utf8");
    const header = localHeader(name, entry);
    directory.push(directoryEntry(name, entry, offset));
    files.push(header, entry.deflated);
    offset += header.length + entry.deflated.length;
  }
  const bytes = directory.reduce((sum, part) => sum + part.length, 0);
  const end = endOfDirectory(directory.length, bytes, offset);
  const whole = Buffer.concat([...files, ...directory, end]);
  return new Uint8Array(whole.buffer, whole.byteOffset, whole.length);
}
