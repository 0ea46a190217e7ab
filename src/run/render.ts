/** The pipeline: one document from facts to bytes. */
import type { DocumentRequest } from "../data/campaign.ts";
import { hasErrors, type Outcome } from "../diagnostics.ts";
import { plainDocument } from "../document/plain.ts";
import type { DocumentTree } from "../document/tree.ts";
import { writeDocx } from "../docx/write.ts";
import type { FaceSet } from "../font/face.ts";
import { Memory } from "../memory.ts";
import { writePdf } from "../pdf/write.ts";
import { composeDocument } from "./compose.ts";
import { embeddedNames, type FontUse, fontsOn, officeNames } from "./fonts-used.ts";
import { layOut } from "./lay-out.ts";
import { timestampOf } from "./timestamp.ts";
import type { Workspace } from "./workspace.ts";

export type Format = "docx" | "pdf" | "txt";

export interface RenderOptions {
  formats: readonly Format[];
  /** Faces to lay out and draw with. */
  faces: FaceSet;
  /** ISO `YYYY-MM-DDTHH:MM:SSZ`; default: midnight of the document's own date. */
  timestamp?: string;
  /** Data paths whose words differ from document to document of the run. */
  varying?: readonly string[];
  /** Of the run that the document belongs to. */
  memory?: Memory;
}

/** One format of a document. `fonts`: names embedded (PDF) or asked for (DOCX). */
export interface RenderedFile {
  format: Format;
  bytes: Uint8Array;
  fonts: string[];
}

/** One document in the formats asked for. */
export interface RenderedDocument {
  name: string;
  /** 文种. */
  kind: string;
  /** Number of pages; absent if only plain text was asked for. */
  pages?: number;
  /** Faces that the pages are set in. */
  fonts: FontUse[];
  files: RenderedFile[];
}

const encodePlain = (tree: DocumentTree): RenderedFile => ({
  format: "txt",
  bytes: new TextEncoder().encode(plainDocument(tree)),
  fonts: [],
});

/**
 * Makes one document. Every step gives its problems with its result; an error ends the document.
 *
 * ```
 * Campaign + Template ─ buildTree → DocumentTree ─ plainDocument → .txt
 *                                        │ arrange (house style)
 *                                      Flow ────── writeDocx ────→ .docx
 *                                        │ layoutFlow (faces) ↑ where the foot came to stand
 *                                      Pages ───── writePdf ─────→ .pdf
 * ```
 */
export async function renderDocument(
  workspace: Workspace,
  request: DocumentRequest,
  options: RenderOptions,
): Promise<Outcome<RenderedDocument>> {
  const memory = options.memory ?? new Memory();
  const { value: composed, problems } = composeDocument(workspace, request, memory);
  if (!composed) return { problems };
  const made = await renderTree(composed.tree, request, { ...options, memory });
  return { ...made, problems: [...problems, ...made.problems] };
}

/**
 * The second half of the picture: a tree in the formats asked for. The request gives its name, its
 * date and its 版式.
 */
export async function renderTree(
  tree: DocumentTree,
  request: DocumentRequest,
  options: RenderOptions,
): Promise<Outcome<RenderedDocument>> {
  const { formats, faces, varying = [], memory = new Memory() } = options;
  const wants = (format: Format) => formats.includes(format);
  const { value: timestamp, problems } = options.timestamp
    ? { value: options.timestamp, problems: [] }
    : timestampOf(request);
  if (timestamp === undefined) return { problems };
  const made = { name: request.name.text, kind: tree.metadata.kind };
  const plain = wants("txt") ? [encodePlain(tree)] : [];
  if (!wants("docx") && !wants("pdf"))
    return { value: { ...made, fonts: [], files: plain }, problems };

  const laidOut = layOut(tree, faces, request.settings, memory);
  problems.push(...laidOut.problems);
  if (!laidOut.value || hasErrors(problems)) return { problems };
  const { flow, pages } = laidOut.value;
  const fonts = fontsOn(pages, faces);
  const asPdf = async (): Promise<RenderedFile> => {
    const bytes = await writePdf(pages, faces, { timestamp, varying, memory });
    return { format: "pdf", bytes, fonts: embeddedNames(fonts) };
  };
  const asDocx = async (): Promise<RenderedFile> => {
    const { footPlacement } = pages;
    const bytes = await writeDocx(flow, { footPlacement, timestamp, varying, memory });
    return { format: "docx", bytes, fonts: officeNames(fonts) };
  };
  // The DOCX is written while another thread deflates the fonts of the PDF.
  const [pdf, docx] = await Promise.all([wants("pdf") && asPdf(), wants("docx") && asDocx()]);
  const files = [docx, pdf, ...plain].filter((file) => file !== false);
  return { value: { ...made, pages: pages.pageCount, fonts, files }, problems };
}
