/** The fonts of a document: of each face one that the run shares, and one for words of its own. */
import type { PDFContext, PDFRef } from "pdf-lib";
import { invariant } from "../diagnostics.ts";
import type { FaceSet } from "../font/face.ts";
import type { Memory } from "../memory.ts";
import { charactersOfAll, type Words } from "./characters.ts";
import { embedFont } from "./embed-font.ts";
import { type FontPair, ownFont, type PreparedFont, sharedFont } from "./prepare-font.ts";
import { registerAgain } from "./ready-object.ts";
import type { Contents } from "./stream.ts";

/** By `Face.id`. */
export type Fonts = ReadonlyMap<string, FontPair>;

/** Fonts for all words of the pages. */
export function prepareFonts(words: readonly Words[], faces: FaceSet, memory: Memory): Fonts {
  const fonts = new Map<string, FontPair>();
  for (const [id, { shared, own }] of charactersOfAll(words, memory)) {
    const face = faces.byId(id);
    invariant(face, `未知字体 ${id}`);
    const key = `F${fonts.size + 1}`;
    fonts.set(id, {
      shared: shared ? sharedFont(face, shared, key, memory) : undefined,
      own: own ? ownFont(face, own, `${key}o`) : undefined,
    });
  }
  return fonts;
}

/** Fonts with the contents of their programs, which are waited for. */
const packed = (fonts: readonly PreparedFont[]): Promise<(readonly [PreparedFont, Contents])[]> =>
  Promise.all(fonts.map(async (font) => [font, await font.program.contents] as const));

/** Puts the shared fonts into the file, those of the document before if they are; gives them by key. */
export async function embedShared(
  context: PDFContext,
  fonts: Fonts,
  withCidSet: boolean,
  memory: Memory,
): Promise<[string, PDFRef][]> {
  const used = [...fonts.values()].flatMap(({ shared }) => shared ?? []);
  const given = [withCidSet, ...used];
  const ready = await packed(used);
  return registerAgain(context, { memory, step: "fonts", given }, () =>
    ready.flatMap(([font, contents]) => embedFont(context, font, contents, withCidSet)),
  );
}

/** Puts the document's own fonts into the file; gives the font objects by key. */
export async function embedOwn(
  context: PDFContext,
  fonts: Fonts,
  withCidSet: boolean,
): Promise<[string, PDFRef][]> {
  const own = await packed([...fonts.values()].flatMap((pair) => pair.own ?? []));
  return own.flatMap(([font, contents]) => embedFont(context, font, contents, withCidSet));
}
