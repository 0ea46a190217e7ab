/**
 * Which characters a document draws, face by face. In a run of many documents, those that stand only
 * in words of the document's own (a unit's name) are kept apart: the others are the same in all
 * documents, and so is their font.
 */
import type { PageItem } from "../layout/page.ts";
import type { Memory } from "../memory.ts";

/** Characters drawn with one face, each once, in order of first use. */
export interface Characters {
  /** In words that documents share. */
  shared: string;
  /** In words of the document's own. */
  own: string;
}

/** By `Face.id`, in order of first use. */
export type CharactersByFace = ReadonlyMap<string, Characters>;

/** Code points by `Face.id`, as they are met. */
type Met = Map<string, Set<number>>;

function metIn(faces: Met, face: string): Set<number> {
  let met = faces.get(face);
  if (!met) {
    met = new Set();
    faces.set(face, met);
  }
  return met;
}

const textOf = (codePoints: Iterable<number> = []): string => String.fromCodePoint(...codePoints);

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
  const shared: Met = new Map();
  const own: Met = new Map();
  for (const item of items) {
    if (item.type !== "text") continue;
    const inFace = metIn(shared, item.face);
    const met = isVarying(item.origin?.path ?? "", varying) ? metIn(own, item.face) : inFace;
    eachCodePoint(item.text, (codePoint) => met.add(codePoint));
  }
  return new Map(
    [...shared].map(([face, met]) => [face, { shared: textOf(met), own: textOf(own.get(face)) }]),
  );
}

/** What all parts share by face; found once where the document before has the same. */
function sharedBy(parts: readonly CharactersByFace[], memory: Memory) {
  const given: string[] = [];
  for (const part of parts) for (const [face, { shared }] of part) given.push(face, shared);
  return memory.again(memory, "shared characters", given, () => {
    const faces: Met = new Map();
    for (const part of parts) {
      for (const [face, { shared }] of part) {
        const met = metIn(faces, face);
        eachCodePoint(shared, (codePoint) => met.add(codePoint));
      }
    }
    return new Map([...faces].map(([face, met]) => [face, { met, text: textOf(met) }]));
  });
}

/** Characters of all parts; of the document's own only what none of them shares. */
export function charactersOfAll(
  parts: readonly CharactersByFace[],
  memory: Memory,
): CharactersByFace {
  const shared = sharedBy(parts, memory);
  const own: Met = new Map();
  for (const part of parts) {
    for (const [face, words] of part) {
      const known = shared.get(face)?.met;
      eachCodePoint(words.own, (codePoint) => {
        if (!known?.has(codePoint)) metIn(own, face).add(codePoint);
      });
    }
  }
  return new Map(
    [...shared].map(([face, { text }]) => [face, { shared: text, own: textOf(own.get(face)) }]),
  );
}
