/** Arithmetic of house measures that layout and DOCX must do alike. */
import type { FlowParagraph } from "./flow.ts";
import { HAN_LATIN_GAP_EM, head, page, styleOf } from "./gbt9704.ts";
import type { House } from "./house.ts";
import { hasHanLatinGap, isLatin } from "./script.ts";
import type { RuleStyle } from "./style.ts";

/** A cell (字) is the width of one Chinese character of the type size. */
export const indentPt = (cells: number, sizePt: number): number => cells * sizePt;

const NARROW = /[ .,:;'!|]/u;
const WIDE = /[%@MWm]/u;

/** Digits exactly, letters on average. */
function latinCells(character: string): number {
  if (NARROW.test(character)) return 0.25;
  return WIDE.test(character) ? 0.9 : 0.5;
}

/**
 * Width in cells: a Chinese character is 1, a Latin one about 1/2, points and spaces 1/4, and the
 * gap between the two scripts counts.
 */
export function measureCells(text: string): number {
  let cells = 0;
  let previous = "";
  for (const character of text) {
    cells += isLatin(character) ? latinCells(character) : 1;
    if (previous && hasHanLatinGap(previous, character)) cells += HAN_LATIN_GAP_EM;
    previous = character;
  }
  return cells;
}

/** Width of the lines of a section: of the type area, in landscape its height. */
export const lineWidthMm = (landscape = false): number =>
  landscape
    ? page.heightMm - page.marginMm.top - page.marginMm.bottom
    : page.widthMm - page.marginMm.left - page.marginMm.right;

/** Type size of a paragraph: its own, or its style's. */
export const sizeOf = (paragraph: FlowParagraph): number =>
  paragraph.sizePt ?? styleOf(paragraph.role).sizePt;

/**
 * Distance of baselines: the paragraph's own, or its style's, which shrinks and grows with a type
 * size that differs from the style's.
 */
export function pitchOf(paragraph: FlowParagraph, house: House): number {
  const style = house.styles[paragraph.role];
  return paragraph.pitchPt ?? style.pitchPt * (sizeOf(paragraph) / style.sizePt);
}

/** Blank lines (空行) and extra room above a paragraph, points. */
export function spaceBeforePt(paragraph: FlowParagraph, house: House): number {
  const count = paragraph.blankLinesBefore ?? house.styles[paragraph.role].blankLinesBefore;
  return count * (paragraph.pitchPt ?? house.linePitchPt) + (paragraph.spaceBeforePt ?? 0);
}

/**
 * Where the ink of a paragraph begins, from the top of the sheet; undefined where it follows the
 * paragraph above it. A mark that says nothing stands where 7.2.4 puts it.
 */
export function inkTopOf(paragraph: FlowParagraph): number | undefined {
  const isMark = paragraph.role === "issuingOrganMark";
  return paragraph.inkTopMm ?? (isMark ? page.marginMm.top + head.markTopMm : undefined);
}

/** Height of a rule with all its strokes, millimetres. */
export const ruleHeightMm = ({ thicknessMm, second }: RuleStyle): number =>
  thicknessMm + (second ? second.gapMm + second.thicknessMm : 0);

/** The strokes of a rule, from top to bottom: distance of the middle from the rule's top. */
export const strokesOf = (rule: RuleStyle): { middleMm: number; thicknessMm: number }[] => {
  const { thicknessMm, second } = rule;
  const first = { middleMm: thicknessMm / 2, thicknessMm };
  if (!second) return [first];
  const middleMm = thicknessMm + second.gapMm + second.thicknessMm / 2;
  return [first, { middleMm, thicknessMm: second.thicknessMm }];
};
