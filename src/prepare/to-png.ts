/** Turns finished PDFs into pictures with poppler, for the eye and the docs. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

/** Pages of a PDF as PNG files `<stem>-1.png` … in `folder`; returns their names. */
export function pdfToPng(
  pdf: string,
  folder: string,
  dpi: number,
  pages?: [number, number],
): string[] {
  mkdirSync(folder, { recursive: true });
  const stem = basename(pdf, ".pdf");
  const range = pages ? ["-f", String(pages[0]), "-l", String(pages[1])] : [];
  execFileSync("pdftoppm", ["-png", "-r", String(dpi), ...range, pdf, join(folder, stem)]);
  return readdirSync(folder).filter((name) => name.startsWith(`${stem}-`) && name.endsWith(".png"));
}
