import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Face, FaceSet } from "../../src/font/face.ts";
import type { Typeface } from "../../src/house/style.ts";
import type { Pages, TextItem } from "../../src/layout/page.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { requireTool, runTool, withFile } from "../support/tools.ts";
import { bundledFaces, TIMESTAMP } from "./sample.ts";

const TYPEFACES: Typeface[] = ["FangSong", "KaiTi", "HeiTi", "XiaoBiaoSong", "SongTi", "Latin"];
const SAMPLE = 250;
const COLUMNS = 20;
const CELL_PT = 24;
const MARGIN_PT = 40;
const DPI = 72;

/** Characters spread over what the face draws: punctuation, then every so many-th letter. */
function sampleOf(face: Face): number[] {
  const candidates = [..."“”‘’—…〔〕《》（）·0123456789"].map((c) => c.codePointAt(0) ?? 0);
  for (let cp = 0x4e00; cp < 0x9fa6; cp += 61) candidates.push(cp);
  for (let cp = 0x4e01; cp < 0x9fa6; cp += 53) candidates.push(cp);
  for (let cp = 0x21; cp < 0x370; cp++) candidates.push(cp);
  const drawn = new Set(candidates.filter((cp) => face.inkOf(face.glyphOf(cp)) !== undefined));
  return [...drawn].filter((cp) => face.glyphOf(cp) !== 0).slice(0, SAMPLE);
}

function gridPages(face: Face, typeface: Typeface, codePoints: number[]): Pages {
  const items = codePoints.map(
    (codePoint, index): TextItem => ({
      type: "text",
      xPt: MARGIN_PT + (index % COLUMNS) * CELL_PT + 4,
      yPt: MARGIN_PT + Math.floor(index / COLUMNS) * CELL_PT + 18,
      text: String.fromCodePoint(codePoint),
      typeface,
      face: face.id,
      sizePt: 16,
      trackingPt: 0,
      widthPt: 16,
      ink: "black",
    }),
  );
  const metadata = { title: "字样", kind: "通知", organ: "云海市教育局" };
  const page = { widthPt: 600, heightPt: 600, items };
  return { metadata, pages: [page], structure: [], footPlacement: "lastPage" };
}

/** Grey values of a rendered page, one byte a pixel. */
function rasterize(bytes: Uint8Array): { width: number; grey: Uint8Array } {
  return withFile("grid.pdf", bytes, (file, folder) => {
    runTool("pdftoppm", ["-gray", "-r", `${DPI}`, "-singlefile", file, join(folder, "grid")]);
    const image = readFileSync(join(folder, "grid.pgm"));
    const header = /^P5\s+(\d+)\s+\d+\s+255\s/.exec(image.subarray(0, 40).toString("latin1"));
    if (!header) throw new Error("not a PGM image");
    return { width: Number(header[1]), grey: image.subarray(header[0].length) };
  });
}

function hasInk(image: { width: number; grey: Uint8Array }, index: number): boolean {
  const left = MARGIN_PT + (index % COLUMNS) * CELL_PT;
  const top = MARGIN_PT + Math.floor(index / COLUMNS) * CELL_PT;
  for (let y = top; y < top + CELL_PT; y++) {
    const row = image.grey.subarray(y * image.width + left, y * image.width + left + CELL_PT);
    if (row.some((grey) => grey < 200)) return true;
  }
  return false;
}

async function blanks(faces: FaceSet, face: Face, typeface: Typeface): Promise<string[]> {
  const codePoints = sampleOf(face);
  expect(codePoints).toHaveLength(SAMPLE);
  const pages = gridPages(face, typeface, codePoints);
  const image = rasterize(await writePdf(pages, faces, { timestamp: TIMESTAMP }));
  expect(hasInk(image, SAMPLE + 1)).toBe(false);
  return codePoints.filter((_, i) => !hasInk(image, i)).map((cp) => String.fromCodePoint(cp));
}

test.for(TYPEFACES)("every one of 250 glyphs of %s leaves ink", async (typeface, context) => {
  requireTool(context, "pdftoppm");
  const faces = bundledFaces();
  expect(await blanks(faces, faces.faceOf(typeface), typeface)).toEqual([]);
});
