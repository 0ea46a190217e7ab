/** A section of the flow → its strips, with what neighbouring blocks ask of each other. */
import type { FlowBlock, FlowSection } from "../house/flow.ts";
import { type Role, styles } from "../house/gbt9704.ts";
import type { House } from "../house/house.ts";
import { pitchOf, ruleHeightMm, sizeOf } from "../house/measure.ts";
import { mmToPt } from "../units.ts";
import { ruleItems } from "./paragraph-lines.ts";
import { setRemembered } from "./remembered.ts";
import { setFigure } from "./set-figure.ts";
import { LINES_KEPT, setParagraph } from "./set-paragraph.ts";
import { setStack } from "./set-stack.ts";
import { setTable } from "./set-table.ts";
import type { Setting } from "./setting.ts";
import type { Strip } from "./strip.ts";

/** What closes the text: it never begins a page without text above it (7.3.5). */
const CLOSING: ReadonlySet<Role> = new Set<Role>([
  "attachmentList",
  "attendance",
  "closingSignature",
  "closingOrgan",
  "closingDate",
  "circulationNote",
]);

export const isClosing = (block: FlowBlock | undefined): boolean =>
  block?.type === "paragraph" && CLOSING.has(block.role);

/** Strips of all blocks of a section; the first begins a new page. */
export function setSection(section: FlowSection, setting: Setting): Strip[] {
  const strips: Strip[] = [];
  const step = `set ${setting.step}`;
  for (const [index, block] of section.blocks.entries()) {
    const previous = section.blocks[index - 1];
    const { strips: own, firstOwner } = setRemembered(block, setting, step, setBlock);
    if (isClosing(block)) holdTogether(strips, isClosing(previous) ? 1 : keptLines(strips, index));
    const place = { block: index, firstOwner };
    const placed = setting.memory.again(block, "placed", [own, index, firstOwner], () =>
      own.map((strip) => changed(strip, place)),
    );
    const begin = strips.length;
    for (const strip of placed) strips.push(strip);
    const first = strips[begin];
    const seam = seamPt(previous, block, setting.house);
    if (first && seam !== 0)
      strips[begin] = changed(first, { spaceBeforePt: first.spaceBeforePt + seam });
  }
  const [first] = strips;
  if (first) {
    const pageItems = (section.rules ?? []).flatMap(({ rule, bottomMm }) =>
      ruleItems(rule, mmToPt(bottomMm - ruleHeightMm(rule))),
    );
    strips[0] = changed(first, { startsSection: true, pageItems });
  }
  return strips;
}

/** A strip as this document has it; all of one shape, since pages are filled by reading them. */
const changed = (strip: Strip, change: Partial<Strip>): Strip => ({
  heightPt: strip.heightPt,
  spaceBeforePt: change.spaceBeforePt ?? strip.spaceBeforePt,
  keepWithNext: change.keepWithNext ?? strip.keepWithNext,
  startsSection: change.startsSection ?? strip.startsSection,
  pinnedTopPt: strip.pinnedTopPt,
  pageItems: change.pageItems ?? strip.pageItems,
  repeatedHead: strip.repeatedHead,
  items: strip.items,
  block: change.block ?? strip.block,
  firstOwner: change.firstOwner ?? strip.firstOwner,
});

function setBlock(block: FlowBlock, setting: Setting): Strip[] {
  switch (block.type) {
    case "table":
      return setTable(block, setting);
    case "figure":
      return [setFigure(block, setting)];
    case "stack":
      return [setStack(block, setting)];
    case "paragraph":
      return setParagraph(block, setting);
  }
}

/**
 * Lines that go along with a closing block: the last of the text, two at least; of a paragraph before
 * a last one of one line, two as well, so that none of its lines stands alone.
 */
function keptLines(strips: readonly Strip[], index: number): number {
  const near = strips.slice(-2 * LINES_KEPT);
  const linesOf = (block: number) =>
    Math.min(LINES_KEPT, near.filter((strip) => strip.block === block).length);
  const last = linesOf(index - 1);
  return last < LINES_KEPT ? last + linesOf(index - 2) : last;
}

/** The last strips before a closing block, or inside one, are not parted from it. */
function holdTogether(strips: Strip[], count: number): void {
  for (let i = Math.max(0, strips.length - count); i < strips.length; i += 1) {
    const strip = strips[i];
    if (strip) strips[i] = changed(strip, { keepWithNext: true });
  }
}

/**
 * The leading of a line lies below it, so a table would stand far from the line above and touch the
 * one below: half of the leading is moved from above the table to below it.
 */
function seamPt(previous: FlowBlock | undefined, block: FlowBlock, house: House): number {
  const bodyLeadingPt = house.linePitchPt - styles.body.sizePt;
  if (block.type === "table" && previous?.type === "paragraph")
    return -(pitchOf(previous, house) - sizeOf(previous)) / 2;
  return previous?.type === "table" ? bodyLeadingPt / 2 : 0;
}
