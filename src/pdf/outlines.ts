/** Bookmarks: the headings, nested, each pointing at its page and height. */
import { type PDFContext, PDFHexString, PDFNull, type PDFRef } from "pdf-lib";
import type { Pages, StructureElement } from "../layout/page.ts";
import { round3 } from "./stream.ts";

interface Bookmark {
  level: number;
  title: string;
  pageIndex: number;
  /** From the bottom of the sheet. */
  topPt: number;
  children: Bookmark[];
}

/** Where the words of each structure element begin, and what they are. */
function placesByOwner(pages: Pages): Map<number, Omit<Bookmark, "level" | "children">> {
  const places = new Map<number, Omit<Bookmark, "level" | "children">>();
  pages.pages.forEach((page, pageIndex) => {
    for (const item of page.items) {
      if (item.type !== "text" || item.owner === undefined) continue;
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

function registerLevel(
  context: PDFContext,
  bookmarks: readonly Bookmark[],
  parent: PDFRef,
  pageRefs: readonly PDFRef[],
) {
  const refs = bookmarks.map(() => context.nextRef());
  bookmarks.forEach((bookmark, index) => {
    const ref = refs[index];
    if (!ref) return;
    const nested = registerLevel(context, bookmark.children, ref, pageRefs);
    const dict = context.obj({
      Title: PDFHexString.fromText(bookmark.title),
      Parent: parent,
      Prev: refs[index - 1],
      Next: refs[index + 1],
      First: nested.first,
      Last: nested.last,
      Count: bookmark.children.length > 0 ? countAll(bookmark.children) : undefined,
      Dest: [pageRefs[bookmark.pageIndex], "XYZ", PDFNull, round3(bookmark.topPt), PDFNull],
    });
    context.assign(ref, dict);
  });
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
  const dict = context.obj({ Type: "Outlines", First: first, Last: last, Count: countAll(roots) });
  context.assign(root, dict);
  return root;
}
