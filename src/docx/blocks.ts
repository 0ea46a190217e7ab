/** Blocks of a flow at their places in the text, written apart where they can be. */
import { type FileChild, Paragraph } from "docx";
import { isVarying } from "../document/varying.ts";
import type { FlowBlock, FlowParagraph } from "../house/flow.ts";
import type { Role } from "../house/gbt9704.ts";
import type { House } from "../house/house.ts";
import type { Memory } from "../memory.ts";
import { ptToTwip } from "../units.ts";
import { wordFigure } from "./figure.ts";
import { markBeforeTwip, standsAboveTypeArea } from "./head.ts";
import { wholeParagraph } from "./paragraph-xml.ts";
import {
  type PlaceInDocument,
  paragraphXml,
  spaceBeforeTwip,
  wordParagraphs,
} from "./paragraphs.ts";
import { belowMarkTwip } from "./placed.ts";
import { freeBelowPt, leadingAbovePt } from "./seam.ts";
import { wordStack } from "./stack.ts";
import { wordTable } from "./tables.ts";
import { type Piece, pieceOf, writeApart } from "./written.ts";

/** A table has no room above it in Word, so blank lines before one are lines. */
const blankLines = (count = 0): Paragraph[] =>
  Array.from({ length: count }, () => new Paragraph({ keepNext: true }));

/** Paragraphs that stand two blank lines below the mark (7.2.5). */
const NUMBERS: ReadonlySet<Role> = new Set<Role>(["documentNumber", "documentNumberUpward"]);

/** Room above what stands below the lines of a head, twips; undefined where these leave it as it is. */
function belowHeadTwip(
  above: FlowParagraph,
  block: FlowParagraph,
  house: House,
  raisedPt: number,
): number | undefined {
  const freeTwip = ptToTwip(freeBelowPt(above, house) + raisedPt);
  return freeTwip === 0 ? undefined : Math.max(0, spaceBeforeTwip(block, house) - freeTwip);
}

/**
 * Part of the leading above the words of a number that counts among the blank lines between it and the
 * mark: words stand low in a line of exact height, and the blank lines above the number would look
 * larger than those below its red line (7.2.5, 7.3.1).
 */
const RAISED_SHARE = 0.3;

/** How much higher a number stands; the block below its red line gives it back, so pages hold the same lines. */
function raisedPt(blocks: readonly FlowBlock[], index: number, house: House): number {
  const raisedAt = (at: number): number => {
    const [mark, number] = [blocks[at - 1], blocks[at]];
    const isBelowMark = mark?.type === "paragraph" && mark.role === "issuingOrganMark";
    if (!isBelowMark || number?.type !== "paragraph" || !NUMBERS.has(number.role)) return 0;
    return number.ruleBelow ? leadingAbovePt(number, house) * RAISED_SHARE : 0;
  };
  return raisedAt(index) - raisedAt(index - 1);
}

/** Room above a block where its place decides it, twips. */
function beforeTwipOf(
  blocks: readonly FlowBlock[],
  index: number,
  house: House,
): number | undefined {
  const block = blocks[index];
  const markTwip = markBeforeTwip(blocks, index, house);
  if (markTwip !== undefined || block?.type !== "paragraph") return markTwip;
  const above = blocks[index - 1];
  if (above?.type !== "paragraph") return undefined;
  if (standsAboveTypeArea(above)) return belowMarkTwip(above, block, house);
  if (above.role === block.role) return undefined;
  return belowHeadTwip(above, block, house, raisedPt(blocks, index, house));
}

/** A block as it stands in the text. */
function wordBlock(block: FlowBlock, place: PlaceInDocument): FileChild[] {
  switch (block.type) {
    case "table":
      return [...blankLines(block.blankLinesBefore), wordTable(block, place.house, place.lineTwip)];
    case "figure":
      return [wordFigure(block, place)];
    case "stack":
      return wordStack(block, place.beforeTwip ?? 0);
    case "paragraph":
      return wordParagraphs(block, place);
  }
}

/** Whether a block can be written apart: it brings no picture along. */
const isApart = (block: FlowBlock): boolean =>
  block.type !== "figure" && (block.type !== "paragraph" || !block.pictures);

const blockXml = (block: FlowBlock, place: PlaceInDocument): string =>
  block.type === "paragraph" && !place.shapes
    ? wholeParagraph(paragraphXml(block, place))
    : writeApart(wordBlock(block, place));

/** Whether a block has words of its document's own; of a table that is not looked into. */
function isOwnBlock(block: FlowBlock, varying: readonly string[]): boolean {
  if (varying.length === 0) return false;
  if (block.type !== "paragraph") return true;
  const { runs, pieces = [], end = [] } = block;
  const all = [runs, ...pieces.map((piece) => piece.runs), end].flat();
  return all.some(({ origin }) => isVarying(origin?.path ?? "", varying));
}

/**
 * Writes a block by its index, apart where it can be: then it is written once in a run. `varying`:
 * data paths of words that differ from document to document of the run.
 */
export function writerOf(
  blocks: readonly FlowBlock[],
  place: PlaceInDocument,
  varying: readonly string[],
  memory: Memory,
): (index: number) => (FileChild | Piece)[] {
  const { house, lineTwip, pageBreakBefore = false } = place;
  const looks = `${memory.numberOf(house)} ${lineTwip} ${pageBreakBefore}`;
  const step = `docx ${looks} ${varying.join(" ")}`;
  return (index) => {
    const block = blocks[index];
    if (!block || standsAboveTypeArea(block)) return [];
    const beforeTwip = beforeTwipOf(blocks, index, house);
    const own = beforeTwip === undefined ? place : { ...place, beforeTwip };
    if (!isApart(block)) return wordBlock(block, own);
    // What hangs on a block is no part of it.
    if (own.shapes) return [pieceOf(blockXml(block, own), varying.length > 0)];
    const ownStep = beforeTwip === undefined ? step : `${step} ${beforeTwip}`;
    const write = () => pieceOf(blockXml(block, own), isOwnBlock(block, varying));
    return [memory.recallOf(block, ownStep, write)];
  };
}
