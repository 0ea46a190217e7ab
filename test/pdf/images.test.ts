/** Pictures in the PDF: JPEG bytes as they are, set upright, told to those who cannot see them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Picture } from "../../src/document/picture.ts";
import type { ImageItem, Pages } from "../../src/layout/page.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { readPhoto } from "../../src/picture/read-picture.ts";
import { exif } from "../picture/make-jpeg.ts";
import { preflight, requirePreflight } from "../support/preflight.ts";
import { requireTool, runTool, withFile } from "../support/tools.ts";
import { bundledFaces, TIMESTAMP } from "./sample.ts";

/** 32 × 16 pixels, the left half black, the right half white. */
const HALVES = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wAALCAAQACABAREA/8QAFgABAQEAAAAAAAAAAAAAAAAAAAgH/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQAAPwDPxQAn8UAP/9k=",
  "base64",
);

/** The same with an orientation. */
function oriented(orientation: number): Picture {
  const body = exif(orientation);
  const head = [0xff, 0xd8, 0xff, 0xe1, 0, body.length + 2, ...body];
  const { value } = readPhoto(Buffer.concat([Buffer.from(head), HALVES.subarray(2)]), "甲.jpg", {});
  if (!value) throw new Error("not read");
  return value;
}

const SIDE_PT = 100;

/** One picture on a square sheet, filling a place as its size asks. */
function pagesWith(picture: Picture, turned = false): Pages {
  const lies = picture.widthPx > picture.heightPx !== turned;
  const [widthPt, heightPt] = lies ? [80, 40] : [40, 80];
  const place = { xPt: (SIDE_PT - widthPt) / 2, yPt: (SIDE_PT - heightPt) / 2, widthPt, heightPt };
  const item: ImageItem = {
    type: "image",
    ...place,
    picture,
    owner: 0,
    ...(turned ? { turned: true } : {}),
  };
  return {
    metadata: { title: "图", kind: "通知", organ: "云海市教育局" },
    pages: [{ widthPt: SIDE_PT, heightPt: SIDE_PT, items: [item] }],
    structure: [{ role: "figure", label: "会场照片" }],
    footPlacement: "lastPage",
  };
}

const written = (pages: Pages, archive: "2a" | "1b" = "2a") =>
  writePdf(pages, bundledFaces(), { timestamp: TIMESTAMP, archive });

/** Whether the sheet is dark at these places. */
function dark(bytes: Uint8Array, places: [x: number, y: number][]): boolean[] {
  return withFile("image.pdf", bytes, (file, folder) => {
    runTool("pdftoppm", ["-gray", "-r", "72", "-singlefile", file, join(folder, "image")]);
    const image = readFileSync(join(folder, "image.pgm"));
    const pixels = image.subarray(image.length - SIDE_PT * SIDE_PT);
    return places.map(([x, y]) => (pixels[y * SIDE_PT + x] ?? 255) < 128);
  });
}

const LEFT_RIGHT: [number, number][] = [
  [25, 50],
  [75, 50],
];
const TOP_BOTTOM: [number, number][] = [
  [50, 25],
  [50, 75],
];

test.each([
  [1, LEFT_RIGHT, [true, false]],
  [3, LEFT_RIGHT, [false, true]],
  [6, TOP_BOTTOM, [true, false]],
  [8, TOP_BOTTOM, [false, true]],
] as const)("orientation %i stands upright", async (orientation, places, expected) => {
  const bytes = await written(pagesWith(oriented(orientation)));
  expect(dark(bytes, [...places])).toEqual(expected);
});

test("on a sheet in landscape its head is at the left edge", async (context) => {
  requireTool(context, "pdftoppm");
  expect(dark(await written(pagesWith(oriented(1), true)), TOP_BOTTOM)).toEqual([false, true]);
  expect(dark(await written(pagesWith(oriented(6), true)), LEFT_RIGHT)).toEqual([true, false]);
});

test("the file's own bytes are embedded, once for two places", async () => {
  const picture = oriented(6);
  const pages = pagesWith(picture);
  const [page] = pages.pages;
  if (page) page.items.push(...page.items);
  const bytes = Buffer.from(await written(pages));
  const at = bytes.indexOf(picture.bytes);
  expect(at).toBeGreaterThan(0);
  expect(bytes.indexOf(picture.bytes, at + 1)).toBe(-1);
});

test("it is a figure with a text in its place", async (context) => {
  requireTool(context, "pdfinfo", "qpdf");
  const bytes = await written(pagesWith(oriented(1)));
  const [tree, objects] = withFile("image.pdf", bytes, (file) => [
    runTool("pdfinfo", ["-struct", file]),
    runTool("qpdf", ["--qdf", "--object-streams=disable", file, "-"]),
  ]);
  expect(tree).toContain("Figure");
  const label = Buffer.from("\ufeff会场照片", "utf16le").swap16().toString("hex");
  expect(objects).toContain(`/Alt <${label}>`);
});

test("PDF/A allows it", async (context) => {
  requirePreflight(context);
  const told = preflight(await written(pagesWith(oriented(6)), "1b"));
  expect(told).toMatch(/is a valid PDF\/A-1b file/);
});
