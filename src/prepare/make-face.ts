/** One bundled face: the wanted characters of a package font, its narrow marks made full width. */
import { assembleFont, countingTables, packGlyphs, packMetrics } from "../font/assemble.ts";
import { bytesOf, memorySource, viewOf } from "../font/byte-source.ts";
import type { Face } from "../font/face.ts";
import { type Outlines, renumberGlyph } from "../font/glyf.ts";
import { type FontName, NAME, readNames } from "../font/name-table.ts";
import { insideOf, openFace } from "../font/open-face.ts";
import type { Sfnt } from "../font/sfnt.ts";
import { makeCmap, makeNames, makePost, type NameRecord } from "./font-tables.ts";
import type { FaceRecipe } from "./recipes.ts";
import { dashGlyph, type NewGlyph, type Place, shiftedGlyph, withoutProgram } from "./reshape.ts";

/** Marks that Chinese typesetting gives a whole cell, and where in it their ink stands. */
const FULL_WIDTH_MARKS: readonly [string, Place][] = [
  ["“", "right"],
  ["‘", "right"],
  ["”", "left"],
  ["’", "left"],
  ["·", "center"],
];
const DASHES = ["—", "―"];

interface Draft {
  glyphs: NewGlyph[];
  /** Code point → glyph, ascending. */
  cmap: Map<number, number>;
}

/** The face as a TrueType file; equal input gives equal bytes. */
export function makeFace(
  recipe: FaceRecipe,
  source: Uint8Array,
  wanted: readonly number[],
): Uint8Array {
  const face = openFace(memorySource(source), { file: recipe.source, index: 0, source: "bundled" });
  const { sfnt, outlines } = insideOf(face);
  if (!outlines) throw new Error(`${recipe.source} has no TrueType outlines`);
  const draft = copyCharacters(face, outlines, wanted);
  if (recipe.characters === "han") widenMarks(face, draft);
  const { glyphs } = draft;
  const counted = { head: sfnt.need("head"), hhea: sfnt.need("hhea"), maxp: sfnt.need("maxp") };
  const tables = new Map<string, Uint8Array>([
    ...Object.entries(countingTables(counted, glyphs.length)),
    ...Object.entries(packGlyphs(glyphs.map(({ bytes }) => bytes))),
    ["hmtx", packMetrics(glyphs)],
    ["cmap", makeCmap(draft.cmap)],
    ["OS/2", bytesOf(sfnt.need("OS/2"))],
    ["post", makePost(sfnt.need("post"))],
    ["name", makeNames(newNames(recipe, sfnt))],
  ]);
  return assembleFont(0x00010000, tables);
}

/** Glyphs in the order of the code points, then the parts of composites. */
function copyCharacters(face: Face, outlines: Outlines, wanted: readonly number[]): Draft {
  const present = wanted.filter((codePoint) => face.glyphOf(codePoint) !== 0);
  const direct = [0, ...new Set(present.map((codePoint) => face.glyphOf(codePoint)))];
  const order = [...new Set([...direct, ...outlines.glyphs(direct).keys()])];
  const glyphMap = new Map(order.map((glyph, index) => [glyph, index]));
  const glyphs = order.map((glyph) => ({
    bytes: renumberGlyph(viewOf(withoutProgram(outlines.glyph(glyph))), glyphMap),
    advance: face.advanceOf(glyph),
    bearing: outlines.ink(glyph)?.xMin ?? 0,
  }));
  const cmap = new Map(present.map((c) => [c, glyphMap.get(face.glyphOf(c)) ?? 0]));
  return { glyphs, cmap };
}

function widenMarks(face: Face, draft: Draft): void {
  const { unitsPerEm } = face;
  const add = (character: string, glyph: NewGlyph): void => {
    draft.cmap.set(codePoint(character), draft.glyphs.push(glyph) - 1);
  };
  for (const [mark, place] of FULL_WIDTH_MARKS) {
    const original = face.glyphOf(codePoint(mark));
    const index = draft.cmap.get(codePoint(mark));
    const ink = face.inkOf(original);
    if (face.advanceOf(original) === unitsPerEm || !ink || index === undefined) continue;
    add(mark, shiftedGlyph(index, ink, place, unitsPerEm));
  }
  const [yMin, yMax] = dashBounds(face);
  for (const dash of DASHES) add(dash, dashGlyph(yMin, yMax, unitsPerEm));
}

/** As thick as the face's own dash, in the middle where its horizontal bar (U+2015) stands. */
function dashBounds(face: Face): [number, number] {
  const [dash, bar] = DASHES.map((character) => {
    const glyph = face.glyphOf(codePoint(character));
    return glyph === 0 ? undefined : face.inkOf(glyph);
  });
  if (!dash || !bar) throw new Error(`${face.family} has no dash`);
  const thickness = dash.yMax - dash.yMin;
  const bottom = Math.round((bar.yMin + bar.yMax - thickness) / 2);
  return [bottom, bottom + thickness];
}

const codePoint = (character: string): number => character.codePointAt(0) ?? 0;

const ENGLISH = 0x409;
const CHINESE = 0x804;
/** Copyright, version, makers, licence: kept as they are. */
const KEPT_NAMES = [0, 5, 8, 9, 10, 11, 12, 13, 14];

function newNames(recipe: FaceRecipe, sfnt: Sfnt): NameRecord[] {
  const { family, chineseFamily } = recipe;
  const originals = readNames(sfnt.need("name"), [...KEPT_NAMES, NAME.full]);
  const text = (id: number): string | undefined =>
    originals.find((name: FontName) => name.id === id && !name.chinese)?.text;
  const kept = KEPT_NAMES.flatMap((id) => {
    const found = text(id);
    return found ? [{ id, language: ENGLISH, text: found }] : [];
  });
  const postscript = family.replaceAll(" ", "");
  const named = (id: number, language: number, words: string) => ({ id, language, text: words });
  return [
    ...kept,
    named(NAME.family, ENGLISH, family),
    named(NAME.style, ENGLISH, "Regular"),
    named(3, ENGLISH, `${postscript}: made from ${text(NAME.full)} ${text(5)}`),
    named(NAME.full, ENGLISH, family),
    named(NAME.postscript, ENGLISH, postscript),
    named(NAME.family, CHINESE, chineseFamily),
    named(NAME.style, CHINESE, "常规"),
    named(NAME.full, CHINESE, chineseFamily),
  ];
}
