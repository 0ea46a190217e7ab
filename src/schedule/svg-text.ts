/** Words in a picture: escaped, measured, and broken into the lines of a cell. */
import type { Day } from "./month.ts";

export interface CellLine {
  text: string;
  isDue: boolean;
}

export interface CellLines {
  lines: CellLine[];
  sizeMm: number;
  pitchMm: number;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

export const escaped = (words: string): string =>
  words.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);

/** Han characters and full-width signs are as wide as high; the others a good half. */
const widthEm = (character: string): number =>
  (character.codePointAt(0) ?? 0) < 0x2000 ? 0.58 : 1;

export const textWidthMm = (words: string, sizeMm: number): number =>
  [...words].reduce((sum, character) => sum + widthEm(character) * sizeMm, 0);

/** Signs that do not begin a line. */
const NOT_FIRST = "，。、；：！？）》”’…";

/** What stays together: 17时, （下午. */
const PIECE = /[（《“‘]*(?:[\dA-Za-z.:%]+[时日月年天]?|.)/gsu;

function broken(words: string, widthMm: number, sizeMm: number): string[] {
  const lines: string[] = [""];
  for (const [piece] of words.matchAll(PIECE)) {
    const line = lines.at(-1) ?? "";
    const fits = textWidthMm(line + piece, sizeMm) <= widthMm;
    if (fits || line === "" || NOT_FIRST.includes(piece)) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines;
}

const SIZES_MM = [3.4, 3, 2.6, 2.3];
const PITCH_EM = 1.3;

/** The items of a day at the largest size that holds them; what does not fit is counted. */
export function cellLines(items: Day["items"], widthMm: number, heightMm: number): CellLines {
  const linesAt = (sizeMm: number): CellLine[][] =>
    items.map(({ kind, text }) =>
      broken(text, widthMm, sizeMm).map((line) => ({ text: line, isDue: kind === "截止" })),
    );
  const capacity = (sizeMm: number) => Math.max(1, Math.floor(heightMm / (sizeMm * PITCH_EM)));
  for (const sizeMm of SIZES_MM) {
    const lines = linesAt(sizeMm).flat();
    if (lines.length <= capacity(sizeMm)) return { lines, sizeMm, pitchMm: sizeMm * PITCH_EM };
  }
  const sizeMm = SIZES_MM.at(-1) ?? 2.3;
  const kept: CellLine[] = [];
  let shown = 0;
  for (const lines of linesAt(sizeMm)) {
    if (kept.length + lines.length >= capacity(sizeMm)) break;
    kept.push(...lines);
    shown += 1;
  }
  kept.push({ text: `另有${items.length - shown}项，见日程`, isDue: false });
  return { lines: kept, sizeMm, pitchMm: sizeMm * PITCH_EM };
}
