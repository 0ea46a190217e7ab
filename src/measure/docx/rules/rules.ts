/** Readings of a DOCX by rule id, and what several of them need. */

import { otherKind } from "../../kinds.ts";
import type { Reading } from "../../reading.ts";
import type { Kind } from "../../words.ts";
import { MM_TWIP } from "../../yardstick.ts";
import type { DocxDocument, DocxParagraph } from "../model.ts";
import { isBlank } from "../paragraph-words.ts";

export type DocxTest = (document: DocxDocument) => Reading;
export type DocxRules = Readonly<Record<string, DocxTest>>;

/** One body line and one cell of 3号. */
export const LINE_TWIP = 579;
export const CELL_TWIP = 320;
/** Width of the type area. */
export const AREA_TWIP = 8844;

export const onlyFor =
  (kinds: readonly Kind[], test: DocxTest): DocxTest =>
  (document) =>
    kinds.includes(document.words.kind) ? test(document) : otherKind(document.words.kind);

export const LAYOUT_ONLY = "DOCX 不存排版结果，请转成 PDF 再量";

/** Height of a line; undefined where Word reckons it from the face. */
export const lineTwip = (paragraph: DocxParagraph): number | undefined =>
  paragraph.lineRule === "exact" ? paragraph.line : undefined;

/**
 * White between two paragraphs of the flow: space after, blank paragraphs, space before. Undefined
 * if something stands between them or a blank line's height is not stated.
 */
export function gapTwip(
  flow: readonly DocxParagraph[],
  upper: DocxParagraph | undefined,
  lower: DocxParagraph,
): number | undefined {
  const end = flow.indexOf(lower);
  const start = upper ? flow.indexOf(upper) : -1;
  if (end === -1 || (upper && start === -1)) return undefined;
  let gap = (upper?.after ?? 0) + lower.before;
  for (const blank of flow.slice(start + 1, end)) {
    const height = lineTwip(blank);
    if (!isBlank(blank) || height === undefined) return undefined;
    gap += height + blank.before + blank.after;
  }
  return gap;
}

export const twipMm = (twip: number): number => twip / MM_TWIP;
export const twips = (value: number): string => `${Math.round(value)} 缇`;
export const cells = (twip: number): string => `${(twip / CELL_TWIP).toFixed(2)} 字`;

/** Starts a page by its own property, by the break before it, or as a section's first. */
export function startsPage(document: DocxDocument, paragraph: DocxParagraph): boolean {
  const { flow } = document.elements;
  const at = flow.indexOf(paragraph);
  const before = flow[at - 1];
  if (paragraph.breaksPage || before?.breaksPage) return true;
  const isNewSection = before !== undefined && before.section !== paragraph.section;
  return isNewSection && document.sections[paragraph.section]?.startType !== "continuous";
}
