/**
 * The container of a font: TrueType and OpenType files, collections (.ttc) and WOFF 1. Tables are
 * read, and those of a WOFF inflated, when they are asked for; of a table that only parts are asked
 * of, a plain file yields these parts.
 */
import { inflateSync } from "node:zlib";
import { BrokenFont, type ByteSource, bytesOf, checkBounds, part, viewOf } from "./byte-source.ts";

/** One font of a file. */
export interface Sfnt {
  outlines: "glyf" | "cff";
  tags: string[];
  table(tag: string): DataView | undefined;
  /** As `table`; throws `BrokenFont` if the font lacks it. */
  need(tag: string): DataView;
  /** View of a part of a table; throws `BrokenFont` if it does not lie inside. */
  partOf(tag: string, start: number, length: number): DataView;
  /** Calls `read`, which takes many parts. */
  together<T>(read: () => T): T;
}

const MAX_TABLE_BYTES = 200_000_000;
const MAX_FONTS_IN_FILE = 256;
const COLLECTION = "ttcf";
const WOFF = "wOFF";
const OPEN_TYPE_CFF = "OTTO";
const TRUE_TYPE = ["\u0000\u0001\u0000\u0000", "true"];

const textOf = (view: DataView): string => String.fromCharCode(...bytesOf(view));

/** Number of fonts in a file: 1 unless it is a collection. */
export function countFonts(source: ByteSource): number {
  const start = source.part(0, 12);
  if (textOf(start).slice(0, 4) !== COLLECTION) return 1;
  return Math.min(start.getUint32(8), MAX_FONTS_IN_FILE);
}

/**
 * Opens one font of a file. Throws `BrokenFont` or `RangeError` for anything that is not a sound
 * container; tables themselves are not looked at.
 */
export function readSfnt(source: ByteSource, index = 0): Sfnt {
  const signature = textOf(source.part(0, 4));
  if (signature === WOFF) return makeSfnt(textOf(source.part(4, 4)), woffTables(source), source);
  const inCollection = signature === COLLECTION;
  const start = inCollection ? source.part(12 + 4 * index, 4).getUint32(0) : 0;
  return makeSfnt(textOf(source.part(start, 4)), plainTables(source, start), source);
}

/** How a table is had: whole, and where it lies in the file as it is, in parts. */
interface Stored {
  load: () => DataView;
  part?: (start: number, length: number) => DataView;
}

function makeSfnt(flavor: string, stored: Map<string, Stored>, source: ByteSource): Sfnt {
  if (flavor !== OPEN_TYPE_CFF && !TRUE_TYPE.includes(flavor)) {
    throw new BrokenFont("不是 TrueType 或 OpenType 字体");
  }
  const loaded = new Map<string, DataView>();
  const table = (tag: string): DataView | undefined => {
    const known = loaded.get(tag) ?? stored.get(tag)?.load();
    if (known) loaded.set(tag, known);
    return known;
  };
  const need = (tag: string): DataView => {
    const found = table(tag);
    if (!found) throw new BrokenFont(`缺少 ${tag.trim()} 表`);
    return found;
  };
  const partOf = (tag: string, start: number, length: number): DataView => {
    const partly = loaded.has(tag) ? undefined : stored.get(tag)?.part;
    return partly ? partly(start, length) : part(need(tag), start, length);
  };
  const outlines = stored.has("glyf") ? "glyf" : "cff";
  return { outlines, tags: [...stored.keys()], table, need, partOf, together: source.together };
}

function plainTables(source: ByteSource, start: number): Map<string, Stored> {
  const count = source.part(start + 4, 2).getUint16(0);
  const directory = source.part(start + 12, 16 * count);
  const tables = new Map<string, Stored>();
  for (let entry = 0; entry < directory.byteLength; entry += 16) {
    const [offset, length] = [directory.getUint32(entry + 8), directory.getUint32(entry + 12)];
    tables.set(tagAt(directory, entry), {
      load: () => source.part(offset, length),
      part: (from, count) => {
        checkBounds(from, count, length);
        return source.part(offset + from, count);
      },
    });
  }
  return tables;
}

function woffTables(source: ByteSource): Map<string, Stored> {
  const count = source.part(12, 2).getUint16(0);
  const directory = source.part(44, 20 * count);
  const tables = new Map<string, Stored>();
  for (let entry = 0; entry < directory.byteLength; entry += 20) {
    const offset = directory.getUint32(entry + 4);
    const packedLength = directory.getUint32(entry + 8);
    const length = directory.getUint32(entry + 12);
    const load = () => {
      const packed = source.part(offset, packedLength);
      return packedLength < length ? inflate(packed, length) : packed;
    };
    tables.set(tagAt(directory, entry), { load });
  }
  return tables;
}

const tagAt = (directory: DataView, entry: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((i) => directory.getUint8(entry + i)));

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
