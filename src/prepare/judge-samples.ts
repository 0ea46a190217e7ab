/** Every sample in both formats, and how far they agree when LibreOffice lays out the DOCX. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FaceSet } from "../font/face.ts";
import { renderDocument } from "../run/render.ts";
import { openWorkspace } from "../run/workspace.ts";
import { type Comparison, compareRenderings } from "./compare-lines.ts";
import { docxToPdf } from "./libreoffice.ts";
import { readPdfLines } from "./pdf-lines.ts";

/** What the comparison of one document gave. */
export interface SampleParity extends Comparison {
  /** Workspace and document, e.g. `examples/安全生产月/简报`. */
  name: string;
}

interface Sample {
  name: string;
  pdf: string;
  docx: string;
}

/** Compares all documents of the workspaces. Throws if one of them cannot be made. */
export async function judgeSamples(
  workspaces: readonly string[],
  faces: FaceSet,
): Promise<SampleParity[]> {
  const folder = mkdtempSync(join(tmpdir(), "yinfa-parity-"));
  try {
    const samples: Sample[] = [];
    for (const workspace of workspaces)
      samples.push(...(await makeSamples(workspace, faces, folder)));
    const theirs = docxToPdf(
      samples.map(({ docx }) => docx),
      join(folder, "libreoffice"),
    );
    return samples.map(({ name, pdf }, index) => ({
      name,
      ...compareRenderings(readPdfLines(pdf), readPdfLines(theirs[index] ?? "")),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Both files of each document of a workspace, their names free of everything but digits. */
async function makeSamples(dir: string, faces: FaceSet, folder: string): Promise<Sample[]> {
  const { value: workspace, problems } = await openWorkspace(dir);
  if (!workspace) throw new Error(`${dir}: ${problems[0]?.message}`);
  const samples: Sample[] = [];
  const place = mkdtempSync(join(folder, "sample-"));
  for (const [index, request] of workspace.campaign.documents.entries()) {
    const name = `${dir}/${request.name.text}`;
    const made = await renderDocument(workspace, request, { formats: ["docx", "pdf"], faces });
    if (!made.value) throw new Error(`${name}: ${made.problems[0]?.message}`);
    const stem = join(place, `${place.slice(-6)}-${index}`);
    for (const { format, bytes } of made.value.files) writeFileSync(`${stem}.${format}`, bytes);
    samples.push({ name, pdf: `${stem}.pdf`, docx: `${stem}.docx` });
  }
  return samples;
}
