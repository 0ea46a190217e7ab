/** Pages to a PDF file: archivable (PDF/A), tagged, searchable, the same bytes at every run. */
import { createHash } from "node:crypto";
import { PDFContext, PDFHeader, PDFHexString, type PDFRef, PDFWriter } from "pdf-lib";
import type { FaceSet } from "../font/face.ts";
import type { Pages } from "../layout/page.ts";
import { Memory } from "../memory.ts";
import { registerCatalog } from "./catalog.ts";
import { type DrawnPage, drawPages } from "./drawn-page.ts";
import { embedImages, imageNames } from "./embed-image.ts";
import { fileBytes } from "./file-bytes.ts";
import { embedOwn, embedShared, type Fonts, prepareFonts } from "./fonts.ts";
import { type Archive, documentFacts, infoDictionary, xmpPacket } from "./metadata.ts";
import { partsOf } from "./passages.ts";
import { assignReady } from "./ready-object.ts";

export interface PdfOptions {
  /** ISO, `YYYY-MM-DDTHH:MM:SSZ`; the only time that enters the file. */
  timestamp: string;
  /**
   * PDF/A-2a (PDF 1.7) unless told otherwise, none where red is CMYK; "1b" (PDF 1.4, no object streams) exists so that
   * tests can ask PDFBox's validator, which knows nothing later.
   */
  archive?: Archive;
  /** Data paths whose words differ from document to document of a run. */
  varying?: readonly string[];
  /** Of the run that the document belongs to. */
  memory?: Memory;
}

/** The file's identity, out of what it says and shows; a font's name tells its glyphs. */
function fileId(drawn: readonly DrawnPage[], fonts: Fonts, packet: string): PDFHexString {
  const hash = createHash("sha256").update(packet);
  for (const { shared, own } of fonts.values())
    hash.update(`${shared?.program.name} ${own?.program.name}`);
  for (const { content } of drawn) hash.update(content.bytes);
  return PDFHexString.of(hash.digest("hex").slice(0, 32).toUpperCase());
}

/** What pages draw with. */
function assignResources(
  context: PDFContext,
  ref: PDFRef,
  fonts: readonly [string, PDFRef][],
  images: readonly [string, PDFRef][],
): void {
  const list = (named: readonly [string, PDFRef][]) =>
    named.map(([name, object]) => `/${name} ${object}`).join("");
  const pictures = images.length > 0 ? `/XObject<<${list(images)}>>` : "";
  assignReady(context, ref, `<</Font<<${list(fonts)}>>${pictures}>>`);
}

/** Writes finished pages as they are; `faces` must hold every face that the items name. */
export async function writePdf(
  pages: Pages,
  faces: FaceSet,
  options: PdfOptions,
): Promise<Uint8Array> {
  const { structure, red } = pages;
  const { timestamp, archive = red === "cmyk" ? "none" : "2a" } = options;
  const { varying = [], memory = new Memory() } = options;
  const withCidSet = archive === "1b";
  const facts = documentFacts(pages.metadata, timestamp);
  const packet = xmpPacket(facts, archive);
  // 1. Words into fonts and operators, before any file is begun.
  const parts = partsOf(pages.pages, varying, memory);
  const passages = parts.flatMap((page) => page.passages);
  const fonts = prepareFonts(passages, faces, memory);
  const names = imageNames(passages);
  const drawn = drawPages(parts, { structure, red, fonts, names, memory });
  // 2. What documents of a run share, then what this one has of its own: numbers stay the same.
  const context = PDFContext.create();
  const resources = context.nextRef();
  const shared = await embedShared(context, fonts, withCidSet, memory);
  const images = embedImages(context, names, memory);
  const root = registerCatalog(context, pages, drawn, { resources, packet, archive, memory });
  const { largestObjectNumber: lastShared } = context;
  const own = await embedOwn(context, fonts, withCidSet);
  assignResources(context, resources, [...shared, ...own], images);
  const id = fileId(drawn, fonts, packet);
  context.trailerInfo = {
    Root: root,
    Info: infoDictionary(context, facts),
    ID: context.obj([id, id]),
  };
  // 3. Bytes.
  const isOwn = (number: number) => number > lastShared || number === resources.objectNumber;
  if (archive !== "1b") return fileBytes(context, isOwn, memory);
  context.header = PDFHeader.forVersion(1, 4);
  return PDFWriter.forContext(context, Infinity).serializeToBuffer();
}
