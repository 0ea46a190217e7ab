/** Small fonts made by hand for the tests. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { assembleFont, packGlyphs, packMetrics } from "../../src/font/assemble.ts";
import { makeCmap, makeNames, type NameRecord } from "../../src/prepare/font-tables.ts";

export const TRUE_TYPE = 0x00010000;
export const OPEN_TYPE = 0x4f54544f;

/** A composite of the given glyph indexes. */
export function composite(...parts: number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(10 + 6 * parts.length));
  view.setInt16(0, -1);
  parts.forEach((part, i) => {
    view.setUint16(10 + 6 * i, i < parts.length - 1 ? 0x0022 : 0x0002);
    view.setUint16(12 + 6 * i, part);
  });
  return new Uint8Array(view.buffer);
}

/** A triangle; `size` tells one from another. */
export function triangle(size: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(10 + 4 + 3 + 12));
  [1, 0, 0, size, size, 2, 0].forEach((word, i) => {
    view.setInt16(2 * i, word);
  });
  for (let i = 0; i < 3; i++) view.setUint8(14 + i, 1);
  [0, size, 0, 0, 0, size].forEach((step, i) => {
    view.setInt16(17 + 2 * i, step);
  });
  return new Uint8Array(view.buffer);
}

const NAMES: NameRecord[] = [
  { id: 1, language: 0x409, text: "Small Test" },
  { id: 2, language: 0x409, text: "Regular" },
  { id: 6, language: 0x409, text: "SmallTest" },
  { id: 1, language: 0x804, text: "小测试" },
];

export interface SmallFont {
  glyphs?: readonly Uint8Array[];
  cmap?: ReadonlyMap<number, number>;
  names?: readonly NameRecord[];
  fsType?: number;
}

/** Tables of a font whose glyphs from 1 on draw the letters from A on. */
export function smallTables(font: SmallFont = {}): Map<string, Uint8Array> {
  const glyphs = font.glyphs ?? [triangle(100), triangle(200), triangle(300), composite(1, 2)];
  const letters = glyphs.slice(1).map((_, i) => [0x41 + i, i + 1] as const);
  const os2 = new Uint8Array(96);
  os2[9] = font.fsType ?? 0;
  return new Map([
    ["head", words(54, { 18: 1000, 50: 1 })],
    ["hhea", words(36, { 4: 800, 6: -200, 34: glyphs.length })],
    ["maxp", words(32, { 0: 1, 4: glyphs.length })],
    ["hmtx", packMetrics(glyphs.map((_, i) => ({ advance: 500 + i, bearing: 0 })))],
    ["cmap", makeCmap(font.cmap ?? new Map(letters))],
    ["name", makeNames(font.names ?? NAMES)],
    ["OS/2", os2],
    ["post", words(32, { 0: 3 })],
    ...Object.entries(packGlyphs(glyphs)),
  ]);
}

export const smallFont = (font: SmallFont = {}): Uint8Array =>
  assembleFont(TRUE_TYPE, smallTables(font));

/** A table of the given length with 16-bit words at some offsets. */
export function words(length: number, values: Record<number, number>): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  for (const [at, value] of Object.entries(values)) view.setInt16(Number(at), value);
  return new Uint8Array(view.buffer);
}

/** A collection of whole fonts: their tables keep their places relative to the new start. */
export function collection(...fonts: readonly Uint8Array[]): Uint8Array {
  const header = 12 + 4 * fonts.length;
  const length = fonts.reduce((sum, font) => sum + font.length, header);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x74746366);
  view.setUint32(4, 0x00010000);
  view.setUint32(8, fonts.length);
  let at = header;
  fonts.forEach((font, index) => {
    view.setUint32(12 + 4 * index, at);
    file.set(font, at);
    for (let table = 0; table < view.getUint16(at + 4); table++) {
      const offset = at + 12 + 16 * table + 8;
      view.setUint32(offset, view.getUint32(offset) + at);
    }
    at += font.length;
  });
  return file;
}

/** An OpenType font around the bare CFF outlines that pdfjs-dist brings along. */
export function cffFont(names: readonly NameRecord[] = NAMES): Uint8Array {
  const { resolve } = createRequire(import.meta.url);
  const folder = dirname(resolve("pdfjs-dist/package.json"));
  const outlines = readFileSync(join(folder, "standard_fonts", "FoxitSerif.pfb"));
  const count = CFF_GLYPHS;
  const advances = Array.from({ length: count }, (_, i) => ({ advance: 400 + i, bearing: 0 }));
  const letters = Array.from({ length: 26 }, (_, i) => [0x41 + i, 34 + i] as const);
  const tables = smallTables({ cmap: new Map(letters), names });
  for (const tag of ["glyf", "loca"]) tables.delete(tag);
  tables.set("CFF ", new Uint8Array(outlines));
  tables.set("maxp", words(6, { 4: count }));
  tables.set("hhea", words(36, { 4: 800, 6: -200, 34: count }));
  tables.set("hmtx", packMetrics(advances));
  return assembleFont(OPEN_TYPE, tables);
}

/** Fewer than FoxitSerif has. */
const CFF_GLYPHS = 200;
