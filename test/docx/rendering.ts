/**
 * LibreOffice as the judge of a DOCX. It is given its own font set, so that the faces that a DOCX
 * names are the same on every machine, and a copy of the document with `overflowPunct` swapped: it
 * reads that flag inverted (0 hangs marks outside the type area, 1 does not).
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { faceNames } from "../../src/docx/face-names.ts";

const MODULES = resolve(import.meta.dirname, "../../node_modules/@expo-google-fonts");
const FONT_FOLDERS = [
  "noto-serif-sc/400Regular",
  "noto-serif-sc/600SemiBold",
  "noto-sans-sc/400Regular",
  "tinos",
];
/** Any face one em wide serves: counts of lines and characters do not depend on its shapes. */
const STAND_INS: [string, string][] = [
  [faceNames.FangSong.name, "Noto Serif SC"],
  [faceNames.KaiTi.name, "Noto Serif SC"],
  [faceNames.SongTi.name, "Noto Serif SC"],
  [faceNames.HeiTi.name, "Noto Sans SC"],
  [faceNames.XiaoBiaoSong.name, "Noto Serif SC SemiBold"],
  [faceNames.Latin.name, "Tinos"],
];

function fontsConf(folder: string): string {
  const dirs = FONT_FOLDERS.map((name) => `<dir>${join(MODULES, name)}</dir>`).join("");
  const aliases = STAND_INS.map(
    ([name, stand]) =>
      `<alias binding="same"><family>${name}</family><prefer><family>${stand}</family></prefer></alias>`,
  ).join("");
  const cache = `<cachedir>${join(folder, "cache")}</cachedir>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}${cache}${aliases}</fontconfig>`;
}

const parts = (docx: Uint8Array): Record<string, Uint8Array> => unzipSync(docx);

/** The text of a part of a DOCX. */
export function partText(docx: Uint8Array, path: string): string {
  const part = parts(docx)[path];
  if (!part) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

function withFlagSwapped(docx: Uint8Array): Uint8Array {
  const entries = parts(docx);
  const path = "word/styles.xml";
  const swapped = partText(docx, path).replace(
    '<w:overflowPunct w:val="0"/>',
    '<w:overflowPunct w:val="1"/>',
  );
  return zipSync({ ...entries, [path]: strToU8(swapped) });
}

/** A folder with the PDFs that LibreOffice made; `dispose` removes it. */
export interface Renderings {
  pdf(name: string): string;
  dispose(): void;
}

function ownFontsConf(folder: string): string {
  mkdirSync(join(folder, "cache"));
  const config = join(folder, "fonts.conf");
  writeFileSync(config, fontsConf(folder));
  return config;
}

/**
 * Converts documents in one call. Blank sides that a section makes are kept. `fonts` is a
 * fontconfig file (default: one with stand-ins of our own).
 */
export function renderInLibreOffice(
  documents: Record<string, Uint8Array>,
  fonts?: string,
): Renderings {
  const folder = mkdtempSync(join(tmpdir(), "yinfa-docx-"));
  const config = fonts ?? ownFontsConf(folder);
  const files = Object.entries(documents).map(([name, bytes]) => {
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, withFlagSwapped(bytes));
    return file;
  });
  const filter = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}';
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync(
    "soffice",
    [profile, "--headless", "--convert-to", filter, "--outdir", folder, ...files],
    { env: { ...process.env, FONTCONFIG_FILE: config }, stdio: "ignore" },
  );
  return {
    pdf: (name) => join(folder, `${name}.pdf`),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const pages = (text: string): string[] => text.split("\f").slice(0, -1);

/** Text of each page. */
export const pageTexts = (pdf: string): string[] =>
  pages(execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }));

/** Lines of each page without their blanks, empty ones left out. */
export const pageLines = (pdf: string): string[][] =>
  pageTexts(pdf).map((page) =>
    page
      .split("\n")
      .map((line) => line.replace(/\s/g, ""))
      .filter((line) => line !== ""),
  );

/** A stretch of rows with ink of one colour, millimetres from the top left corner of the sheet. */
export interface InkBand {
  topMm: number;
  bottomMm: number;
  leftMm: number;
  rightMm: number;
}

const RESOLUTION = 254;
const MM_PER_PIXEL = 25.4 / RESOLUTION;

interface Picture {
  width: number;
  height: number;
  data: Buffer;
}

/** A page as a binary PPM: a header of three numbers, then red, green and blue of each pixel. */
function rasterise(pdf: string, page: number): Picture {
  const args = ["-r", String(RESOLUTION), "-f", String(page), "-l", String(page), pdf];
  const ppm = execFileSync("pdftoppm", args, { maxBuffer: 1 << 28 });
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString("latin1", 0, 40));
  if (!header) throw new Error("not a PPM");
  return {
    width: Number(header[1]),
    height: Number(header[2]),
    data: ppm.subarray(header[0].length),
  };
}

const isInk = {
  red: (red: number, green: number) => red > 150 && green < 150,
  black: (red: number, green: number) => red < 128 && green < 128,
};

/** Ink of one colour on a page, from top to bottom. */
export function inkBands(pdf: string, page: number, ink: keyof typeof isInk): InkBand[] {
  const { width, height, data } = rasterise(pdf, page);
  const bands: InkBand[] = [];
  let open: InkBand | undefined;
  for (let y = 0; y < height; y++) {
    let left = -1;
    let right = -1;
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      if (!isInk[ink](data[at] ?? 255, data[at + 1] ?? 255)) continue;
      if (left < 0) left = x;
      right = x;
    }
    if (left < 0) {
      open = undefined;
      continue;
    }
    const row = { leftMm: left * MM_PER_PIXEL, rightMm: (right + 1) * MM_PER_PIXEL };
    if (!open) {
      open = { topMm: y * MM_PER_PIXEL, bottomMm: 0, ...row };
      bands.push(open);
    }
    open.bottomMm = (y + 1) * MM_PER_PIXEL;
    open.leftMm = Math.min(open.leftMm, row.leftMm);
    open.rightMm = Math.max(open.rightMm, row.rightMm);
  }
  return bands;
}
