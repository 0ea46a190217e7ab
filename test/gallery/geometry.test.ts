/**
 * Red ink of the gallery's heads as it is printed: from our PDF and from what LibreOffice makes of
 * the DOCX. Millimetres from the top left corner of the sheet.
 */
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";
import { type InkBand, inkBands, type Renderings, renderInLibreOffice } from "../docx/rendering.ts";
import { requireTool, withFile } from "../support/tools.ts";
import { bundledFaces, bytesOf, type GalleryDocument, makeCase } from "./cases.ts";

/** Case → where the ink of its mark begins. */
const MARKS: Record<string, number> = {
  红头下行文: 72,
  联合行文: 72,
  上行文多人签发: 72,
  涉密特急件: 72,
  信函: 30,
  命令: 57,
  纪要: 72,
};
const names = Object.keys(MARKS);
const FORMATS = ["pdf", "docx"] as const;

const documents = new Map<string, GalleryDocument>();
let renderings: Renderings | undefined;

beforeAll(async () => {
  const faces = bundledFaces();
  for (const name of names) {
    const [document] = (await makeCase(name, faces)).documents;
    if (document) documents.set(name, document);
  }
});
afterAll(() => renderings?.dispose());

/** Red bands of page 1, as printed from one of the two formats. */
function redBands(context: TestContext, name: string, format: "pdf" | "docx"): InkBand[] {
  requireTool(context, "pdftoppm", "soffice");
  const document = documents.get(name);
  if (!document) throw new Error(`no ${name}`);
  if (format === "pdf")
    return withFile("a.pdf", bytesOf(document, "pdf"), (file) => inkBands(file, 1, "red"));
  renderings ??= renderInLibreOffice(
    Object.fromEntries([...documents].map(([key, one]) => [key, bytesOf(one, "docx")])),
    resolve("dist/faces/fonts.conf"),
  );
  return inkBands(renderings.pdf(name), 1, "red");
}

const heightOf = (band: InkBand): number => band.bottomMm - band.topMm;
const isLine = (band: InkBand): boolean => heightOf(band) < 1.5 && band.rightMm - band.leftMm > 150;

describe.each(FORMATS)("%s", (format) => {
  test.for(names)("%s: the mark begins where it should, in the middle", (name, context) => {
    const mark = redBands(context, name, format).filter((band) => !isLine(band));
    expect(Math.abs((mark[0]?.topMm ?? 0) - (MARKS[name] ?? 0))).toBeLessThan(1);
    const leftMm = Math.min(...mark.map((band) => band.leftMm));
    const rightMm = Math.max(...mark.map((band) => band.rightMm));
    expect(Math.abs((leftMm + rightMm) / 2 - 106)).toBeLessThan(1.2);
  });

  test("a letter has two double lines, thick over thin and thin over thick (10.1)", (context) => {
    const bands = redBands(context, "信函", format);
    const lines = bands.filter(isLine);
    expect(lines).toHaveLength(4);
    for (const { leftMm, rightMm } of lines) {
      expect(Math.abs(rightMm - leftMm - 170)).toBeLessThan(0.5);
      expect(Math.abs((leftMm + rightMm) / 2 - 106)).toBeLessThan(0.5);
    }
    const [a = 0, b = 0, c = 0, d = 0] = lines.map(heightOf);
    expect(a).toBeGreaterThan(b);
    expect(d).toBeGreaterThan(c);
    const mark = bands.filter((band) => !isLine(band)).at(-1);
    expect(Math.abs((lines[0]?.topMm ?? 0) - (mark?.bottomMm ?? 0) - 4)).toBeLessThan(1);
    expect(Math.abs((lines[3]?.bottomMm ?? 0) - 277)).toBeLessThan(0.5);
  });

  test("an order has no line, other heads one as wide as the type area (7.2.7, 10.2)", (context) => {
    const linesOf = (name: string) => redBands(context, name, format).filter(isLine);
    expect(linesOf("命令")).toEqual([]);
    for (const name of ["红头下行文", "联合行文", "上行文多人签发", "纪要"]) {
      const [line, ...others] = linesOf(name);
      expect(others).toEqual([]);
      expect(Math.abs((line?.leftMm ?? 0) - 28)).toBeLessThan(0.5);
      expect(Math.abs((line?.rightMm ?? 0) - 184)).toBeLessThan(0.5);
    }
  });
});
