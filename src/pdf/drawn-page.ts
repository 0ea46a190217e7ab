/**
 * Pages as content streams. A page that documents of a run share is drawn once, and so is a passage on
 * another page; passages between those of a document's own are deflated once.
 */
import { invariant } from "../diagnostics.ts";
import type { ImageItem, Page, Pages, TextItem } from "../layout/page.ts";
import type { Memory } from "../memory.ts";
import { type Drawing, type Mark, passageOperators } from "./content-stream.ts";
import { deflatedContents, type Stretch, stretchOf } from "./deflated-stretches.ts";
import type { ImageNames } from "./embed-image.ts";
import type { Fonts } from "./fonts.ts";
import type { PageParts, Passage } from "./passages.ts";
import { encodeText, hasAll, type PreparedFont } from "./prepare-font.ts";
import type { Contents } from "./stream.ts";
import { structureType } from "./structure-tree.ts";

export interface DrawnPage {
  page: Page;
  content: Contents;
  /** Index into `Pages.structure` for each MCID of the page. */
  owners: readonly number[];
}

/** What pages are drawn with. */
export interface Means {
  structure: Pages["structure"];
  red: Pages["red"];
  fonts: Fonts;
  names: ImageNames;
  memory: Memory;
}

/** A passage as it stands in the content. */
interface Drawn {
  operators: string;
  isMarked: boolean;
  /** Drawn with a font of the document's own. */
  isOwn: boolean;
}

const drawingOf = ({ fonts, names, red }: Means): Drawing => ({
  encode: ({ face, text }: TextItem) => {
    const pair = fonts.get(face);
    invariant(pair, `没有字体 ${face}`);
    return encodeText(text, pair);
  },
  imageName: ({ picture }: ImageItem) => {
    const name = names.get(picture);
    invariant(name, `没有名称的图片 ${picture.name}`);
    return name;
  },
  red,
});

/** The fonts that draw a passage. */
function fontsOf({ characters }: Passage, { fonts }: Means): PreparedFont[] {
  const used: PreparedFont[] = [];
  for (const [face, words] of characters) {
    const { shared, own } = fonts.get(face) ?? {};
    if (shared) used.push(shared);
    if (own && !hasAll(shared, words.own)) used.push(own);
  }
  return used;
}

/** Names of the pictures in a passage. */
const namesIn = ({ type, items }: Passage, { names }: Means): unknown[] =>
  type === "image" ? items.map((item) => item.type === "image" && names.get(item.picture)) : [];

/** The mark of a passage, the next one of its page; undefined for an artifact. */
function markOf({ owner }: Passage, mcid: number, { structure }: Means): Mark | undefined {
  const element = owner === undefined ? undefined : structure[owner];
  return element && { type: structureType(element), mcid };
}

/** The passage on a sheet of this height, drawn now or before. */
function drawPassage(passage: Passage, heightPt: number, mcid: number, means: Means): Drawn {
  const mark = markOf(passage, mcid, means);
  const fonts = fontsOf(passage, means);
  const names = namesIn(passage, means);
  const given = [heightPt, means.red, mark?.type, mark?.mcid, ...fonts, ...names];
  return means.memory.again(passage, "drawn", given, () => ({
    operators: passageOperators(passage, heightPt, mark, drawingOf(means)),
    isMarked: mark !== undefined,
    isOwn: fonts.some(({ isOwn }) => isOwn),
  }));
}

/** Neighbours among the passages of a page: those of the document's own, or those between them. */
function stretchesOf(drawn: readonly Drawn[], memory: Memory): Stretch[] {
  const groups: Drawn[][] = [];
  for (const passage of drawn) {
    const last = groups.at(-1);
    if (last?.[0]?.isOwn === passage.isOwn) last.push(passage);
    else groups.push([passage]);
  }
  return groups.map((group) => {
    const text = () => group.map(({ operators }) => operators).join("");
    const [first] = group;
    if (!first || first.isOwn) return stretchOf(text(), true);
    return memory.again(first, "stretch", group, () => stretchOf(text(), false));
  });
}

function drawPage({ page, passages }: PageParts, means: Means): DrawnPage {
  const owners: number[] = [];
  const drawn = passages.map((passage) => {
    const own = drawPassage(passage, page.heightPt, owners.length, means);
    if (own.isMarked && passage.owner !== undefined) owners.push(passage.owner);
    return own;
  });
  return { page, content: deflatedContents(stretchesOf(drawn, means.memory)), owners };
}

/** Draws each page. */
export const drawPages = (pages: readonly PageParts[], means: Means): DrawnPage[] =>
  pages.map((parts) => {
    const given = parts.passages.flatMap((o) => [...fontsOf(o, means), ...namesIn(o, means)]);
    return means.memory.again(parts.page, "drawn", given, () => drawPage(parts, means));
  });
