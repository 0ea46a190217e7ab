/** Opens a PDF with pdf.js (an independent reader) and turns its pages into ink in millimetres. */
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { POINT_MM } from "../yardstick.ts";
import type { Trace, TracedGlyph, TracedStroke } from "./draw.ts";
import { type GlyphInkReader, inkReader } from "./glyph-ink.ts";
import type { FontProgram } from "./graphics-state.ts";
import { linesOf } from "./lines.ts";
import type { Box, Glyph, PdfFont, PdfPage, Stroke } from "./model.ts";
import { provideDrawingClasses } from "./no-canvas.ts";

/** More pages than any official document has; a file beyond is refused rather than read for hours. */
export const MOST_PAGES = 500;

export interface RawPdf {
  pages: PdfPage[];
  fonts: PdfFont[];
}

/** Throws pdf.js's own exceptions for files that it cannot read, RangeError for too many pages. */
export async function readPdf(bytes: Uint8Array): Promise<RawPdf> {
  provideDrawingClasses();
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    maxImageSize: 50_000_000,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new RangeError(`${document.numPages}`);
    return await readPages(document);
  } finally {
    await task.destroy();
  }
}

async function readPages(document: PDFDocumentProxy): Promise<RawPdf> {
  const { traceOperators } = await import("./trace.ts");
  const fonts = new Map<string, FontProgram>();
  const pages: PdfPage[] = [];
  let readInk: GlyphInkReader | undefined;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const list = await page.getOperatorList();
    readInk ??= inkReader((font, character) => outlineOf(page, font, character));
    const trace = traceOperators(list.fnArray, list.argsArray, {
      fontOf: (id) => fontProgram(page, id, fonts),
      inkOf: readInk,
    });
    pages.push(pageOf(page, trace, number - 1));
  }
  const used = new Map(
    [...fonts.values()].map(({ name, isEmbedded }) => [name, { name, isEmbedded }]),
  );
  return { pages, fonts: [...used.values()] };
}

/** pdf.js's common objects, which hold the fonts and their outlines, shared by all pages. */
interface CommonObjects {
  has: (id: string) => boolean;
  get: (id: string) => unknown;
}

const objectsOf = (page: PDFPageProxy): CommonObjects => page.commonObjs as CommonObjects;

function outlineOf(page: PDFPageProxy, font: string, character: string) {
  const key = `${font}_path_${character}`;
  const objects = objectsOf(page);
  if (!objects.has(key)) return undefined;
  const found = objects.get(key);
  const path =
    typeof found === "object" && found !== null && "path" in found ? found.path : undefined;
  return path instanceof Float32Array ? path : undefined;
}

function fontProgram(page: PDFPageProxy, id: string, known: Map<string, FontProgram>) {
  const had = known.get(id);
  const objects = objectsOf(page);
  if (had || !objects.has(id)) return had;
  const font = objects.get(id) as Record<string, unknown>;
  const scale = Array.isArray(font.fontMatrix) ? Number(font.fontMatrix[0]) : 0.001;
  const program: FontProgram = {
    id,
    name: String(font.name ?? ""),
    isEmbedded: font.missingFile !== true,
    widthScale: Number.isFinite(scale) && scale > 0 ? scale : 0.001,
    isVertical: font.vertical === true,
  };
  known.set(id, program);
  return program;
}

function pageOf(page: PDFPageProxy, trace: Trace, index: number): PdfPage {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
  const unit = POINT_MM * (page.userUnit ?? 1);
  const toX = (x: number): number => (x - x0) * unit;
  const toY = (y: number): number => (y1 - y) * unit;
  const toBox = (box: Box): Box => ({
    left: toX(box.left),
    right: toX(box.right),
    top: toY(box.bottom),
    bottom: toY(box.top),
  });
  const toGlyph = ({ start, end, ink, ...rest }: TracedGlyph): Glyph => ({
    ...rest,
    left: toX(start[0]),
    right: toX(end[0]),
    baseline: toY(start[1]),
    ink: toBox(ink),
  });
  const glyphs = trace.glyphs.map(toGlyph);
  return {
    index,
    width: (x1 - x0) * unit,
    height: (y1 - y0) * unit,
    rotation: page.rotate,
    glyphs,
    strokes: merged(trace.strokes.flatMap((stroke) => toStroke(stroke, toX, toY, unit))),
    images: trace.images.map(toBox),
    lines: linesOf(index, glyphs),
  };
}

/** Slanting lines are of no concern. */
function toStroke(
  stroke: TracedStroke,
  toX: (x: number) => number,
  toY: (y: number) => number,
  unit: number,
): Stroke[] {
  const box = {
    left: toX(Math.min(stroke.x1, stroke.x2)),
    right: toX(Math.max(stroke.x1, stroke.x2)),
    top: toY(Math.max(stroke.y1, stroke.y2)),
    bottom: toY(Math.min(stroke.y1, stroke.y2)),
  };
  const isHorizontal = box.bottom - box.top < 0.2;
  if (!isHorizontal && box.right - box.left >= 0.2) return [];
  return [{ ...box, thickness: stroke.thickness * unit, color: stroke.color, isHorizontal }];
}

/** Lines that are drawn twice, or in pieces end to end, are one. */
function merged(strokes: readonly Stroke[]): Stroke[] {
  const whole: Stroke[] = [];
  for (const stroke of strokes) {
    const same = whole.find(
      (one) =>
        one.isHorizontal &&
        stroke.isHorizontal &&
        one.color === stroke.color &&
        Math.abs(one.top - stroke.top) < 0.05 &&
        Math.abs(one.thickness - stroke.thickness) < 0.05 &&
        stroke.left <= one.right + 0.3 &&
        stroke.right >= one.left - 0.3,
    );
    if (!same) whole.push({ ...stroke });
    else {
      same.left = Math.min(same.left, stroke.left);
      same.right = Math.max(same.right, stroke.right);
    }
  }
  return whole;
}
