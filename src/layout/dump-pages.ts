/** Pages as text, for goldens and for eyes: what stands where, in millimetres. */
import { ptToMm } from "../units.ts";
import type { ImageItem, Page, PageItem, Pages, RuleItem, TextItem } from "./page.ts";

const mm = (pt: number): string => ptToMm(pt).toFixed(2);
const mmColumn = (pt: number): string => mm(pt).padStart(6);

/**
 * One line for each baseline or rule, from top to bottom: y, then for each item x, typeface, size
 * and words; what does not differ from the item before it is left out. Files of faces are not named,
 * since they differ between machines.
 */
export function dumpPages({ pages, footPlacement }: Pages): string {
  const head = `${pages.length} pages, foot ${footPlacement}`;
  return `${[head, ...pages.map(dumpPage)].join("\n\n")}\n`;
}

function dumpPage(page: Page, index: number): string {
  const number = page.number === undefined ? "unnumbered" : `number ${page.number}`;
  const lines = new Map<string, PageItem[]>();
  for (const item of page.items) {
    const key = keyOf(item);
    const line = lines.get(key);
    if (line) line.push(item);
    else lines.set(key, [item]);
  }
  const rows = [...lines].map(([key, items]) => {
    const texts = items.filter((item) => item.type === "text");
    return texts.length > 0 ? `${key} ${dumpLine(texts)}` : key;
  });
  return [`page ${index + 1}, ${number}`, ...rows].join("\n");
}

/** What stands on one line: words of one baseline; rules and pictures stand alone. */
function keyOf(item: PageItem): string {
  if (item.type === "rule") return `${mmColumn(item.y1Pt)} ${dumpRule(item)}`;
  if (item.type === "image") return `${mmColumn(item.yPt)} ${dumpImage(item)}`;
  return item.turned ? `turned at ${mm(item.xPt)}` : mmColumn(item.yPt);
}

const dumpImage = (image: ImageItem): string =>
  `|${mm(image.xPt)}| image ${mm(image.widthPt)} × ${mm(image.heightPt)}`;

const dumpRule = (rule: RuleItem): string =>
  `rule ${mm(rule.x1Pt)} → ${mm(rule.x2Pt)} ${mm(rule.y2Pt)}, ${mm(rule.thicknessPt)} ${rule.ink}`;

function dumpLine(items: readonly TextItem[]): string {
  let looks = "";
  return items
    .map((item) => {
      const own = [
        item.typeface,
        item.sizePt,
        ...(item.ink === "black" ? [] : [item.ink]),
        ...(item.bold ? ["bold"] : []),
      ].join(" ");
      const shown = own === looks ? "" : ` ${own}`;
      looks = own;
      return `|${mm(item.turned ? item.yPt : item.xPt)}${shown}| ${item.text}`;
    })
    .join(" ");
}
