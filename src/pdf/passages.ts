/** A page parted into stretches of marked content: what is drawn, and remembered, as one. */
import type { Page, PageItem } from "../layout/page.ts";
import type { Memory } from "../memory.ts";
import { type Words, wordsOf } from "./characters.ts";

/** Neighbouring items that share a mark; where the same ones stand again, the same object. */
export interface Passage extends Words {
  type: PageItem["type"];
  /** Index into `Pages.structure`. */
  owner: number | undefined;
  items: readonly PageItem[];
}

/** What stands on a page. */
export interface PageParts {
  page: Page;
  /** In order. */
  passages: readonly Passage[];
}

const ownerOf = (item: PageItem | undefined): number | undefined =>
  item === undefined || item.type === "rule" ? undefined : item.owner;

/** Neighbours of one kind and one owner. */
function groupItems(items: readonly PageItem[]): PageItem[][] {
  const groups: PageItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const goesOn = last?.[0]?.type === item.type && ownerOf(last[0]) === ownerOf(item);
    if (goesOn) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** The parts of each page; words from the paths `varying` are the document's own. */
export function partsOf(
  pages: readonly Page[],
  varying: readonly string[],
  memory: Memory,
): PageParts[] {
  const step = `parts ${varying.join(" ")}`;
  const passageOf = (items: readonly PageItem[]): Passage[] => {
    const [first] = items;
    if (!first) return [];
    const make = () => ({
      type: first.type,
      owner: ownerOf(first),
      items,
      ...wordsOf(items, varying),
    });
    return [memory.again(first, step, items, make)];
  };
  return pages.map((page) =>
    memory.recallOf(page, step, () => ({
      page,
      passages: groupItems(page.items).flatMap(passageOf),
    })),
  );
}
