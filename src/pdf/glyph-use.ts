/**
 * Which glyphs a document draws, face by face, and how each character is to be read back. Two
 * characters may share a glyph (a hyphen and a non-breaking hyphen, a compatibility form); one
 * ToUnicode map cannot tell them apart, so the second goes into a second map, that is, a second
 * font object over the same embedded bytes.
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

function useOf(uses: Map<string, FaceUse>, faces: FaceSet, id: string): FaceUse {
  let use = uses.get(id);
  if (!use) {
    const face = faces.byId(id);
    invariant(face, `未知字体 ${id}`);
    use = { face, glyphs: new Set(), characters: new Map(), maps: [] };
    uses.set(id, use);
  }
  return use;
}

const isText = (item: Page["items"][number]): item is TextItem => item.type === "text";

/** Uses by `Face.id`, in order of first appearance. */
export function glyphUses(pages: readonly Page[], faces: FaceSet): Map<string, FaceUse> {
  const uses = new Map<string, FaceUse>();
  for (const item of pages.flatMap((page) => page.items).filter(isText)) {
    const use = useOf(uses, faces, item.face);
    for (const character of item.text) addCharacter(use, character.codePointAt(0) ?? 0);
  }
  return uses;
}
