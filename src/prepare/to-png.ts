/** Turns finished documents into pictures with poppler and LibreOffice, for the eye and the docs. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** Pages of a PDF as PNG files `<stem>-1.png` … in `folder`; returns their names. */
export function pdfToPng(pdf: string, folder: string, dpi: number, pages?: [number, number]): string[] {
  mkdirSync(folder, { recursive: true });
  const stem = basename(pdf, ".pdf");
  const range = pages ? ["-f", String(pages[0]), "-l", String(pages[1])] : [];
  execFileSync("pdftoppm", ["-png", "-r", String(dpi), ...range, pdf, join(folder, stem)]);
  return readdirSync(folder).filter((name) => name.startsWith(`${stem}-`) && name.endsWith(".png"));
}

/** A DOCX as LibreOffice lays it out, as a PDF in `folder`. */
export function docxToPdf(docx: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), "yinfa-look-"));
  try {
    execFileSync("soffice", [
      `-env:UserInstallation=file://${profile}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      docx,
    ]);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return join(folder, `${basename(docx, ".docx")}.pdf`);
}
