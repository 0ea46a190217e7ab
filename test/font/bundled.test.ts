import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { create, type Font } from "@cantoo/fontkit";
import { describe, expect, test } from "vitest";
import { gb2312Hanzi, gb2312Symbols } from "../../src/font/gb2312.ts";
import { loadFaces } from "../../src/font/load-faces.ts";
import { ALL_TYPEFACES, TYPEFACES } from "../../src/font/names.ts";
import { hanCharacterSet, standardCharacters } from "../../src/prepare/character-set.ts";
import { fontsConf } from "../../src/prepare/fonts-conf.ts";
import { makeFace } from "../../src/prepare/make-face.ts";
import { FACES, LICENCES } from "../../src/prepare/recipes.ts";
import { smallFont } from "./small-font.ts";

const { faces, chosen } = loadFaces({ ignoreSystem: true }).value ?? expect.fail("no faces");
const HAN = ALL_TYPEFACES.filter((typeface) => typeface !== "Latin");
const codePoint = (character: string): number => character.codePointAt(0) ?? 0;

describe("character sets", () => {
  test("have the sizes that the standards give", () => {
    expect(gb2312Hanzi()).toHaveLength(6763);
    expect(gb2312Symbols()).toHaveLength(682);
    expect(new Set(standardCharacters()).size).toBe(8105);
    expect(hanCharacterSet()).toEqual(hanCharacterSet().toSorted((a, b) => a - b));
  });
});

describe.each(HAN)("%s", (typeface) => {
  const face = faces.faceOf(typeface);

  test("has every character of GB/T 2312, of the table of 8105 and of official texts", () => {
    const marks = "—…·“”‘’〔〕〈〉《》「」①⑳㈠㈩⑴⒇ⅠⅫ℃№㎡‰★☆●■□△○〇→≥≤±×÷（），。；：？！％０Ａ　";
    const wanted = [...gb2312Hanzi(), ...gb2312Symbols(), ...standardCharacters(), ...marks];
    expect(wanted.filter((c) => face.glyphOf(codePoint(c)) === 0).join("")).toBe("");
    const ascii = Array.from({ length: 95 }, (_, i) => 0x20 + i);
    expect(ascii.filter((c) => face.glyphOf(c) === 0)).toEqual([]);
  });

  test("gives the marks of Chinese texts a full em, ink where typesetters put it", () => {
    const em = face.unitsPerEm;
    for (const mark of "“”‘’·—―…，。（）《》〔〕") {
      expect([mark, face.advanceOf(face.glyphOf(codePoint(mark)))]).toEqual([mark, em]);
    }
    const ink = (mark: string) => face.inkOf(face.glyphOf(codePoint(mark))) ?? expect.fail(mark);
    for (const opening of "“‘") {
      expect(ink(opening).xMin).toBeGreaterThan(em / 2);
      expect(ink(opening).xMax).toBeLessThan(em);
    }
    for (const closing of "”’") {
      expect(ink(closing).xMin).toBeGreaterThan(0);
      expect(ink(closing).xMax).toBeLessThan(em / 2);
    }
    expect(Math.abs(ink("·").xMin + ink("·").xMax - em)).toBeLessThanOrEqual(1);
    expect(ink("—").xMin).toBeLessThanOrEqual(0);
    expect(ink("—").xMax).toBeGreaterThanOrEqual(em);
  });

  test("bounds that glyphs state are those of their outlines", () => {
    const judge = create(readFileSync(face.file)) as Font;
    for (const mark of "“”‘’·—国") {
      const { minX, minY, maxX, maxY } =
        judge.glyphForCodePoint(codePoint(mark))?.path.bbox ?? expect.fail(mark);
      const stated = face.inkOf(face.glyphOf(codePoint(mark)));
      const close = [minX, minY, maxX, maxY].map((value) => Math.round(value));
      const { xMin = 0, yMin = 0, xMax = 0, yMax = 0 } = stated ?? {};
      [xMin, yMin, xMax, yMax].forEach((value, i) => {
        expect(Math.abs(value - (close[i] ?? 0)), mark).toBeLessThanOrEqual(2);
      });
    }
  });
});

describe("licence", () => {
  test("families are renamed, copyright and licence stay", () => {
    for (const typeface of ALL_TYPEFACES) {
      const font = create(readFileSync(chosen[typeface].file)) as Font;
      expect(font.familyName).toMatch(/^Yinfa /);
      expect(font.postscriptName).toMatch(/^Yinfa[A-Z]\w+$/);
      expect(font.copyright).toMatch(/LXGW|Adobe|Tinos/);
    }
  });

  test("texts lie beside the faces", () => {
    for (const { output } of LICENCES) {
      const text = readFileSync(join(dirname(chosen.FangSong.file), output), "utf8");
      expect(text).toContain("SIL OPEN FONT LICENSE Version 1.1");
    }
  });
});

test("making a face twice gives the same bytes; a font without dash is refused by name", () => {
  const recipe = FACES[5] ?? expect.fail("no recipe");
  const make = () => makeFace(recipe, smallFont(), [0x41, 0x43]);
  expect(Buffer.compare(make(), make())).toBe(0);
  expect(() => makeFace({ ...recipe, characters: "han" }, smallFont(), [0x41])).toThrow("no dash");
});

describe("the build step", () => {
  test("tells in English what to do when the packages are missing", () => {
    const folder = mkdtempSync(join(tmpdir(), "yinfa-prepare-"));
    for (const room of ["prepare", "font"]) {
      cpSync(join("dist", room), join(folder, "dist", room), { recursive: true });
    }
    writeFileSync(join(folder, "package.json"), '{"type": "module"}');
    const run = spawnSync(process.execPath, [join(folder, "dist", "prepare", "faces.js")]);
    rmSync(folder, { recursive: true });
    expect(run.status).toBe(1);
    expect(run.stderr.toString()).toContain("npm ci, without --omit=dev");
    expect(run.stderr.toString()).toContain("@fontsource/lxgw-wenkai");
  });

  test("maps every office name to a bundled face", () => {
    const text = fontsConf();
    expect(text).toContain("<string>仿宋_GB2312</string></test>");
    expect(text.split("<match>")).toHaveLength(
      1 + Object.values(TYPEFACES).flatMap((t) => t.wanted).length,
    );
    for (const { family } of FACES) expect(text).toContain(`<string>${family}</string></edit>`);
  });
});
