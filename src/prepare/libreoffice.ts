/**
 * LibreOffice as a second reader of our DOCX files, on equal terms: it is given the bundled faces
 * under the names that a DOCX asks for (`fonts.conf` beside them), it keeps the blank sides that an
 * even-page section makes, and it reads `overflowPunct` the right way round.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { replacePart } from "../docx/pack.ts";

/** Written by `npm run prepare`. */
export const FONTS_CONF = fileURLToPath(new URL("../../dist/faces/fonts.conf", import.meta.url));

export const EXPORT =
  'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}';

/** Well below the 246 files behind which LibreOffice drops the rest and says nothing. */
const FILES_PER_CALL = 40;

/**
 * LibreOffice takes `overflowPunct` inverted: 0 hangs marks outside the type area, 1 does not. Our
 * styles say 0 and mean it.
 */
const swapFlag = (styles: string): string =>
  styles.replace('<w:overflowPunct w:val="0"/>', '<w:overflowPunct w:val="1"/>');

/** A copy of a DOCX that LibreOffice reads as it is meant. */
export const forLibreOffice = (docx: Uint8Array): Uint8Array =>
  replacePart(docx, "word/styles.xml", swapFlag);

/**
 * Converts DOCX files to PDFs of the same stems in `folder`, and returns their paths in the same
 * order. Throws if LibreOffice is missing or leaves one out.
 */
export function docxToPdf(files: readonly string[], folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), "yinfa-libreoffice-"));
  try {
    const copies = files.map((file) => {
      const copy = join(work, basename(file));
      writeFileSync(copy, forLibreOffice(readFileSync(file)));
      return copy;
    });
    for (let i = 0; i < copies.length; i += FILES_PER_CALL)
      convert(copies.slice(i, i + FILES_PER_CALL), folder, join(work, "profile"));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const made = files.map((file) => join(folder, `${basename(file, ".docx")}.pdf`));
  const lost = made.filter((pdf) => !existsSync(pdf));
  if (lost.length > 0) throw new Error(`LibreOffice made no ${lost.join(", ")}`);
  return made;
}

function convert(files: readonly string[], folder: string, profile: string): void {
  const args = [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", EXPORT];
  execFileSync("soffice", [...args, "--outdir", folder, ...files], {
    env: { ...process.env, FONTCONFIG_FILE: FONTS_CONF },
    stdio: "ignore",
  });
}
