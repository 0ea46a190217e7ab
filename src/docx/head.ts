/** Where the 发文机关标志 stands: the upper edge of its ink 35 mm below the type area's (7.2.4). */
import type { FlowBlock } from "../house/flow.ts";
import { head } from "../house/gbt9704.ts";
import type { House } from "../house/house.ts";
import { pitchOf, sizeOf } from "../house/measure.ts";
import { mmToPt, ptToTwip } from "../units.ts";
import { spaceBeforeTwip } from "./paragraphs.ts";

/** Ink of 小标宋 above the baseline, em. */
const MARK_INK_EM = 0.85;
/** In a line of exact height the baseline stands at four fifths. */
const BASELINE_SHARE = 0.8;

/**
 * Room above the first mark, twips: what is left of the 35 mm below the lines before it (份号, 密级,
 * 紧急程度: one line each). Undefined if the block is not the first mark of the document.
 */
export function markBeforeTwip(
  blocks: readonly FlowBlock[],
  index: number,
  house: House,
): number | undefined {
  const isMark = (block: FlowBlock | undefined) =>
    block?.type === "paragraph" && block.role === "issuingOrganMark";
  const mark = blocks[index];
  if (mark?.type !== "paragraph" || !isMark(mark) || isMark(blocks[index - 1])) return undefined;
  const above = blocks.slice(0, index).reduce((twip, block) => {
    if (block.type !== "paragraph") return twip;
    return twip + spaceBeforeTwip(block, house) + ptToTwip(pitchOf(block, house));
  }, 0);
  const inkTopPt = pitchOf(mark, house) * BASELINE_SHARE - sizeOf(mark) * MARK_INK_EM;
  return Math.max(0, ptToTwip(mmToPt(head.markTopMm) - inkTopPt) - above);
}
