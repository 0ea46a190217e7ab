/** Pages to a PDF file: archivable (PDF/A), tagged, searchable, the same bytes at every run. */
import { createHash } from "node:crypto";
import { PDFContext, PDFHeader, PDFHexString, type PDFRef, PDFString, PDFWriter } from "pdf-lib";
import { invariant } from "../diagnostics.ts";
import type { FaceSet } from "../font/face.ts";
import type { Pages } from "../layout/page.ts";
import { Memory } from "../memory.ts";
import { sRgbProfile } from "./color-profile.ts";
import { type Drawing, type PageContent, pageContent } from "./content-stream.ts";
import { type EmbeddedFont, embedFont, encodeText } from "./embed-font.ts";
import { type EmbeddedImages, embedImages } from "./embed-image.ts";
import { fileBytes } from "./file-bytes.ts";
import { glyphUses } from "./glyph-use.ts";
import {
  type Archive,
  documentFacts,
  infoDictionary,
  metadataStream,
  xmpPacket,
} from "./metadata.ts";
import { outlines } from "./outlines.ts";
import { pageLabels } from "./page-labels.ts";
import { deflate, registerDeflated, registerStream, round3 } from "./stream.ts";
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

type Options = Required<PdfOptions>;

const LANGUAGE = "zh-CN";

/** Fonts by `Face.id`: of each face what the run shares, then what is the document's own. */
function embedFonts(context: PDFContext, pages: Pages, faces: FaceSet, options: Options) {
  const { archive, varying, memory } = options;
  const fonts = new Map<string, EmbeddedFont[]>();
  const cidSet = archive === "1b";
  for (const [id, { shared, own }] of glyphUses(pages.pages, faces, varying)) {
    const key = `F${fonts.size + 1}`;
    const parts: EmbeddedFont[] = [];
    if (shared.glyphs.size > 0) parts.push(embedFont(context, shared, { key, cidSet, memory }));
    if (own.glyphs.size > 0) parts.push(embedFont(context, own, { key: `${key}o`, cidSet }));
    fonts.set(id, parts);
  }
  return fonts;
}

function registerPages(
  context: PDFContext,
  pages: Pages,
  contents: readonly PageContent[],
  resources: PDFRef,
) {
  const tree = context.nextRef();
  const refs = pages.pages.map(() => context.nextRef());
  pages.pages.forEach((page, index) => {
    const ref = refs[index];
    if (!ref) return;
    const dict = context.obj({
      Type: "Page",
      Parent: tree,
      MediaBox: [0, 0, round3(page.widthPt), round3(page.heightPt)],
      Resources: resources,
      Contents: registerStream(context, contents[index]?.operators ?? ""),
      StructParents: index,
      Tabs: "S",
    });
    context.assign(ref, dict);
  });
  context.assign(tree, context.obj({ Type: "Pages", Count: refs.length, Kids: refs }));
  return { tree, refs };
}

let profile: Uint8Array | undefined;

/** The profile is the same in every file: computed and deflated once. */
function deflatedProfile(): Uint8Array {
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
      DestOutputProfile: registerDeflated(context, deflatedProfile(), { N: 3 }),
    }),
  );
}

/** The file's identity, out of what it says and shows. */
function fileId(contents: readonly PageContent[], packet: string): PDFHexString {
  const hash = createHash("sha256").update(packet);
  for (const { operators } of contents) hash.update(operators);
  return PDFHexString.of(hash.digest("hex").slice(0, 32).toUpperCase());
}

async function serialize(context: PDFContext, archive: Archive): Promise<Uint8Array> {
  if (archive !== "1b") return fileBytes(context);
  context.header = PDFHeader.forVersion(1, 4);
  return PDFWriter.forContext(context, Infinity).serializeToBuffer();
}

/** Pages drawn with the embedded fonts. */
function drawPages(
  pages: Pages,
  fonts: ReadonlyMap<string, readonly EmbeddedFont[]>,
  images: EmbeddedImages,
): PageContent[] {
  const encode: Drawing["encode"] = (item) => {
    const font = fonts.get(item.face);
    invariant(font, `未嵌入字体 ${item.face}`);
    return encodeText(item.text, font);
  };
  const drawing = { encode, imageName: images.nameOf, red: pages.red };
  return pages.pages.map((page) => pageContent(page, pages.structure, drawing));
}

function registerCatalog(
  context: PDFContext,
  pages: Pages,
  contents: readonly PageContent[],
  parts: { resources: PDFRef; packet: string; archive: Archive },
): PDFRef {
  const { tree, refs } = registerPages(context, pages, contents, parts.resources);
  const marked = refs.map((ref, index) => ({ ref, owners: contents[index]?.owners ?? [] }));
  const bookmarks = outlines(context, pages, refs);
  const catalog = context.obj({
    Type: "Catalog",
    Pages: tree,
    Lang: PDFString.of(LANGUAGE),
    MarkInfo: { Marked: true },
    StructTreeRoot: structureTree(context, pages.structure, marked),
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
  const { timestamp, archive = pages.red === "cmyk" ? "none" : "2a" } = options;
  const { varying = [], memory = new Memory() } = options;
  const context = PDFContext.create();
  const facts = documentFacts(pages.metadata, timestamp);
  const packet = xmpPacket(facts, archive);
  const fonts = embedFonts(context, pages, faces, { timestamp, archive, varying, memory });
  const images = embedImages(context, pages.pages);
  const contents = drawPages(pages, fonts, images);
  const fontObjects = [...fonts.values()].flat().flatMap((font) => font.resources);
  const resources = context.register(
    context.obj({
      Font: Object.fromEntries(fontObjects),
      XObject: images.resources.length > 0 ? Object.fromEntries(images.resources) : undefined,
    }),
  );
  const id = fileId(contents, packet);
  context.trailerInfo = {
    Root: registerCatalog(context, pages, contents, { resources, packet, archive }),
    Info: infoDictionary(context, facts),
    ID: context.obj([id, id]),
  };
  return serialize(context, archive);
}
