/**
 * Sheets with their items at fixed places. They are drawn when they are first looked at: a DOCX asks
 * only for what was found out by filling the pages.
 */
import { page } from "../house/gbt9704.ts";
import type { House } from "../house/house.ts";
import { mmToPt } from "../units.ts";
import { typeArea } from "./area.ts";
import { mirrorEvenPages } from "./mirror.ts";
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

/** Papers as pages; a paper begins on a new sheet. */
export function drawnWhenAsked(
  known: Omit<LaidOutPages, "pages" | "pageCount">,
  papers: readonly Paper[],
  house: House,
): LaidOutPages {
  let drawn: Page[] | undefined;
  return {
    ...known,
    pageCount: papers.reduce((count, { numbers }) => onNewSheet(count) + numbers.length, 0),
    get pages() {
      drawn ??= drawPapers(papers, house);
      return drawn;
    },
  };
}

/** Sides before a new sheet: a sheet has two. */
const onNewSheet = (sides: number): number => sides + (sides % 2);

function drawPapers(papers: readonly Paper[], { mirrorMargins }: House): Page[] {
  const pages: Page[] = [];
  for (const paper of papers) {
    if (onNewSheet(pages.length) > pages.length) pages.push(sheet([]));
    pages.push(...drawPaper(paper));
  }
  return mirrorMargins ? mirrorEvenPages(pages) : pages;
}

function drawPaper({ columns, numbers, foot }: Paper): Page[] {
  return numbers.map((number, index) => {
    const column = columns[index];
    const text = column ? drawColumn(column) : [];
    const below = foot && index === numbers.length - 1 ? drawFoot(foot) : [];
    const side = sheet([...text, ...below, ...(number?.items ?? [])]);
    return number ? { ...side, number: number.number } : side;
  });
}

const sheet = (items: PageItem[]): Page => ({
  widthPt: mmToPt(page.widthMm),
  heightPt: mmToPt(page.heightMm),
  items,
});

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
