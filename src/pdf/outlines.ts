/** Bookmarks: the headings, nested, each pointing at its page and height. */
import type { PDFContext, PDFRef } from "pdf-lib";
import type { Page, Pages, StructureElement } from "../layout/page.ts";
import type { Memory } from "../memory.ts";
import { assignReady, registerAgain } from "./ready-object.ts";
import { decimal, textString } from "./stream.ts";

/** A heading as it is listed. */
interface Heading {
  level: number;
  title: string;
  pageIndex: number;
  /** From the bottom of the sheet. */
  topPt: number;
}

interface Bookmark extends Heading {
  children: Bookmark[];
}

/** Where the words of a heading begin on a page, and what they are. */
interface HeadingWords extends Pick<Heading, "title" | "topPt"> {
  /** Index into `Pages.structure`. */
  owner: number;
}

function wordsOn({ items, heightPt }: Page, structure: Pages["structure"]): HeadingWords[] {
  const words = new Map<number, HeadingWords>();
  for (const item of items) {
    if (item.type !== "text" || item.owner === undefined) continue;
    if (!structure[item.owner]?.outlineLevel) continue;
    const known = words.get(item.owner);
    if (known) known.title += item.text;
    else {
      const topPt = heightPt - item.yPt + item.sizePt;
      words.set(item.owner, { owner: item.owner, title: item.text, topPt });
    }
  }
  return [...words.values()];
}

/** Where each heading begins, and its words on all pages, by its structure element. */
function placesByOwner({ pages, structure }: Pages, memory: Memory) {
  const places = new Map<number, Omit<Heading, "level">>();
  pages.forEach((page, pageIndex) => {
    const words = memory.recallOf(page, "headings", () => wordsOn(page, structure));
    for (const { owner, title, topPt } of words) {
      const known = places.get(owner);
      if (known) known.title += title;
      else places.set(owner, { title, pageIndex, topPt });
    }
  });
  return places;
}

/** Papers within the paper: the headings behind such a title belong to it, whatever their level. */
const PAPER_TITLES: ReadonlySet<StructureElement["role"]> = new Set([
  "attachmentTitle",
  "bulletinItemTitle",
]);

/** Headings in order. */
function headingsOf(pages: Pages, memory: Memory): Heading[] {
  const headings: Heading[] = [];
  const places = placesByOwner(pages, memory);
  for (const owner of [...places.keys()].sort((a, b) => a - b)) {
    const place = places.get(owner);
    const { role, label, outlineLevel } = pages.structure[owner] ?? {};
    if (!place || !role || !outlineLevel) continue;
    const level = PAPER_TITLES.has(role) ? 0 : outlineLevel;
    headings.push({ ...place, title: label ?? place.title, level });
  }
  return headings;
}

/** Each heading below the nearest earlier one of a higher level. */
function bookmarkTree(headings: readonly Heading[]): Bookmark[] {
  const roots: Bookmark[] = [];
  const open: Bookmark[] = [];
  for (const heading of headings) {
    const bookmark: Bookmark = { ...heading, children: [] };
    while ((open.at(-1)?.level ?? -1) >= heading.level) open.pop();
    (open.at(-1)?.children ?? roots).push(bookmark);
    open.push(bookmark);
  }
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

function registerTree(
  context: PDFContext,
  roots: readonly Bookmark[],
  pageRefs: readonly PDFRef[],
): PDFRef {
  const root = context.nextRef();
  const { first, last } = registerLevel(context, roots, root, pageRefs);
  const ties = entry("First", first) + entry("Last", last);
  assignReady(context, root, `<</Type/Outlines${ties}/Count ${countAll(roots)}>>`);
  return root;
}

/** Registers the bookmarks, all unfolded; undefined if the document has no headings. */
export function outlines(
  context: PDFContext,
  pages: Pages,
  pageRefs: readonly PDFRef[],
  memory: Memory,
): PDFRef | undefined {
  const headings = headingsOf(pages, memory);
  if (headings.length === 0) return undefined;
  const given: unknown[] = [...pageRefs];
  for (const { level, title, pageIndex, topPt } of headings)
    given.push(level, title, pageIndex, topPt);
  return registerAgain(context, { memory, step: "bookmarks", given }, () =>
    registerTree(context, bookmarkTree(headings), pageRefs),
  );
}
