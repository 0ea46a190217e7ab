import { readFileSync } from "node:fs";
import { create, type Font } from "@cantoo/fontkit";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ByteSource, fileSource, memorySource } from "../../src/font/byte-source.ts";
import type { Face } from "../../src/font/face.ts";
import { gb2312Hanzi } from "../../src/font/gb2312.ts";
import { loadFaces } from "../../src/font/load-faces.ts";
import { ALL_TYPEFACES } from "../../src/font/names.ts";
import { openFace } from "../../src/font/open-face.ts";
import { subsetFace } from "../../src/font/subset.ts";
import { cffFont, smallFont } from "./small-font.ts";

const { faces } = loadFaces({ ignoreSystem: true }).value ?? expect.fail("no faces");
const open = (bytes: Uint8Array): Face =>
  openFace(memorySource(bytes), { file: "测试", index: 0, source: "user" });

/** Outline of a glyph as fontkit reads it, independent of our own reader. */
const outline = (font: Font, glyph: number): string | undefined =>
  font.getGlyph(glyph)?.path.toSVG();

describe("subset of TrueType outlines", () => {
  test.each(ALL_TYPEFACES)(
    "%s: outlines and advances of 500 glyphs are those of the face",
    (typeface) => {
      const face = faces.faceOf(typeface);
      const original = create(readFileSync(face.file)) as Font;
      const step = Math.max(1, Math.floor(original.numGlyphs / 500));
      const glyphs = Array.from({ length: 500 }, (_, i) => i * step).filter(
        (g) => g < original.numGlyphs,
      );
      const subset = subsetFace(face, glyphs);
      const judge = create(subset.bytes) as Font;
      expect(subset.format).toBe("truetype");
      expect(judge.numGlyphs).toBe(subset.glyphMap.size);
      for (const glyph of glyphs) {
        const copy = subset.glyphMap.get(glyph) ?? expect.fail(`glyph ${glyph} is lost`);
        expect(outline(judge, copy)).toBe(outline(original, glyph));
        expect(judge.getGlyph(copy)?.advanceWidth).toBe(face.advanceOf(glyph));
      }
    },
  );

  test("brings the parts of composites along", () => {
    const face = open(smallFont());
    const { glyphMap, bytes } = subsetFace(face, [3]);
    expect([...glyphMap]).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(outline(create(bytes) as Font, 3)).toContain("300");
  });

  test("equal sets give equal bytes, .notdef stays first", () => {
    const face = faces.faceOf("KaiTi");
    const characters = fc.subarray(gb2312Hanzi().slice(0, 300), { minLength: 1 });
    fc.assert(
      fc.property(characters, (chosen) => {
        const glyphs = chosen.map((c) => face.glyphOf(c.codePointAt(0) ?? 0));
        const one = subsetFace(face, glyphs);
        const other = subsetFace(face, [...glyphs.toReversed(), ...glyphs]);
        expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
        expect(one.glyphMap.get(0)).toBe(0);
        expect([...one.glyphMap.values()]).toEqual([...one.glyphMap.keys()].map((_, i) => i));
      }),
      { numRuns: 20 },
    );
  });

  test("the same comes of a file however often it is cut from, and of its bytes", () => {
    const { file } = faces.faceOf("KaiTi");
    const opened = (source: ByteSource) => openFace(source, { file, index: 0, source: "bundled" });
    const face = opened(fileSource(file));
    const whole = opened(memorySource(readFileSync(file)));
    for (let glyph = 1; glyph < 6; glyph++)
      expect(subsetFace(face, [glyph, 500])).toEqual(subsetFace(whole, [glyph, 500]));
  });

  test("twenty, a hundred, 660 characters: none is blank", () => {
    for (const typeface of ALL_TYPEFACES.filter((t) => t !== "Latin")) {
      const face = faces.faceOf(typeface);
      for (const count of [20, 100, 660]) {
        const glyphs = gb2312Hanzi()
          .filter((_, i) => i % 10 === count % 10 && i < 10 * count)
          .map((c) => face.glyphOf(c.codePointAt(0) ?? 0));
        const { bytes, glyphMap } = subsetFace(face, glyphs);
        const judge = create(bytes) as Font;
        const blank = glyphs.filter((g) => (outline(judge, glyphMap.get(g) ?? 0) ?? "") === "");
        expect(blank).toEqual([]);
      }
    }
  });
});

describe("subset of PostScript outlines", () => {
  test("is a bare CFF table with the wanted glyphs", () => {
    const face = open(cffFont());
    expect(face.outlines).toBe("cff");
    const glyphs = [..."HAN"].map((c) => face.glyphOf(c.codePointAt(0) ?? 0));
    const subset = subsetFace(face, glyphs);
    expect(subset.format).toBe("cff");
    expect([...subset.bytes.slice(0, 2)]).toEqual([1, 0]);
    expect([...subset.glyphMap.values()]).toEqual([0, 1, 2, 3]);
    expect(subset.bytes.length).toBeLessThan(3000);
    expect(face.inkOf(glyphs[0] ?? 0)?.yMax).toBeGreaterThan(500);
  });
});
