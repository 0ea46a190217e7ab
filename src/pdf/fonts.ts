/** The fonts of a document: of each face one that the run shares, and one for words of its own. */
import type { PDFContext, PDFRef } from "pdf-lib";
import { invariant } from "../diagnostics.ts";
import type { FaceSet } from "../font/face.ts";
import type { Memory } from "../memory.ts";
import { type CharactersByFace, charactersOfAll } from "./characters.ts";
import { embedFont } from "./embed-font.ts";
import { type FontPair, ownFont, sharedFont } from "./prepare-font.ts";

/** By `Face.id`. */
export type Fonts = ReadonlyMap<string, FontPair>;

/** Fonts for all characters of the pages. */
export function prepareFonts(
  characters: readonly CharactersByFace[],
  faces: FaceSet,
  memory: Memory,
): Fonts {
  const fonts = new Map<string, FontPair>();
  for (const [id, { shared, own }] of charactersOfAll(characters)) {
    const face = faces.byId(id);
    invariant(face, `未知字体 ${id}`);
    const key = `F${fonts.size + 1}`;
    fonts.set(id, {
      shared: shared.length > 0 ? sharedFont(face, shared, key, memory) : undefined,
      own: own.length > 0 ? ownFont(face, own, `${key}o`) : undefined,
    });
  }
  return fonts;
}

/** Puts the fonts of one kind into the file; gives the font objects by key. */
export const embedFonts = (
  context: PDFContext,
  fonts: Fonts,
  kind: keyof FontPair,
  withCidSet: boolean,
): [string, PDFRef][] =>
  [...fonts.values()].flatMap(({ [kind]: font }) =>
    font ? embedFont(context, font, withCidSet) : [],
  );
