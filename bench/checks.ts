/** Whether a result is right; a fast wrong answer counts for nothing. Judges: poppler. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { page } from "../dist/house/gbt9704.js";

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 26 });

/** Words without spaces, and without page numbers between their dashes. */
const bare = (text: string): string => text.replace(/\s+/gu, "").replace(/—\d+—/gu, "");

function sameWords(found: string, expected: readonly string[], whose: string): void {
  const [is, should] = [bare(found), bare(expected.join(""))];
  if (is === should) return;
  const at = [...should].findIndex((character, index) => [...is][index] !== character);
  throw new Error(`${whose}: the text differs at ${at}: ${is.slice(at, at + 20)}`);
}

/** Throws unless the words are those of the document. */
export const checkWords = (found: readonly string[], expected: readonly string[], whose: string) =>
  sameWords(found.join(""), expected, whose);

/** Marks that never begin a line. */
const NOT_FIRST = /^[、，。；：？！）》」』】〕〉”’]/u;

/** Cells that a line may hold beyond 28: half marks of ours, marks that Typst closes up. */
const MORE_CELLS = 3;

/** Words nearer to each other from bottom to bottom stand on one line, points. */
const ONE_LINE_PT = 12;

/** Lines of a page out of poppler's words with their places. */
function linesOf(side: string): string[] {
  const lines: { bottomPt: number; text: string }[] = [];
  for (const [, yMax, text = ""] of side.matchAll(/yMax="([\d.]+)">([^<]*)<\/word>/gu)) {
    const bottomPt = Number(yMax);
    const line = lines.find((known) => Math.abs(known.bottomPt - bottomPt) < ONE_LINE_PT);
    if (line) line.text += text;
    else lines.push({ bottomPt, text });
  }
  return lines.map(({ text }) => text).filter((text) => !/^—\d+—$/u.test(text));
}

/** Lines of running text: 22 a page, of 28 cells, none begun by a closing mark. */
function checkLines(words: string, whose: string): void {
  for (const lines of words.split("<page").slice(1).map(linesOf)) {
    if (lines.length > page.linesPerPage) throw new Error(`${whose}: ${lines.length} lines`);
    for (const line of lines) {
      const codes = [...line].map((character) => character.codePointAt(0) ?? 0);
      const cells = codes.reduce((sum, code) => sum + (code < 0x250 ? 0.5 : 1), 0);
      if (NOT_FIRST.test(line)) throw new Error(`${whose}: a line begins ${line.slice(0, 4)}`);
      if (cells > page.charactersPerLine + MORE_CELLS)
        throw new Error(`${whose}: ${cells} cells in ${line}`);
    }
  }
}

/** Share of the sheet that is dark: every page shows words, none is a blot. */
function checkInk(folder: string, file: string, whose: string): void {
  run("pdftoppm", "-gray", "-r", "30", file, join(folder, "page"));
  const pictures = readdirSync(folder).filter((name) => name.endsWith(".pgm"));
  for (const name of pictures) {
    const pixels = readFileSync(join(folder, name)).subarray(16);
    const share = pixels.filter((value) => value < 160).length / pixels.length;
    if (share < 0.001 || share > 0.3) throw new Error(`${whose}: ${share} of ${name} is ink`);
  }
}

function checkFonts(file: string, whose: string): void {
  const rows = run("pdffonts", file).trim().split("\n").slice(2);
  const loose = rows.filter((row) => !/ yes +(?:yes|no) +(?:yes|no) +\d+ +\d+$/u.test(row));
  if (rows.length < 4 || loose.length > 0) throw new Error(`${whose}: fonts\n${rows.join("\n")}`);
}

/** Throws unless the PDF says the document's words in embedded fonts, in lines as the rules have them. */
export function checkPdf(pdf: Uint8Array, expected: readonly string[], whose: string): void {
  const folder = mkdtempSync(join(tmpdir(), "yinfa-bench-"));
  try {
    const file = join(folder, "result.pdf");
    writeFileSync(file, pdf);
    sameWords(run("pdftotext", "-raw", file, "-"), expected, whose);
    checkLines(run("pdftotext", "-bbox", file, "-"), whose);
    checkFonts(file, whose);
    checkInk(folder, file, whose);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
