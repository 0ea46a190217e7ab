/** Series of numbered paragraphs, as far as they belong together, and where they go wrong. */
import type { Article, Line } from "./article.ts";
import { type LabelStyle, rankOf } from "./labels.ts";

export interface Item {
  n: number;
  style: LabelStyle;
  line: Line;
}

/** Siblings in order; `parent` is the item that they stand under. */
export interface Series {
  items: Item[];
  parent?: Item;
}

/** A number that does not follow from the one before it. */
export interface Break {
  item: Item;
  /** The sibling before it, if there is one. */
  previous?: Item;
  kind: "skipped" | "repeated" | "restyled" | "headless" | "inverted";
}

interface Walk {
  open: Series[];
  all: Series[];
  breaks: Break[];
  /** Last number of each style in this part: series may run on across headings. */
  lastOf: Map<LabelStyle, Item>;
}

const lastItem = (series: Series | undefined): Item | undefined => series?.items.at(-1);

function begin(walk: Walk, item: Item): void {
  const restarted = findOpen(walk, (last) => last.style === item.style);
  if (restarted >= 0) walk.open.length = restarted;
  const parent = lastItem(walk.open.at(-1));
  const series: Series = { items: [item], ...(parent ? { parent } : {}) };
  walk.open.push(series);
  walk.all.push(series);
}

/** Closes what stands below the item's level. */
function closeBelow(walk: Walk, item: Item): void {
  const rank = rankOf(item.style);
  if (rank === 5) return;
  while (walk.open.length > 0) {
    const top = lastItem(walk.open.at(-1));
    if (top === undefined || rankOf(top.style) <= rank) return;
    walk.open.pop();
  }
}

function findOpen(walk: Walk, fits: (last: Item) => boolean): number {
  return walk.open.findLastIndex((series) => {
    const last = lastItem(series);
    return last !== undefined && fits(last);
  });
}

function goOn(walk: Walk, at: number, item: Item): void {
  walk.open.length = at + 1;
  walk.open[at]?.items.push(item);
}

/** A number other than 1 that no open series expects. */
function misfit(walk: Walk, item: Item): void {
  const runsOn = walk.lastOf.get(item.style);
  if (runsOn?.n === item.n - 1) {
    begin(walk, item);
    return;
  }
  const same = findOpen(walk, (last) => last.style === item.style);
  if (same >= 0) {
    const previous = lastItem(walk.open[same]);
    if (!previous) return;
    const kind = item.n <= previous.n ? "repeated" : "skipped";
    walk.breaks.push({ item, previous, kind });
    goOn(walk, same, item);
    return;
  }
  const other = findOpen(
    walk,
    (last) => last.n === item.n - 1 && rankOf(last.style) === rankOf(item.style),
  );
  if (other >= 0) {
    const previous = lastItem(walk.open[other]);
    walk.breaks.push({ item, kind: "restyled", ...(previous ? { previous } : {}) });
    goOn(walk, other, item);
    return;
  }
  walk.breaks.push({ item, kind: "headless" });
  begin(walk, item);
}

function take(walk: Walk, item: Item): void {
  closeBelow(walk, item);
  const next = findOpen(walk, (last) => last.style === item.style && last.n === item.n - 1);
  if (next >= 0) goOn(walk, next, item);
  else if (item.n === 1) {
    const above = lastItem(walk.open.at(-1));
    if (above && item.style === "（一）" && rankOf(above.style) === 2) {
      walk.breaks.push({ item, previous: above, kind: "inverted" });
    }
    begin(walk, item);
  } else misfit(walk, item);
  walk.lastOf.set(item.style, item);
}

const fresh = (all: Series[], breaks: Break[]): Walk => ({
  open: [],
  all,
  breaks,
  lastOf: new Map(),
});

function walkArticle(article: Article): { series: Series[]; breaks: Break[] } {
  const all: Series[] = [];
  const breaks: Break[] = [];
  let walk = fresh(all, breaks);
  let part = 0;
  for (const line of article.paragraphs) {
    if (line.part !== part) walk = fresh(all, breaks);
    part = line.part;
    if (line.label) take(walk, { n: line.label.n, style: line.label.style, line });
  }
  return { series: all, breaks };
}

const known = new WeakMap<Article, { series: Series[]; breaks: Break[] }>();

/** Series of the numbered paragraphs of a text and the breaks in them; worked out once per text. */
export function seriesOf(article: Article): { series: Series[]; breaks: Break[] } {
  const found = known.get(article) ?? walkArticle(article);
  known.set(article, found);
  return found;
}
