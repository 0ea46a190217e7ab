/** Bookmarks: the headings, nested, each pointing at its page and height. */
import type { PDFContext, PDFRef } from "pdf-lib";
import type { Pages, StructureElement } from "../layout/page.ts";
import { assignReady } from "./ready-object.ts";
import { decimal, textString } from "./stream.ts";

interface Bookmark {
  level: number;
  title: string;
  pageIndex: number;
  /** From the bottom of the sheet. */
  topPt: number;
  children: Bookmark[];
}

/** Where the words of each heading begin, and what they are, by their structure element. */
function placesByOwner(pages: Pages): Map<number, Omit<Bookmark, "level" | "children">> {
  const places = new Map<number, Omit<Bookmark, "level" | "children">>();
  pages.pages.forEach((page, pageIndex) => {
    for (const item of page.items) {
      if (item.type !== "text" || item.owner === undefined) continue;
      if (!pages.structure[item.owner]?.outlineLevel) continue;
      const known = places.get(item.owner);
      if (known) known.title += item.text;
      else {
        const topPt = page.heightPt - item.yPt + item.sizePt;
        places.set(item.owner, { title: item.text, pageIndex, topPt });
      }
    }
  });
  return places;
}

/** Papers within the paper: the headings behind such a title belong to it, whatever their level. */
const PAPER_TITLES: ReadonlySet<StructureElement["role"]> = new Set([
  "attachmentTitle",
  "bulletinItemTitle",
]);

/** Headings in order, each below the nearest earlier one of a higher level. */
function bookmarkTree(pages: Pages): Bookmark[] {
  const places = placesByOwner(pages);
  const roots: Bookmark[] = [];
  const open: Bookmark[] = [];
  pages.structure.forEach((element, index) => {
    const place = places.get(index);
    if (!element.outlineLevel || !place) return;
    const title = element.label ?? place.title;
    const level = PAPER_TITLES.has(element.role) ? 0 : element.outlineLevel;
    const bookmark: Bookmark = { ...place, title, level, children: [] };
    while ((open.at(-1)?.level ?? -1) >= level) open.pop();
    (open.at(-1)?.children ?? roots).push(bookmark);
    open.push(bookmark);
  });
  return roots;
}

const countAll = (bookmarks: readonly Bookmark[]): number =>
  bookmarks.reduce((sum, { children }) => sum + 1 + countAll(children), 0);

/** The entry, if there is something to refer to. */
const entry = (name: string, ref: PDFRef | undefined): string => (ref ? `/${name} ${ref}` : "");

function registerLevel(
  context: PDFContext,
  bookmarks: readonly Bookmark[],
  parent: PDFRef,
  pageRefs: readonly PDFRef[],
) {
  const refs = bookmarks.map(() => context.nextRef());
  for (const [index, ref] of refs.entries()) {
    const bookmark = bookmarks[index];
    if (!bookmark) continue;
    const { children, pageIndex, topPt } = bookmark;
    const nested = registerLevel(context, children, ref, pageRefs);
    const ties =
      entry("Prev", refs[index - 1]) +
      entry("Next", refs[index + 1]) +
      entry("First", nested.first) +
      entry("Last", nested.last);
    const count = children.length > 0 ? `/Count ${countAll(children)}` : "";
    const place = `/Dest[${pageRefs[pageIndex]}/XYZ null ${decimal(topPt)} null]`;
    const title = `/Title ${textString(bookmark.title)}`;
    assignReady(context, ref, `<<${title}/Parent ${parent}${ties}${count}${place}>>`);
  }
  return { first: refs[0], last: refs.at(-1) };
}

/** Registers the bookmarks, all unfolded; undefined if the document has no headings. */
export function outlines(
  context: PDFContext,
  pages: Pages,
  pageRefs: readonly PDFRef[],
): PDFRef | undefined {
  const roots = bookmarkTree(pages);
  if (roots.length === 0) return undefined;
  const root = context.nextRef();
  const { first, last } = registerLevel(context, roots, root, pageRefs);
  const ties = entry("First", first) + entry("Last", last);
  assignReady(context, root, `<</Type/Outlines${ties}/Count ${countAll(roots)}>>`);
  return root;
}
