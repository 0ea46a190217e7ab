/** Looks at a ZIP archive before anyone unpacks it: number of entries and true unpacked size. */
import { inflateRawSync } from "node:zlib";

const MOST_ENTRIES = 1000;
const MOST_BYTES = 64 * 1024 * 1024;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** Offset of the end record, which stands in the last 64 KB. */
function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

/** Bytes that an entry really unpacks to; throws if they are more than `most`. */
function trueSize(bytes: Uint8Array, view: DataView, central: number, most: number): number {
  const method = view.getUint16(central + 10, true);
  const packed = view.getUint32(central + 20, true);
  const local = view.getUint32(central + 42, true);
  if (view.getUint32(local, true) !== LOCAL) throw new RangeError("local header");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return data.length;
  return inflateRawSync(data, { maxOutputLength: Math.max(1, most) }).length;
}

/** Why the archive must not be unpacked; undefined if it may. */
export function archiveFault(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) return "not a ZIP archive";
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return "too many entries";
  let left = MOST_BYTES;
  let at = view.getUint32(end + 16, true);
  try {
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== CENTRAL) return "broken directory";
      left -= trueSize(bytes, view, at, left);
      if (left < 0) return "too large";
      const [name, extra, note] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      at += 46 + (name ?? 0) + (extra ?? 0) + (note ?? 0);
    }
  } catch (thrown) {
    return thrown instanceof Error ? `broken or too large: ${thrown.message}` : "broken";
  }
  return undefined;
}
