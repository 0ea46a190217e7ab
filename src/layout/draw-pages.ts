/**
 * Sheets with their items at fixed places. They are drawn when they are first looked at: a DOCX asks
 * only for what was found out by filling the pages. A side on which the same stands at the same
 * places as in an earlier document of the run is the same object.
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
      drawn ??= sidesOf(papers, mirrorMargins).map((side) => drawRemembered(side, memory));
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

const drawRemembered = (side: Side, memory: Memory): Page =>
  memory.recall("page", sideKey(side, memory), () => drawSide(side));

/** Names all that a side is drawn from: what lines hold by identity, and where they stand. */
function sideKey({ column, foot, number, isMirrored }: Side, memory: Memory): string {
  const parts = [isMirrored, column?.landscape, number?.number];
  const nameOf = (items: readonly PageItem[]) => memory.numberOf(items);
  if (number) parts.push(nameOf(number.items));
  if (foot) parts.push(nameOf(foot.items), foot.heightPt);
  for (const { strip, topPt } of column?.placed ?? []) {
    parts.push(nameOf(strip.items), topPt, strip.firstOwner);
    if (strip.pageItems?.length) parts.push(nameOf(strip.pageItems));
  }
  return parts.join(" ");
}

function drawSide({ column, foot, number, isMirrored }: Side): Page {
  const items = [
    ...(column ? drawColumn(column) : []),
    ...(foot ? drawFoot(foot) : []),
    ...(number?.items ?? []),
  ];
  return {
    widthPt: mmToPt(page.widthMm),
    heightPt: mmToPt(page.heightMm),
    ...(number ? { number: number.number } : {}),
    items: isMirrored ? mirrored(items) : items,
  };
}

/** Pictures lie below the words. */
function drawColumn({ placed, landscape }: Column): PageItem[] {
  const items = placed.flatMap(({ strip, topPt }) => [
    ...shiftItems(strip.items, topPt, strip.firstOwner),
    ...(strip.pageItems ?? []),
  ]);
  const layered = [
    ...items.filter((item) => item.type === "image"),
    ...items.filter((item) => item.type !== "image"),
  ];
  return landscape ? turnItems(layered) : layered;
}

/** The foot's last line at 262 mm. */
const drawFoot = ({ items, heightPt }: SetFoot): PageItem[] =>
  shiftItems(items, typeArea.bottomPt - heightPt);
