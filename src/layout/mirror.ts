/** 镜像页边距: on even pages the binding edge is the right one. */
import { page } from "../house/gbt9704.ts";
import { mmToPt } from "../units.ts";
import type { Page, PageItem } from "./page.ts";

const SHIFT_PT = mmToPt(page.marginMm.right - page.marginMm.left);

const shifted = (item: PageItem): PageItem =>
  item.type === "rule"
    ? { ...item, x1Pt: item.x1Pt + SHIFT_PT, x2Pt: item.x2Pt + SHIFT_PT }
    : { ...item, xPt: item.xPt + SHIFT_PT };

/** The pages, every second one moved so that its margins are those of the first turned over. */
export const mirrorEvenPages = (pages: readonly Page[]): Page[] =>
  pages.map((side, index) =>
    index % 2 === 0 ? side : { ...side, items: side.items.map(shifted) },
  );
