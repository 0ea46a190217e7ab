/** Where the 发文机关标志 stands: the upper edge of its ink at a fixed place of the sheet (7.2.4). */
import type { FlowBlock, FlowParagraph, FlowStack } from "../house/flow.ts";
import { page } from "../house/gbt9704.ts";
import type { House } from "../house/house.ts";
import { inkTopOf, pitchOf, sizeOf } from "../house/measure.ts";
import { mmToPt, ptToTwip } from "../units.ts";
import { spaceBeforeTwip } from "./paragraphs.ts";

/** Ink of 小标宋 above and below the baseline, em. */
const INK_ABOVE_EM = 0.85;
const INK_BELOW_EM = 0.09;
/** In a line of exact height the baseline stands at four fifths. */
const BASELINE_SHARE = 0.8;

/** A block whose ink stands at a fixed height. */
export type PlacedBlock = FlowStack | FlowParagraph;

/** Ink of a block's first line below the upper edge of that line, points. */
export const inkInLinePt = (block: PlacedBlock, house: House): number =>
  pitchPtOf(block, house) * BASELINE_SHARE - sizePtOf(block) * INK_ABOVE_EM;

/** Height of the ink of one line, points. */
export const inkHeightPt = (block: PlacedBlock): number =>
  sizePtOf(block) * (INK_ABOVE_EM + INK_BELOW_EM);

const pitchPtOf = (block: PlacedBlock, house: House): number =>
  block.type === "stack" ? block.pitchPt : pitchOf(block, house);
const sizePtOf = (block: PlacedBlock): number =>
  block.type === "stack" ? block.sizePt : sizeOf(block);

/** Upper edge of the block's ink from that of the sheet, millimetres, where it is fixed. */
export const fixedInkTopMm = (block: FlowBlock | undefined): number | undefined => {
  if (block?.type === "stack") return block.inkTopMm;
  return block?.type === "paragraph" ? inkTopOf(block) : undefined;
};

/** Whether a block stands above the type area, where a paragraph of the text cannot stand. */
export const standsAboveTypeArea = (block: FlowBlock | undefined): boolean =>
  (fixedInkTopMm(block) ?? page.marginMm.top) < page.marginMm.top;

/**
 * Room above the first mark, twips: what is left of its distance from the top of the type area below
 * the lines before it (份号, 密级, 紧急程度: one line each). Undefined if the block is not the first
 * mark of the document.
 */
export function markBeforeTwip(
  blocks: readonly FlowBlock[],
  index: number,
  house: House,
): number | undefined {
  const mark = blocks[index];
  const inkTopMm = fixedInkTopMm(mark);
  if (inkTopMm === undefined || (mark?.type !== "stack" && mark?.type !== "paragraph"))
    return undefined;
  if (fixedInkTopMm(blocks[index - 1]) !== undefined) return undefined;
  const above = blocks.slice(0, index).reduce((twip, block) => {
    if (block.type !== "paragraph") return twip;
    return twip + spaceBeforeTwip(block, house) + ptToTwip(pitchOf(block, house));
  }, 0);
  return Math.max(
    0,
    ptToTwip(mmToPt(inkTopMm - page.marginMm.top) - inkInLinePt(mark, house)) - above,
  );
}
