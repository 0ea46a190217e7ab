/** The zip of an Office file, its entries deflated by Node's zlib and dated 1980 in every time zone. */
import { crc32, deflateRawSync } from "node:zlib";

/** One file of a zip, ready to be put into any number of them. */
export interface Entry {
  crc: number;
  /** Bytes before deflating. */
  size: number;
  /** Whether `bytes` are deflated or as they were. */
  isDeflated: boolean;
  bytes: Uint8Array;
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? Buffer.from(content, "utf8") : content;

/** The content of a file, deflated. */
export function entryOf(content: string | Uint8Array): Entry {
  const bytes = bytesOf(content);
  const deflated = deflateRawSync(bytes);
  return { crc: crc32(bytes), size: bytes.length, isDeflated: true, bytes: deflated };
}

/** A file so small is stored as it is: deflating it takes more time than it is worth. */
const SMALL_BYTES = 1024;
/** Half the time of zlib's usual level, a twentieth more bytes. */
const QUICK_LEVEL = 3;

/** The content of a file that stands in one zip alone. */
export function quickEntryOf(content: string | Uint8Array): Entry {
  const bytes = bytesOf(content);
  const isDeflated = bytes.length > SMALL_BYTES;
  const packed = isDeflated ? deflateRawSync(bytes, { level: QUICK_LEVEL }) : bytes;
  return { crc: crc32(bytes), size: bytes.length, isDeflated, bytes: packed };
}

const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, as DOS counts. */
const FIRST_DAY = 0x0021;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;

/** An entry at its place in the archive. */
interface Filed {
  name: Buffer;
  entry: Entry;
  offset: number;
}

/** What the header before a file and its entry in the directory say alike, 26 bytes. */
function describe(into: Buffer, at: number, { name, entry }: Filed): void {
  into.writeUInt16LE(VERSION, at);
  into.writeUInt16LE(NAMES_ARE_UTF8, at + 2);
  into.writeUInt16LE(entry.isDeflated ? DEFLATED : 0, at + 4);
  into.writeUInt16LE(FIRST_DAY, at + 8);
  into.writeUInt32LE(entry.crc, at + 10);
  into.writeUInt32LE(entry.bytes.length, at + 14);
  into.writeUInt32LE(entry.size, at + 18);
  into.writeUInt16LE(name.length, at + 22);
}

function writeFile(into: Buffer, filed: Filed): void {
  const { name, entry, offset } = filed;
  into.writeUInt32LE(0x04034b50, offset);
  describe(into, offset + 4, filed);
  into.set(name, offset + LOCAL_BYTES);
  into.set(entry.bytes, offset + LOCAL_BYTES + name.length);
}

function writeDirectoryEntry(into: Buffer, at: number, filed: Filed): void {
  into.writeUInt32LE(0x02014b50, at);
  into.writeUInt16LE(VERSION, at + 4);
  describe(into, at + 6, filed);
  into.writeUInt32LE(filed.offset, at + 42);
  into.set(filed.name, at + CENTRAL_BYTES);
}

function writeEnd(into: Buffer, at: number, count: number, directoryOffset: number): void {
  into.writeUInt32LE(0x06054b50, at);
  into.writeUInt16LE(count, at + 8);
  into.writeUInt16LE(count, at + 10);
  into.writeUInt32LE(at - directoryOffset, at + 12);
  into.writeUInt32LE(directoryOffset, at + 16);
}

/** The bytes of a zip that holds the entries, by their names, in the order given. */
export function zipEntries(entries: Iterable<readonly [string, Entry]>): Uint8Array {
  const files: Filed[] = [];
  let offset = 0;
  let directoryBytes = 0;
  for (const [path, entry] of entries) {
    const name = Buffer.from(path, "utf8");
    files.push({ name, entry, offset });
    offset += LOCAL_BYTES + name.length + entry.bytes.length;
    directoryBytes += CENTRAL_BYTES + name.length;
  }
  const whole = new Uint8Array(offset + directoryBytes + END_BYTES);
  const into = Buffer.from(whole.buffer);
  let at = offset;
  for (const filed of files) {
    writeFile(into, filed);
    writeDirectoryEntry(into, at, filed);
    at += CENTRAL_BYTES + filed.name.length;
  }
  writeEnd(into, at, files.length, offset);
  return whole;
}
