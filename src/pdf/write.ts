/** Pages to a PDF file: archivable (PDF/A), tagged, searchable, the same bytes at every run. */
import { createHash } from "node:crypto";
import { PDFContext, PDFHeader, PDFHexString, type PDFRef, PDFString, PDFWriter } from "pdf-lib";
import type { FaceSet } from "../font/face.ts";
import type { Pages } from "../layout/page.ts";
import { Memory } from "../memory.ts";
import { sRgbProfile } from "./color-profile.ts";
import { type DrawnPage, drawPages } from "./drawn-page.ts";
import { embedImages, imageNames } from "./embed-image.ts";
import { fileBytes } from "./file-bytes.ts";
import { embedFonts, type Fonts, prepareFonts } from "./fonts.ts";
import {
  type Archive,
  documentFacts,
  infoDictionary,
  metadataStream,
  xmpPacket,
} from "./metadata.ts";
import { outlines } from "./outlines.ts";
import { pageLabels } from "./page-labels.ts";
import { partsOf } from "./passages.ts";
import { assignReady } from "./ready-object.ts";
import { type Contents, deflate, deflateText, registerStream, round3 } from "./stream.ts";
import { structureTree } from "./structure-tree.ts";

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

const LANGUAGE = "zh-CN";

function registerPages(
  context: PDFContext,
  pages: Pages,
  drawn: readonly DrawnPage[],
  resources: PDFRef,
) {
  const tree = context.nextRef();
  const refs = pages.pages.map(() => context.nextRef());
  pages.pages.forEach((page, index) => {
    const ref = refs[index];
    if (!ref) return;
    const content = registerStream(context, drawn[index]?.content ?? deflateText(""));
    assignReady(
      context,
      ref,
      `<</Type/Page/Parent ${tree}/MediaBox[0 0 ${round3(page.widthPt)} ${round3(page.heightPt)}]` +
        `/Resources ${resources}/Contents ${content}/StructParents ${index}/Tabs/S>>`,
    );
  });
  assignReady(context, tree, `<</Type/Pages/Count ${refs.length}/Kids[${refs.join(" ")}]>>`);
  return { tree, refs };
}

let profile: Contents | undefined;

/** The profile is the same in every file: computed and deflated once. */
function deflatedProfile(): Contents {
  profile ??= deflate(sRgbProfile());
  return profile;
}

function outputIntent(context: PDFContext): PDFRef {
  return context.register(
    context.obj({
      Type: "OutputIntent",
      S: "GTS_PDFA1",
      OutputConditionIdentifier: PDFString.of("sRGB"),
      Info: PDFString.of("sRGB IEC61966-2.1"),
      DestOutputProfile: registerStream(context, deflatedProfile(), "/N 3"),
    }),
  );
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

async function serialize(
  context: PDFContext,
  archive: Archive,
  memory: Memory,
): Promise<Uint8Array> {
  if (archive !== "1b") return fileBytes(context, memory);
  context.header = PDFHeader.forVersion(1, 4);
  return PDFWriter.forContext(context, Infinity).serializeToBuffer();
}

function registerCatalog(
  context: PDFContext,
  pages: Pages,
  drawn: readonly DrawnPage[],
  parts: { resources: PDFRef; packet: string; archive: Archive; memory: Memory },
): PDFRef {
  const { memory } = parts;
  const { tree, refs } = registerPages(context, pages, drawn, parts.resources);
  const marked = refs.map((ref, index) => ({ ref, owners: drawn[index]?.owners ?? [] }));
  const bookmarks = outlines(context, pages, refs, memory);
  const catalog = context.obj({
    Type: "Catalog",
    Pages: tree,
    Lang: PDFString.of(LANGUAGE),
    MarkInfo: { Marked: true },
    StructTreeRoot: structureTree(context, pages.structure, marked, memory),
    Metadata: metadataStream(context, parts.packet),
    OutputIntents: parts.archive === "none" ? undefined : [outputIntent(context)],
    Outlines: bookmarks,
    PageMode: bookmarks ? "UseOutlines" : undefined,
    PageLabels: pageLabels(context, pages.pages),
    ViewerPreferences: { DisplayDocTitle: true, PrintScaling: "None" },
  });
  return context.register(catalog);
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
  const facts = documentFacts(pages.metadata, timestamp);
  const packet = xmpPacket(facts, archive);
  const parts = partsOf(pages.pages, varying, memory);
  const fonts = prepareFonts(
    parts.map(({ characters }) => characters),
    faces,
    memory,
  );
  const names = imageNames(parts.flatMap(({ passages }) => passages));
  const drawn = drawPages(parts, { structure, red, fonts, names, memory });
  const context = PDFContext.create();
  const resources = context.nextRef();
  const shared = embedFonts(context, fonts, "shared", archive === "1b");
  const images = embedImages(context, names, memory);
  const root = registerCatalog(context, pages, drawn, { resources, packet, archive, memory });
  const own = embedFonts(context, fonts, "own", archive === "1b");
  assignResources(context, resources, [...shared, ...own], images);
  const id = fileId(drawn, fonts, packet);
  context.trailerInfo = {
    Root: root,
    Info: infoDictionary(context, facts),
    ID: context.obj([id, id]),
  };
  return serialize(context, archive, memory);
}
