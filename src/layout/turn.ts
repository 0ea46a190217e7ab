/**
 * Content of a section in landscape on its portrait sheet (5.1): turned 90° counter-clockwise, so
 * that its head lies at the left edge: the binding edge on odd pages, the cutting edge on even ones.
 */
import { typeArea } from "./area.ts";
import type { PageItem } from "./page.ts";

/** Right becomes up, down becomes right. */
const turned = (xPt: number, yPt: number): [xPt: number, yPt: number] => [
  typeArea.leftPt + yPt,
  typeArea.bottomPt - xPt,
];

/** Items of the turned area at their places on the sheet. */
export const turnItems = (items: readonly PageItem[]): PageItem[] => items.map(turnItem);

function turnItem(item: PageItem): PageItem {
  if (item.type === "rule") {
    const [x1Pt, y1Pt] = turned(item.x1Pt, item.y1Pt);
    const [x2Pt, y2Pt] = turned(item.x2Pt, item.y2Pt);
    return { ...item, x1Pt, y1Pt, x2Pt, y2Pt };
  }
  if (item.type === "image") {
    const [xPt, yPt] = turned(item.xPt + item.widthPt, item.yPt);
    return { ...item, xPt, yPt, widthPt: item.heightPt, heightPt: item.widthPt, turned: true };
  }
  const [xPt, yPt] = turned(item.xPt, item.yPt);
  return { ...item, xPt, yPt, turned: true };
}
