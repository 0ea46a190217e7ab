/**
 * The container of a font: TrueType and OpenType files, collections (.ttc) and WOFF 1. Tables are
 * read, and those of a WOFF inflated, when they are asked for.
 */
import { inflateSync } from "node:zlib";
import { BrokenFont, type ByteSource, bytesOf, viewOf } from "./byte-source.ts";

/** One font of a file. */
export interface Sfnt {
  outlines: "glyf" | "cff";
  tags: string[];
  table(tag: string): DataView | undefined;
  /** As `table`; throws `BrokenFont` if the font lacks it. */
  need(tag: string): DataView;
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
  if (signature === WOFF) return makeSfnt(textOf(source.part(4, 4)), woffTables(source));
  const inCollection = signature === COLLECTION;
  const start = inCollection ? source.part(12 + 4 * index, 4).getUint32(0) : 0;
  return makeSfnt(textOf(source.part(start, 4)), plainTables(source, start));
}

type Loader = () => DataView;

function makeSfnt(flavor: string, loaders: Map<string, Loader>): Sfnt {
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

function plainTables(source: ByteSource, start: number): Map<string, Loader> {
  const count = source.part(start + 4, 2).getUint16(0);
  const directory = source.part(start + 12, 16 * count);
  const tables = new Map<string, Loader>();
  for (let entry = 0; entry < directory.byteLength; entry += 16) {
    const [offset, length] = [directory.getUint32(entry + 8), directory.getUint32(entry + 12)];
    tables.set(tagAt(directory, entry), () => source.part(offset, length));
  }
  return tables;
}

function woffTables(source: ByteSource): Map<string, Loader> {
  const count = source.part(12, 2).getUint16(0);
  const directory = source.part(44, 20 * count);
  const tables = new Map<string, Loader>();
  for (let entry = 0; entry < directory.byteLength; entry += 20) {
    const offset = directory.getUint32(entry + 4);
    const packedLength = directory.getUint32(entry + 8);
    const length = directory.getUint32(entry + 12);
    tables.set(tagAt(directory, entry), () => {
      const stored = source.part(offset, packedLength);
      return packedLength < length ? inflate(stored, length) : stored;
    });
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
