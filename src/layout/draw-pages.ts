/**
 * Sheets with their items at fixed places. They are drawn when they are first looked at: a DOCX asks
 * only for what was found out by filling the pages. A side on which the same stands at the same
 * places as in the document of the run before is the same object; so are the items of a block that
 * stands where it stood.
 */
import { page } from "../house/gbt9704.ts";
import type { House } from "../house/house.ts";
import type { Memory } from "../memory.ts";
import { mmToPt } from "../units.ts";
import { typeArea } from "./area.ts";
import { mirrored } from "./mirror.ts";
import type { PageNumber } from "./number-pages.ts";
import type { LaidOutPages, Page, PageItem } from "./page.ts";
import type { PlacedStrip } from "./paginate.ts";
import type { SetFoot } from "./set-foot.ts";
import { shiftItems } from "./strip.ts";
import { turnItems } from "./turn.ts";

/** One page of a section, before it becomes a sheet. */
export interface Column {
  placed: PlacedStrip[];
  landscape: boolean;
}

/** Sides that are bound together and counted from 1. */
export interface Paper {
  /** Those with text, the first ones. */
  columns: readonly Column[];
  /** One for each side, blank ones and that of the foot included. */
  numbers: readonly (PageNumber | undefined)[];
  /** On the last side. */
  foot?: SetFoot | undefined;
}

/** What a side bears. */
interface Side {
  column: Column | undefined;
  foot: SetFoot | undefined;
  number: PageNumber | undefined;
  isMirrored: boolean;
}

/** Papers as pages; a paper begins on a new sheet. */
export function drawnWhenAsked(
  known: Omit<LaidOutPages, "pages" | "pageCount">,
  papers: readonly Paper[],
  { mirrorMargins }: House,
  memory: Memory,
): LaidOutPages {
  let drawn: Page[] | undefined;
  return {
    ...known,
    pageCount: papers.reduce((count, { numbers }) => onNewSheet(count) + numbers.length, 0),
    get pages() {
      drawn ??= sidesOf(papers, mirrorMargins).map((side, index) =>
        memory.again(memory, `side ${index}`, standingOn(side), () => drawSide(side, memory)),
      );
      return drawn;
    },
  };
}

/** Sides before a new sheet: a sheet has two. */
const onNewSheet = (sides: number): number => sides + (sides % 2);

const BLANK = { column: undefined, foot: undefined, number: undefined };

function sidesOf(papers: readonly Paper[], mirrorMargins: boolean): Side[] {
  const sides: Omit<Side, "isMirrored">[] = [];
  for (const { columns, numbers, foot } of papers) {
    if (onNewSheet(sides.length) > sides.length) sides.push(BLANK);
    const last = numbers.length - 1;
    for (const [index, number] of numbers.entries())
      sides.push({ column: columns[index], foot: index === last ? foot : undefined, number });
  }
  return sides.map((side, index) => ({ ...side, isMirrored: mirrorMargins && index % 2 === 1 }));
}

/** All that a side is drawn from. */
function standingOn({ column, foot, number, isMirrored }: Side): unknown[] {
  const beside = [isMirrored, number?.number, number?.items, foot?.items, foot?.heightPt];
  return column ? standing(column.placed, column.landscape, ...beside) : beside;
}

/** What lines hold, by identity, and where they stand; before it what else is given. */
function standing(placed: readonly PlacedStrip[], ...given: unknown[]): unknown[] {
  for (const { strip, topPt } of placed) {
    given.push(strip.items, topPt, strip.firstOwner);
    if (strip.pageItems?.length) given.push(strip.pageItems);
  }
  return given;
}

function drawSide({ column, foot, number, isMirrored }: Side, memory: Memory): Page {
  const beside = [...(foot ? drawFoot(foot) : []), ...(number?.items ?? [])];
  const items = column ? drawColumn(column, isMirrored, memory) : [];
  items.push(...(isMirrored ? mirrored(beside) : beside));
  return {
    widthPt: mmToPt(page.widthMm),
    heightPt: mmToPt(page.heightMm),
    ...(number ? { number: number.number } : {}),
    items,
  };
}

/** Pictures lie below the words. */
function drawColumn({ placed, landscape }: Column, isMirrored: boolean, memory: Memory) {
  const items: PageItem[] = [];
  for (const block of byBlock(placed)) {
    const owner = block[0]?.strip.items ?? block;
    const given = standing(block, landscape, isMirrored);
    const make = () => drawBlock(block, landscape, isMirrored);
    items.push(...memory.again(owner, "drawn", given, make));
  }
  const layer = (item: PageItem): number => (item.type === "image" ? 0 : 1);
  return items.sort((a, b) => layer(a) - layer(b));
}

/** Strips that follow each other, parted where another block begins. */
function byBlock(placed: readonly PlacedStrip[]): PlacedStrip[][] {
  const blocks: PlacedStrip[][] = [];
  for (const one of placed) {
    const last = blocks.at(-1);
    if (last && last[0]?.strip.block === one.strip.block) last.push(one);
    else blocks.push([one]);
  }
  return blocks;
}

function drawBlock(
  placed: readonly PlacedStrip[],
  landscape: boolean,
  isMirrored: boolean,
): PageItem[] {
  const level = placed.flatMap(({ strip, topPt }) => [
    ...shiftItems(strip.items, topPt, strip.firstOwner),
    ...(strip.pageItems ?? []),
  ]);
  const items = landscape ? turnItems(level) : level;
  return isMirrored ? mirrored(items) : items;
}

/** The foot's last line at 262 mm. */
const drawFoot = ({ items, heightPt }: SetFoot): PageItem[] =>
  shiftItems(items, typeArea.bottomPt - heightPt);
