/** The lines of a finished PDF, read back with poppler. */
import { execFileSync } from "node:child_process";
import { turnedSides } from "./turned-pages.ts";

/** What a comparison looks at. */
export interface PrintedText {
  pages: number;
  /**
   * Without blanks, in the order in which they were drawn: line by line, in tables cell by cell.
   * Page numbers are left out.
   */
  lines: string[];
}

const PAGE_NUMBER = /^—\d+—$/u;

/** Reads a PDF; what stands side by side on one baseline is one line. */
export function readPdfLines(pdf: string): PrintedText {
  const sides = poppler("-raw", pdf).split("\f").slice(0, -1);
  const turned = turnedSides(poppler("-bbox", pdf));
  const lines = sides
    .flatMap((side, i) => turned.get(i) ?? side.split("\n"))
    .map((line) => line.replace(/\s/gu, ""))
    .filter((line) => line !== "" && !PAGE_NUMBER.test(line));
  return { pages: sides.length, lines };
}

const poppler = (mode: string, pdf: string): string =>
  execFileSync("pdftotext", [mode, pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
