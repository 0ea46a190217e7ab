/** 镜像页边距: on even pages the binding edge is the right one. */
import { page } from "../house/gbt9704.ts";
import { mmToPt } from "../units.ts";
import type { PageItem } from "./page.ts";

const SHIFT_PT = mmToPt(page.marginMm.right - page.marginMm.left);

const shifted = (item: PageItem): PageItem =>
  item.type === "rule"
    ? { ...item, x1Pt: item.x1Pt + SHIFT_PT, x2Pt: item.x2Pt + SHIFT_PT }
    : { ...item, xPt: item.xPt + SHIFT_PT };

/** Items of an even page, moved so that its margins are those of an odd one turned over. */
export const mirrored = (items: readonly PageItem[]): PageItem[] => items.map(shifted);
