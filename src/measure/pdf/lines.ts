/** Glyphs gathered into lines of text. */
import { HAN } from "../words.ts";
import { mostFrequent } from "../yardstick.ts";
import type { Glyph, Line } from "./model.ts";

/** Baselines nearer than this are one line, millimetres. */
const SAME_LINE_MM = 0.7;

const isBlank = (glyph: Glyph): boolean => glyph.text.trim() === "";

/** A line of its glyphs; undefined if they are all blank. */
export function lineOf(page: number, all: readonly Glyph[]): Line | undefined {
  const sorted = [...all].sort((a, b) => a.left - b.left);
  const first = sorted.findIndex((glyph) => !isBlank(glyph));
  const last = sorted.findLastIndex((glyph) => !isBlank(glyph));
  const glyphs = sorted.slice(first, last + 1);
  const [start, end] = [glyphs[0], glyphs.at(-1)];
  if (first === -1 || !start || !end) return undefined;
  const inked = glyphs.filter((glyph) => !isBlank(glyph));
  const hanzi = inked.filter((glyph) => HAN.test(glyph.text));
  const telling = hanzi.length > 0 ? hanzi : inked;
  const common = <T>(pick: (glyph: Glyph) => T): T =>
    mostFrequent(telling.map(pick)) ?? pick(start);
  const edge = (pick: (glyph: Glyph) => number) => inked.map(pick);
  return {
    page,
    glyphs,
    text: glyphs.map((glyph) => glyph.text).join(""),
    left: start.left,
    right: Math.max(...edge((glyph) => glyph.right)),
    baseline: common((glyph) => glyph.baseline),
    sizePt: common((glyph) => Math.round(glyph.sizePt * 100) / 100),
    font: common((glyph) => glyph.font),
    color: common((glyph) => glyph.color),
    ink: {
      left: Math.min(...edge((glyph) => glyph.ink.left)),
      right: Math.max(...edge((glyph) => glyph.ink.right)),
      top: Math.min(...edge((glyph) => glyph.ink.top)),
      bottom: Math.max(...edge((glyph) => glyph.ink.bottom)),
    },
    isInkKnown: inked.every((glyph) => glyph.isInkKnown),
  };
}

/** Upright glyphs of a page as lines from top to bottom. */
export function linesOf(page: number, glyphs: readonly Glyph[]): Line[] {
  const upright = glyphs.filter((glyph) => glyph.isUpright);
  const sorted = [...upright].sort((a, b) => a.baseline - b.baseline);
  const groups: Glyph[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const glyph of sorted) {
    if (glyph.baseline - reach > SAME_LINE_MM) {
      groups.push([]);
      reach = glyph.baseline;
    }
    groups.at(-1)?.push(glyph);
  }
  return groups.flatMap((group) => lineOf(page, group) ?? []);
}

/** Parts of a line with wide white between them (number and signatory, organ and date). */
export function splitAtGaps(line: Line, gapMm: number): Line[] {
  const parts: Glyph[][] = [[]];
  let end = line.left;
  for (const glyph of line.glyphs) {
    if (glyph.text.trim() === "") continue;
    if (glyph.left - end > gapMm) parts.push([]);
    parts.at(-1)?.push(glyph);
    end = glyph.right;
  }
  return parts.flatMap((part) => lineOf(line.page, part) ?? []);
}
