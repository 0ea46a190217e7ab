/**
 * The container of a font: TrueType and OpenType files, collections (.ttc) and WOFF 1. Tables are
 * views into the file; those of a WOFF are inflated when asked for.
 */
import { inflateSync } from "node:zlib";

/** Refused by the readers of this room: the file is damaged or of a kind not understood. */
export class BrokenFont extends Error {}

/** One font of a file. */
export interface Sfnt {
  outlines: "glyf" | "cff";
  tags: string[];
  table(tag: string): DataView | undefined;
  /** As `table`; throws `BrokenFont` if the font lacks it. */
  need(tag: string): DataView;
}

const MAX_TABLE_BYTES = 200_000_000;
const OPEN_TYPE_CFF = "OTTO";
const TRUE_TYPE = ["\u0000\u0001\u0000\u0000", "true"];

/** View of a part of `view`; throws `BrokenFont` if it does not lie inside. */
export function part(view: DataView, start: number, length: number): DataView {
  if (start < 0 || length < 0 || start + length > view.byteLength) {
    throw new BrokenFont("数据超出文件末尾");
  }
  return new DataView(view.buffer, view.byteOffset + start, length);
}

/** The same bytes as an array (shared, not copied). */
export const bytesOf = (view: DataView): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...bytesOf(part(view, offset, 4)));
}

/** Number of fonts in a file: 1 unless it is a collection. */
export function countFonts(file: DataView): number {
  return tagAt(file, 0) === "ttcf" ? file.getUint32(8) : 1;
}

/**
 * Opens one font of a file. Throws `BrokenFont` or `RangeError` for anything that is not a sound
 * container; tables themselves are not looked at.
 */
export function readSfnt(bytes: Uint8Array, index = 0): Sfnt {
  const file = viewOf(bytes);
  const signature = tagAt(file, 0);
  if (signature === "wOFF") return assemble(tagAt(file, 4), woffTables(file));
  const start = signature === "ttcf" ? collectionOffset(file, index) : 0;
  return assemble(tagAt(file, start), plainTables(file, start));
}

type Loader = () => DataView;

function assemble(flavor: string, loaders: Map<string, Loader>): Sfnt {
  if (flavor !== OPEN_TYPE_CFF && !TRUE_TYPE.includes(flavor)) {
    throw new BrokenFont("不是 TrueType 或 OpenType 字体");
  }
  const loaded = new Map<string, DataView>();
  const table = (tag: string): DataView | undefined => {
    const known = loaded.get(tag) ?? loaders.get(tag)?.();
    if (known) loaded.set(tag, known);
    return known;
  };
  const need = (tag: string): DataView => {
    const found = table(tag);
    if (!found) throw new BrokenFont(`缺少 ${tag.trim()} 表`);
    return found;
  };
  const outlines = loaders.has("glyf") ? "glyf" : "cff";
  return { outlines, tags: [...loaders.keys()], table, need };
}

function collectionOffset(file: DataView, index: number): number {
  if (index >= file.getUint32(8)) throw new BrokenFont(`字体集中没有第 ${index + 1} 个字体`);
  return file.getUint32(12 + 4 * index);
}

function plainTables(file: DataView, start: number): Map<string, Loader> {
  const count = file.getUint16(start + 4);
  const tables = new Map<string, Loader>();
  for (let i = 0; i < count; i++) {
    const entry = start + 12 + 16 * i;
    const [offset, length] = [file.getUint32(entry + 8), file.getUint32(entry + 12)];
    tables.set(tagAt(file, entry), () => part(file, offset, length));
  }
  return tables;
}

function woffTables(file: DataView): Map<string, Loader> {
  const count = file.getUint16(12);
  const tables = new Map<string, Loader>();
  for (let i = 0; i < count; i++) {
    const entry = 44 + 20 * i;
    const offset = file.getUint32(entry + 4);
    const packedLength = file.getUint32(entry + 8);
    const length = file.getUint32(entry + 12);
    tables.set(tagAt(file, entry), () => {
      const stored = part(file, offset, packedLength);
      return packedLength < length ? inflate(stored, length) : stored;
    });
  }
  return tables;
}

function inflate(stored: DataView, length: number): DataView {
  if (length > MAX_TABLE_BYTES) throw new BrokenFont("表过大");
  try {
    const plain = inflateSync(bytesOf(stored), { maxOutputLength: length });
    if (plain.byteLength === length) return viewOf(plain);
  } catch (error) {
    throw new BrokenFont("压缩数据损坏", { cause: error });
  }
  throw new BrokenFont("压缩数据长度不符");
}
