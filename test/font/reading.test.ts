import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { deflateSync } from "node:zlib";
import { create, type Font } from "@cantoo/fontkit";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assembleFont } from "../../src/font/assemble.ts";
import { BrokenFont, memorySource, viewOf } from "../../src/font/byte-source.ts";
import { readNames } from "../../src/font/name-table.ts";
import { openFace } from "../../src/font/open-face.ts";
import { countFonts } from "../../src/font/sfnt.ts";
import { subsetFace } from "../../src/font/subset.ts";
import {
  cffFont,
  collection,
  composite,
  smallFont,
  smallTables,
  TRUE_TYPE,
  triangle,
} from "./small-font.ts";

const open = (bytes: Uint8Array, index = 0) =>
  openFace(memorySource(bytes), { file: "测试.ttf", index, source: "user" });

const packageFile = (name: string): Buffer =>
  readFileSync(createRequire(import.meta.url).resolve(name));

describe("opening a font", () => {
  test("tells names, measures, characters and ink", () => {
    const face = open(smallFont());
    expect(face).toMatchObject({ family: "小测试", postscriptName: "SmallTest", unitsPerEm: 1000 });
    expect(face).toMatchObject({ ascent: 800, descent: -200, outlines: "glyf", source: "user" });
    expect(face.glyphOf(0x42)).toBe(2);
    expect(face.glyphOf(0x4e00)).toBe(0);
    expect(face.advanceOf(2)).toBe(502);
    expect(face.inkOf(2)).toEqual({ xMin: 0, yMin: 0, xMax: 300, yMax: 300 });
  });

  test("finds each font of a collection", () => {
    const names = [{ id: 1, language: 0x804, text: "第二款" }];
    const file = collection(smallFont(), smallFont({ names, glyphs: [triangle(1), triangle(2)] }));
    expect(countFonts(memorySource(file))).toBe(2);
    expect(open(file, 0).family).toBe("小测试");
    expect(open(file, 1).family).toBe("第二款");
    expect(open(file, 1).inkOf(1)?.xMax).toBe(2);
  });

  test("reads WOFF, compressed and stored tables alike", () => {
    const face = open(woffOf(smallTables()));
    expect(face.family).toBe("小测试");
    expect(face.inkOf(3)?.xMax).toBe(0);
    expect(face.inkOf(2)?.xMax).toBe(300);
  });

  test("refuses a glyph that lies beyond its table, though inside the file", () => {
    const tables = smallTables();
    const loca = viewOf(tables.get("loca") ?? expect.fail("no loca"));
    const endOffset = 4 * 4;
    loca.setUint32(endOffset, loca.getUint32(endOffset) + 4);
    const bytes = assembleFont(TRUE_TYPE, tables);
    const origin = { file: "测试.ttf", index: 0, source: "bundled" } as const;
    const face = openFace(memorySource(bytes), origin);
    expect(face.inkOf(2)?.xMax).toBe(300);
    expect(() => face.inkOf(3)).toThrow(BrokenFont);
  });

  test("agrees with fontkit on every character of a font with cmap format 4", () => {
    const bytes = packageFile("@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf");
    const face = open(bytes);
    const judge = create(bytes) as Font;
    const seen = judge.characterSet.map((c) => [c, face.glyphOf(c)]);
    expect(seen).toEqual(judge.characterSet.map((c) => [c, judge.glyphForCodePoint(c)?.id]));
    expect(face.glyphOf(0x4e00)).toBe(0);
    for (const [, glyph = 0] of seen) {
      expect(face.advanceOf(glyph)).toBe(judge.getGlyph(glyph)?.advanceWidth);
    }
  });

  test("reads names that Macintosh stores as GBK", () => {
    const text = [0xb7, 0xc2, 0xcb, 0xce];
    const table = new Uint8Array([
      0,
      0,
      0,
      1,
      0,
      18,
      0,
      1,
      0,
      25,
      0,
      33,
      0,
      1,
      0,
      4,
      0,
      0,
      ...text,
    ]);
    expect(readNames(viewOf(table))).toEqual([{ id: 1, chinese: true, text: "仿宋" }]);
  });
});

describe("fonts that are not sound", () => {
  test.each<[string, Uint8Array]>([
    ["empty", new Uint8Array()],
    ["text", new TextEncoder().encode("这不是字体，只是一段文字。")],
    ["cut short", smallFont().slice(0, 200)],
    ["without outlines", fontWithout("glyf")],
    ["without characters", fontWithout("cmap")],
    ["composite of itself", smallFont({ glyphs: [triangle(1), composite(1)] })],
    ["composites of each other", smallFont({ glyphs: [triangle(1), composite(2), composite(1)] })],
    ["part that is not there", smallFont({ glyphs: [triangle(1), composite(9)] })],
    ["broken PostScript outlines", brokenCff()],
  ])("%s: refused", (_, bytes) => {
    expect(() => open(bytes)).toThrow();
    expect(refusal(bytes)).toBe("refused");
  });

  test("whatever byte is wrong, a font is refused or can be embedded", () => {
    const sound = smallFont();
    const damage = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(damage, (changes) => {
        const bytes = sound.slice();
        for (const [at, value] of changes) bytes[at] = value;
        expect(["refused", "embedded"]).toContain(refusal(bytes));
      }),
      { numRuns: 3000 },
    );
  });
});

/** Opens and embeds all glyphs; any error but the room's own is thrown on. */
function refusal(bytes: Uint8Array): "refused" | "embedded" {
  let face: ReturnType<typeof open>;
  try {
    face = open(bytes);
  } catch (error) {
    if (error instanceof BrokenFont || error instanceof RangeError) return "refused";
    throw error;
  }
  const glyphs = Array.from({ length: 256 }, (_, c) => face.glyphOf(c));
  for (const glyph of glyphs) face.inkOf(glyph);
  subsetFace(face, glyphs);
  return "embedded";
}

function fontWithout(tag: string): Uint8Array {
  const tables = smallTables();
  tables.delete(tag);
  return woffOf(tables);
}

function brokenCff(): Uint8Array {
  const bytes = cffFont();
  const view = viewOf(bytes);
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
    if (view.getUint32(entry) !== 0x43464620) continue;
    bytes.fill(0xff, view.getUint32(entry + 8), view.getUint32(entry + 8) + 4000);
  }
  return bytes;
}

/** A WOFF file; the longer tables are compressed. */
function woffOf(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const stored = [...tables].map(([tag, plain]) => {
    const packed = deflateSync(plain);
    return { tag, length: plain.length, bytes: packed.length < plain.length ? packed : plain };
  });
  const start = 44 + 20 * stored.length;
  const total = stored.reduce((sum, { bytes }) => sum + bytes.length, start);
  const file = new Uint8Array(total);
  const view = viewOf(file);
  view.setUint32(0, 0x774f4646);
  view.setUint32(4, 0x00010000);
  view.setUint16(12, stored.length);
  let at = start;
  stored.forEach(({ tag, length, bytes }, i) => {
    const entry = 44 + 20 * i;
    for (let c = 0; c < 4; c++) file[entry + c] = tag.charCodeAt(c);
    view.setUint32(entry + 4, at);
    view.setUint32(entry + 8, bytes.length);
    view.setUint32(entry + 12, length);
    file.set(bytes, at);
    at += bytes.length;
  });
  return file;
}
