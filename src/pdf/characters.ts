/**
 * Which characters a document draws, face by face. In a run of many documents, those that stand only
 * in words of the document's own (a unit's name) are kept apart: the others are the same in all
 * documents, and so is their font.
 */
import type { PageItem } from "../layout/page.ts";

/** Code points drawn with one face, each once, in order of first use. */
export interface Characters {
  /** In words that documents share. */
  shared: readonly number[];
  /** In words of the document's own. */
  own: readonly number[];
}

/** By `Face.id`, in order of first use. */
export type CharactersByFace = ReadonlyMap<string, Characters>;

/** Characters as they are met. */
type Met = Record<keyof Characters, Set<number>>;

function metIn(faces: Map<string, Met>, face: string): Met {
  let met = faces.get(face);
  if (!met) {
    met = { shared: new Set(), own: new Set() };
    faces.set(face, met);
  }
  return met;
}

/** Calls `use` for each code point of the text, in order: without a string for each, as a loop makes. */
export function eachCodePoint(text: string, use: (codePoint: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at++;
    use(codePoint);
  }
}

/** Whether a value of the data lies at the path or below it. */
const liesBelow = (path: string, above: string): boolean =>
  path.startsWith(above) && [undefined, ".", "["].includes(path[above.length]);

/** Whether words of this path hold a value of one of the paths: part of it, or made out of it. */
const isVarying = (path: string, varying: readonly string[]): boolean =>
  path !== "" && varying.some((own) => liesBelow(path, own) || liesBelow(own, path));

/** Characters of items; words from the paths `varying` are the document's own. */
export function charactersOf(
  items: readonly PageItem[],
  varying: readonly string[],
): CharactersByFace {
  const faces = new Map<string, Met>();
  const kinds = new Map<string, keyof Characters>();
  for (const item of items) {
    if (item.type !== "text") continue;
    const path = item.origin?.path ?? "";
    const kind = kinds.get(path) ?? (isVarying(path, varying) ? "own" : "shared");
    kinds.set(path, kind);
    const met = metIn(faces, item.face)[kind];
    eachCodePoint(item.text, (codePoint) => met.add(codePoint));
  }
  const listed = ({ shared, own }: Met) => ({ shared: [...shared], own: [...own] });
  return new Map([...faces].map(([face, met]) => [face, listed(met)]));
}

/** Characters of all parts; of the document's own only what none of them shares. */
export function charactersOfAll(parts: readonly CharactersByFace[]): CharactersByFace {
  const faces = new Map<string, Met>();
  for (const part of parts) {
    for (const [face, { shared, own }] of part) {
      const met = metIn(faces, face);
      for (const codePoint of shared) met.shared.add(codePoint);
      for (const codePoint of own) met.own.add(codePoint);
    }
  }
  const apart = ({ shared, own }: Met) => ({
    shared: [...shared],
    own: [...own].filter((codePoint) => !shared.has(codePoint)),
  });
  return new Map([...faces].map(([face, met]) => [face, apart(met)]));
}
