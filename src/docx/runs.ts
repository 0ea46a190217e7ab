/** Runs of a flow as Word runs: scripts kept apart, only what differs from the style written. */
import { type IRunOptions, TextRun } from "docx";
import type { Run } from "../house/flow.ts";
import { splitByScript } from "../house/script.ts";
import type { Ink, Typeface } from "../house/style.ts";
import { ptToHalfPt, ptToTwip } from "../units.ts";
import { INK, marksStyle, SPACES, typefaceStyle } from "./style-ids.ts";
import { withoutIllegal } from "./xml.ts";

/** What the paragraph's style gives to its runs, and the paragraph's own size and tracking. */
export interface RunSurroundings {
  typeface: Typeface;
  ink: Ink;
  bold: boolean;
  /** Present where they differ from the style. */
  sizePt?: number;
  trackingPt?: number;
}

/**
 * Chinese marks below the CJK blocks (“”‘’—…· ★ and the like) are of no script: Word sets them in
 * the Latin face unless hinted, LibreOffice goes by the characters before them and knows no hint.
 */
const AMBIGUOUS = /([\u0080-\u2e7f]+)/u;

/** A space behind a Chinese character is Chinese to LibreOffice, and wider; in Word it is Latin. */
const LEADING_SPACES = /^([ \u00a0]+)/u;

interface Piece {
  text: string;
  kind: "words" | "marks" | "spaces";
}

/**
 * Cuts a text so that ambiguous Chinese marks, and spaces behind Chinese characters, stand by
 * themselves. The rest stays together: Word itself tells Chinese and Latin apart.
 */
export function splitMarks(text: string): Piece[] {
  const pieces: Piece[] = [];
  const add = (part: string, kind: Piece["kind"]) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += part;
    else if (part !== "") pieces.push({ text: part, kind });
  };
  for (const { text: stretch, script } of splitByScript(text)) {
    const [boundary, kind] =
      script === "latin" ? ([LEADING_SPACES, "spaces"] as const) : ([AMBIGUOUS, "marks"] as const);
    for (const [index, part] of stretch.split(boundary).entries())
      add(part, index % 2 === 1 ? kind : "words");
  }
  return pieces;
}

function styling(piece: Piece, typeface: Typeface, around: RunSurroundings): IRunOptions {
  if (typeface === "Latin") return {};
  if (piece.kind === "spaces") return { style: SPACES };
  if (piece.kind === "marks") return { style: marksStyle(typeface), font: { hint: "eastAsia" } };
  return typeface === around.typeface ? {} : { style: typefaceStyle(typeface) };
}

/** Runs cut by provenance that look alike are one run in Word. */
export function mergedRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const { text, typeface, bold = false, ink } of runs) {
    const last = merged.at(-1);
    if (last && last.typeface === typeface && last.bold === bold && last.ink === ink)
      last.text += text;
    else merged.push({ text, typeface, bold, ...(ink === undefined ? {} : { ink }) });
  }
  return merged;
}

interface Line {
  text: string;
  /** Whether it stands behind a forced line break. */
  isNew: boolean;
}

const lines = (text: string): Line[] =>
  text.split("\n").map((line, index) => ({ text: line, isNew: index > 0 }));

function wordRun(piece: Piece, run: Run, around: RunSurroundings, trackingPt?: number): TextRun[] {
  const ink = run.ink ?? around.ink;
  const options: IRunOptions = {
    ...styling(piece, run.typeface, around),
    ...(run.bold && !around.bold ? { bold: true, boldComplexScript: true } : {}),
    ...(ink === around.ink ? {} : { color: INK[ink] }),
    ...(around.sizePt === undefined
      ? {}
      : { size: ptToHalfPt(around.sizePt), sizeComplexScript: ptToHalfPt(around.sizePt) }),
    ...(trackingPt === undefined ? {} : { characterSpacing: ptToTwip(trackingPt) }),
  };
  return lines(piece.text).map(
    ({ text, isNew }) => new TextRun({ ...options, text, ...(isNew ? { break: 1 } : {}) }),
  );
}

/** The last character bears no tracking, or a centred line would stand off its middle. */
function withoutTrailingTracking(pieces: Piece[]): Piece[] {
  const last = pieces.at(-1);
  const characters = [...(last?.text ?? "")];
  if (!last || characters.length < 2) return pieces;
  return [
    ...pieces.slice(0, -1),
    { ...last, text: characters.slice(0, -1).join("") },
    { ...last, text: characters.at(-1) ?? "" },
  ];
}

/** Word runs of one part of a paragraph. */
export function wordRuns(runs: readonly Run[], around: RunSurroundings): TextRun[] {
  const { trackingPt } = around;
  return mergedRuns(runs).flatMap((run, index, all) => {
    const pieces = splitMarks(withoutIllegal(run.text));
    const isLast = index === all.length - 1;
    if (trackingPt === undefined || !isLast)
      return pieces.flatMap((piece) => wordRun(piece, run, around, trackingPt));
    const cut = withoutTrailingTracking(pieces);
    return cut.flatMap((piece, at) =>
      wordRun(piece, run, around, at === cut.length - 1 ? 0 : trackingPt),
    );
  });
}
