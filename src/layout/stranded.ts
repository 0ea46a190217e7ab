/** Whether the closing block stands on a page without text of its own, and what could make room. */
import type { FlowSection } from "../house/flow.ts";
import type { PlacedStrip } from "./paginate.ts";
import { isClosing } from "./set-section.ts";

/** Blocks that the strips of a page come from, in order. */
const blocksOn = (placed: readonly PlacedStrip[]): number[] =>
  placed.flatMap(({ strip }) => strip.block ?? []);

/**
 * The first block that begins on the page before the last, if the last page of the section bears the
 * closing block and no more text than was drawn along with it; undefined if all is well.
 */
export function strandedFrom(
  { blocks }: FlowSection,
  columns: readonly (readonly PlacedStrip[])[],
): number | undefined {
  const [before, last] = columns.slice(-2);
  if (!before || !last || columns.length < 2) return undefined;
  const text = last.filter(({ strip }) => !isClosing(blocks[strip.block ?? -1]));
  const bearsClosing = text.length < last.length;
  if (!bearsClosing || text.some(({ strip }) => !strip.keepWithNext)) return undefined;
  const continued = columns.length > 2 ? blocksOn(columns.at(-3) ?? []).at(-1) : undefined;
  return blocksOn(before).find((index) => index !== continued);
}
