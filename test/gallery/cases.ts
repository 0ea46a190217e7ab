/**
 * The gallery: one small workspace for each element and format of GB/T 9704, under
 * `test/cases/gallery/<name>/` (data/活动.yaml, templates/*.md, expected/pages.txt).
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../src/diagnostics.ts";
import type { FaceSet } from "../../src/font/face.ts";
import { chooseFaces } from "../../src/run/faces.ts";
import { type RenderedDocument, renderDocument } from "../../src/run/render.ts";
import { stageText } from "../../src/run/stages.ts";
import { openWorkspace } from "../../src/run/workspace.ts";

export const GALLERY = "test/cases/gallery";

/** Names of all cases, in a fixed order. */
export const galleryCases = (): string[] => readdirSync(GALLERY).sort();

/** A document of a case. */
export interface GalleryDocument {
  rendered: RenderedDocument;
  /** `dumpPages` of it. */
  pages: string;
}

export interface GalleryCase {
  documents: GalleryDocument[];
  problems: Problem[];
}

/** The bundled faces, which are the same everywhere. */
export function bundledFaces(): FaceSet {
  const { value } = chooseFaces({ ignoreSystem: true }, ".");
  if (!value) throw new Error("no faces: run npm run prepare");
  return value.faces;
}

/** Makes all documents of a case, in PDF and DOCX. */
export async function makeCase(name: string, faces: FaceSet): Promise<GalleryCase> {
  const { value: workspace, problems } = await openWorkspace(join(GALLERY, name));
  if (!workspace) throw new Error(JSON.stringify(problems, null, 1));
  const made: GalleryCase = { documents: [], problems: [...problems] };
  for (const request of workspace.campaign.documents) {
    const rendered = await renderDocument(workspace, request, { formats: ["docx", "pdf"], faces });
    const dump = stageText(workspace, request, "layout", faces);
    made.problems.push(...rendered.problems);
    if (rendered.value && dump.value)
      made.documents.push({ rendered: rendered.value, pages: dump.value });
  }
  return made;
}

/** The bytes of one format of a document. */
export function bytesOf({ rendered }: GalleryDocument, format: "docx" | "pdf"): Uint8Array {
  const bytes = rendered.files.find((file) => file.format === format)?.bytes;
  if (!bytes) throw new Error(`no ${format} of ${rendered.name}`);
  return bytes;
}
