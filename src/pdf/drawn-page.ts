/** Pages as content streams: drawn once for all documents of a run that have a page with these fonts. */
import { invariant } from "../diagnostics.ts";
import type { ImageItem, Page, Pages, TextItem } from "../layout/page.ts";
import type { Memory } from "../memory.ts";
import type { CharactersByFace } from "./characters.ts";
import { pageContent } from "./content-stream.ts";
import type { ImageNames } from "./embed-image.ts";
import type { Fonts } from "./fonts.ts";
import { encodeText } from "./prepare-font.ts";
import { type Contents, deflateText } from "./stream.ts";

export interface DrawnPage {
  content: Contents;
  /** Index into `Pages.structure` for each MCID of the page. */
  owners: readonly number[];
}

/** What pages are drawn with. */
export interface Means {
  fonts: Fonts;
  names: ImageNames;
  memory: Memory;
}

function draw(page: Page, { structure, red }: Pages, means: Means): DrawnPage {
  const encode = ({ face, text }: TextItem) => {
    const fonts = means.fonts.get(face);
    invariant(fonts, `没有字体 ${face}`);
    return encodeText(text, fonts);
  };
  const imageName = ({ picture }: ImageItem): string => {
    const name = means.names.get(picture);
    invariant(name, `没有名称的图片 ${picture.name}`);
    return name;
  };
  const { operators, owners } = pageContent(page, structure, { encode, imageName, red });
  return { content: deflateText(operators), owners };
}

/** Names what a page is drawn with; undefined if characters of the document's own are among it. */
function meansKey(page: Page, characters: CharactersByFace, means: Means): string | undefined {
  const parts = [means.memory.numberOf(page)];
  for (const [face, { own }] of characters) {
    const shared = means.fonts.get(face)?.shared;
    if (!shared || own.some((codePoint) => !shared.codes.has(codePoint))) return undefined;
    parts.push(means.memory.numberOf(shared));
  }
  const images = page.items.filter((item) => item.type === "image");
  return [...parts, ...images.map(({ picture }) => means.names.get(picture))].join(" ");
}

/** Draws each page; `characters` tells which stand on it. */
export function drawPages(
  pages: Pages,
  characters: readonly CharactersByFace[],
  means: Means,
): DrawnPage[] {
  return pages.pages.map((page, index) => {
    const key = meansKey(page, characters[index] ?? new Map(), means);
    const make = () => draw(page, pages, means);
    return key === undefined ? make() : means.memory.recall("drawn page", key, make);
  });
}
