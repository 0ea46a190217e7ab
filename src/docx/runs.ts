/** Runs of a flow as Word runs: scripts kept apart, only what differs from the style written. */
import type { Run } from "../house/flow.ts";
import { splitByScript } from "../house/script.ts";
import type { Ink, Typeface } from "../house/style.ts";
import { ptToHalfPt, ptToTwip } from "../units.ts";
import { INK, marksStyle, SPACES, typefaceStyle } from "./style-ids.ts";
import { escapeXml, withoutIllegal } from "./xml.ts";

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

/** What makes it worth looking for places to cut at. */
const CUT = /[ \u0080-\u2e7f]/u;

interface Piece {
  text: string;
  kind: "words" | "marks" | "spaces";
}

/**
 * Cuts a text so that ambiguous Chinese marks, and spaces behind Chinese characters, stand by
 * themselves. The rest stays together: Word itself tells Chinese and Latin apart.
 */
export function splitMarks(text: string): Piece[] {
  if (!CUT.test(text)) return text === "" ? [] : [{ text, kind: "words" }];
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

/** Children of `w:rPr` that give a piece its typeface. */
function typefaceXml({ kind }: Piece, typeface: Typeface, around: RunSurroundings): string {
  if (typeface === "Latin") return "";
  if (kind === "spaces") return `<w:rStyle w:val="${SPACES}"/>`;
  if (kind === "marks")
    return `<w:rStyle w:val="${marksStyle(typeface)}"/><w:rFonts w:hint="eastAsia"/>`;
  return typeface === around.typeface ? "" : `<w:rStyle w:val="${typefaceStyle(typeface)}"/>`;
}

function sizeXml(sizePt: number): string {
  const size = ptToHalfPt(sizePt);
  return `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
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

/** Runs of a piece, one for each of its lines; without tracking they have that of their style. */
function pieceXml(piece: Piece, run: Run, around: RunSurroundings, trackingPt = 0): string {
  const ink = run.ink ?? around.ink;
  const looks =
    typefaceXml(piece, run.typeface, around) +
    (run.bold && !around.bold ? "<w:b/><w:bCs/>" : "") +
    (ink === around.ink ? "" : `<w:color w:val="${INK[ink]}"/>`) +
    (trackingPt === 0 ? "" : `<w:spacing w:val="${ptToTwip(trackingPt)}"/>`) +
    (around.sizePt === undefined ? "" : sizeXml(around.sizePt));
  const begin = looks ? `<w:r><w:rPr>${looks}</w:rPr>` : "<w:r>";
  return piece.text
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`)
    .map((line, index) => (index === 0 ? begin : `${begin}<w:br/>`) + line)
    .join("");
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
export function runsXml(runs: readonly Run[], around: RunSurroundings): string {
  const { trackingPt } = around;
  return mergedRuns(runs)
    .map((run, index, all) => {
      const pieces = splitMarks(withoutIllegal(run.text));
      const isLast = index === all.length - 1;
      const cut = isLast && trackingPt !== undefined ? withoutTrailingTracking(pieces) : pieces;
      const last = isLast ? cut.length - 1 : cut.length;
      return cut
        .map((piece, at) => pieceXml(piece, run, around, at === last ? 0 : trackingPt))
        .join("");
    })
    .join("");
}
