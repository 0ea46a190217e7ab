/**
 * Which glyphs a document draws, face by face, and how each character is to be read back. Two
 * characters may share a glyph (a hyphen and a non-breaking hyphen, a compatibility form); one
 * ToUnicode map cannot tell them apart, so the second goes into a second map, that is, a second
 * font object over the same embedded bytes.
 *
 * In a run of many documents, characters that stand only in words of the document's own (a unit's
 * name) are a use by themselves: the other one is the same in all documents, and so is its font.
 */
import { invariant } from "../diagnostics.ts";
import type { Face, FaceSet } from "../font/face.ts";
import type { Page, TextItem } from "../layout/page.ts";

export interface CharacterUse {
  glyph: number;
  /** Index into `FaceUse.maps`. */
  map: number;
}

export interface FaceUse {
  face: Face;
  /** Glyphs of the whole face, in order of first use. */
  glyphs: Set<number>;
  /** By code point. */
  characters: Map<number, CharacterUse>;
  /** Glyph to code point. */
  maps: Map<number, number>[];
}

function addCharacter(use: FaceUse, codePoint: number): void {
  if (use.characters.has(codePoint)) return;
  const glyph = use.face.glyphOf(codePoint);
  invariant(glyph !== 0, `${use.face.family} 没有 U+${codePoint.toString(16).toUpperCase()}`);
  let map = use.maps.findIndex((known) => !known.has(glyph));
  if (map < 0) map = use.maps.push(new Map()) - 1;
  use.maps[map]?.set(glyph, codePoint);
  use.glyphs.add(glyph);
  use.characters.set(codePoint, { glyph, map });
}

/** Uses of one face: what the run shares, and what is the document's own. */
export interface FaceUses {
  shared: FaceUse;
  own: FaceUse;
}

const noUse = (face: Face): FaceUse => ({
  face,
  glyphs: new Set(),
  characters: new Map(),
  maps: [],
});

function usesOf(uses: Map<string, FaceUses>, faces: FaceSet, id: string): FaceUses {
  let found = uses.get(id);
  if (!found) {
    const face = faces.byId(id);
    invariant(face, `未知字体 ${id}`);
    found = { shared: noUse(face), own: noUse(face) };
    uses.set(id, found);
  }
  return found;
}

/** Whether a value of the data lies at the path or below it. */
const liesBelow = (path: string, above: string): boolean =>
  path.startsWith(above) && /^(?:$|[.[])/u.test(path.slice(above.length));

/** Whether words of this path hold a value of one of the paths: part of it, or made out of it. */
const isVarying = (path: string, varying: readonly string[]): boolean =>
  path !== "" && varying.some((own) => liesBelow(path, own) || liesBelow(own, path));

const isText = (item: Page["items"][number]): item is TextItem => item.type === "text";

/** Uses by `Face.id`, in order of first appearance; words from the paths `varying` are own ones. */
export function glyphUses(
  pages: readonly Page[],
  faces: FaceSet,
  varying: readonly string[] = [],
): Map<string, FaceUses> {
  const uses = new Map<string, FaceUses>();
  const ownItems: TextItem[] = [];
  for (const item of pages.flatMap((page) => page.items).filter(isText)) {
    const { shared } = usesOf(uses, faces, item.face);
    if (isVarying(item.origin?.path ?? "", varying)) ownItems.push(item);
    else for (const character of item.text) addCharacter(shared, character.codePointAt(0) ?? 0);
  }
  for (const item of ownItems) {
    const { shared, own } = usesOf(uses, faces, item.face);
    for (const character of item.text) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (!shared.characters.has(codePoint)) addCharacter(own, codePoint);
    }
  }
  return uses;
}
