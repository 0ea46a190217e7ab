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

/** What pages are made of, besides themselves. */
export interface Material {
  structure: Pages["structure"];
  red: Pages["red"];
  fonts: Fonts;
  names: ImageNames;
  memory: Memory;
}

/** What pages are drawn with. */
interface Means extends Material, Drawing {
  /** Those of them that may make any page another one. */
  common: readonly unknown[];
}

/** A passage as it stands in the content. */
interface Drawn {
  operators: string;
  isMarked: boolean;
  /** Drawn with a font of the document's own. */
  isOwn: boolean;
}

function meansOf(material: Material): Means {
  const { fonts, names, red } = material;
  const shared = [...fonts.values()].map((pair) => pair.shared);
  return {
    ...material,
    red,
    encode: ({ face, text }: TextItem) => {
      const pair = fonts.get(face);
      invariant(pair, () => `没有字体 ${face}`);
      return encodeText(text, pair);
    },
    imageName: ({ picture }: ImageItem) => {
      const name = names.get(picture);
      invariant(name, `没有名称的图片 ${picture.name}`);
      return name;
    },
    common: [red, ...shared, ...names.keys()],
  };
}

/** Fonts of the document's own that a passage is drawn with. */
function ownFontsOf({ characters, hasOwn }: Passage, { fonts }: Means): PreparedFont[] {
  const used: PreparedFont[] = [];
  if (!hasOwn) return used;
  for (const [face, words] of characters) {
    const { shared, own } = fonts.get(face) ?? {};
    if (own && !hasAll(shared, words.own)) used.push(own);
  }
  return used;
}

/** The mark of a passage, the next one of its page; undefined for an artifact. */
function markOf({ owner }: Passage, mcid: number, { structure }: Means): Mark | undefined {
  const element = owner === undefined ? undefined : structure[owner];
  return element && { type: structureType(element), mcid };
}

/** The passage on a sheet of this height, drawn now or before. */
function drawPassage(passage: Passage, heightPt: number, mcid: number, means: Means): Drawn {
  const mark = markOf(passage, mcid, means);
  const own = ownFontsOf(passage, means);
  const given = [heightPt, mark?.type, mark?.mcid, ...means.common, ...own];
  return means.memory.again(passage, "drawn", given, () => ({
    operators: passageOperators(passage, heightPt, mark, means),
    isMarked: mark !== undefined,
    isOwn: own.length > 0,
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
export function drawPages(pages: readonly PageParts[], material: Material): DrawnPage[] {
  const means = meansOf(material);
  return pages.map((parts) => {
    const given = [...means.common, ...parts.passages.flatMap((o) => ownFontsOf(o, means))];
    return material.memory.again(parts.page, "drawn", given, () => drawPage(parts, means));
  });
}
