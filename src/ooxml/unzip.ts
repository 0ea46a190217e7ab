/**
 * Opens the zip of an office file of unknown origin. The directory alone says what there is; every
 * part is inflated against a limit, so a bomb is noticed before it fills the memory; names never
 * touch the disk.
 */
import { inflateRawSync } from "node:zlib";

/** What an honest office file stays far below. */
export const limits = {
  entries: 2_000,
  inflatedBytes: 200_000_000,
  /** One part of XML: thirty million characters of markup is no document any more. */
  xmlBytes: 30_000_000,
  /** Inflated to packed, asked only of parts larger than a megabyte. */
  ratio: 200,
  ratioFromBytes: 1_000_000,
} as const;

/** Why a zip was not opened. */
export type UnzipFault =
  | "notZip"
  | "tooManyEntries"
  | "tooLarge"
  | "suspiciousRatio"
  | "badName"
  | "locked"
  | "damaged";

export type Unzipped = { parts: Map<string, Uint8Array> } | { fault: UnzipFault };

/** Why each fault is one, as a person reads it. */
export const unzipReasons: Record<UnzipFault, string> = {
  notZip: "不是压缩包",
  damaged: "压缩包已损坏",
  tooManyEntries: "压缩包里的文件太多",
  tooLarge: "展开以后太大",
  suspiciousRatio: "压缩比异常",
  badName: "压缩包里有越出文件夹或者重复的路径",
  locked: "压缩包加了密码",
};

interface Entry {
  name: string;
  isLocked: boolean;
  method: number;
  packed: number;
  /** Offset of the local header. */
  local: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Longest tail of a zip: its directory's end and a comment. */
const MOST_TAIL_BYTES = 65_557;

/** A fault on its way out of the loops; nobody outside this file sees it. */
class Refusal extends Error {
  readonly fault: UnzipFault;
  constructor(fault: UnzipFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Offset of the end of the directory; a zip that was cut short lacks it. */
function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - MOST_TAIL_BYTES);
  for (let at = view.byteLength - 22; at >= lowest; at--)
    if (view.getUint32(at, true) === END) return at;
  throw new Refusal("damaged");
}

/** Relative, with forward slashes, never upwards: what every office program writes. */
const isSoundName = (name: string): boolean =>
  name !== "" &&
  !/^\/|^[A-Za-z]:|\\|\0/u.test(name) &&
  !name.split("/").some((step) => step === ".." || step === ".");

function entriesOf(bytes: Uint8Array, view: DataView): Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new Refusal("tooManyEntries");
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Refusal("damaged");
    const [nameLength, extra, note] = [28, 30, 32].map((o) => view.getUint16(at + o, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    entries.push({
      name,
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      local: view.getUint32(at + 42, true),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (note ?? 0);
  }
  return entries;
}

/** A part as it really is; what the directory says about its size is not believed. */
function inflate(bytes: Uint8Array, view: DataView, entry: Entry, left: number): Uint8Array {
  const { local, packed, method } = entry;
  if (view.getUint32(local, true) !== LOCAL) throw new Refusal("damaged");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length < packed || (method !== 0 && method !== 8)) throw new Refusal("damaged");
  const byRatio = Math.max(limits.ratioFromBytes, limits.ratio * packed);
  const byKind = /\.(?:xml|rels)$/iu.test(entry.name) ? Math.min(left, limits.xmlBytes) : left;
  const most = Math.min(byKind, byRatio);
  if (method === 0) {
    if (data.length > byKind) throw new Refusal("tooLarge");
    return data;
  }
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (thrown) {
    const isFull = thrown instanceof RangeError;
    throw new Refusal(!isFull ? "damaged" : byRatio < byKind ? "suspiciousRatio" : "tooLarge");
  }
}

function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refusal("notZip");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  let left: number = limits.inflatedBytes;
  for (const entry of entriesOf(bytes, view)) {
    if (!isSoundName(entry.name) || parts.has(entry.name)) throw new Refusal("badName");
    if (entry.name.endsWith("/")) continue;
    if (entry.isLocked) throw new Refusal("locked");
    const part = inflate(bytes, view, entry, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  if (parts.size === 0) throw new Refusal("damaged");
  return parts;
}

/** The parts of a zip by name, directories left out; or why it was refused. */
export function unzipParts(bytes: Uint8Array): Unzipped {
  try {
    return { parts: unzip(bytes) };
  } catch (thrown) {
    if (thrown instanceof Refusal) return { fault: thrown.fault };
    // An offset that points outside the file.
    if (thrown instanceof RangeError) return { fault: "damaged" };
    throw thrown;
  }
}
