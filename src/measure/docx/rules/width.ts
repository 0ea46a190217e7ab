/** How wide words of 3号 are, reckoned from their number. */
import type { DocxParagraph } from "../model.ts";
import { bare } from "../paragraph-words.ts";
import { CELL_TWIP } from "./rules.ts";

/** White between Chinese and Latin: a fifth of an em (LibreOffice) to a quarter (Word). */
const HAN_LATIN_CELLS = 0.22;

/** Width of a paragraph of 3号 in twips: digits and points are half a cell. */
export function widthTwip(one: DocxParagraph, text = bare(one)): number {
  const count = [...text].reduce((sum, c) => sum + (/[\u0020-\u007e]/.test(c) ? 0.5 : 1), 0);
  const seams = text.match(/(?<=\p{Script=Han})(?=[\dA-Za-z])|(?<=[\dA-Za-z])(?=\p{Script=Han})/gu);
  return (count + (one.spacesLatin ? (seams?.length ?? 0) * HAN_LATIN_CELLS : 0)) * CELL_TWIP;
}
