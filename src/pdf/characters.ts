/**
 * Which characters a document draws, face by face. In a run of many documents, those that stand only
 * in words of the document's own (a unit's name) are kept apart: the others are the same in all
 * documents, and so is their font.
 */
import { isVarying } from "../document/varying.ts";
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

/** Words as the characters that draw them. */
export interface Words {
  characters: CharactersByFace;
  /** Names what documents share of them. */
  sharedName: string;
  /** Whether some are the document's own. */
  hasOwn: boolean;
}

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

/** The words of items; those from the paths `varying` are the document's own. */
export function wordsOf(items: readonly PageItem[], varying: readonly string[]): Words {
  const shared: Met = new Map();
  const own: Met = new Map();
  for (const item of items) {
    if (item.type !== "text") continue;
    const inFace = metIn(shared, item.face);
    const met = isVarying(item.origin?.path ?? "", varying) ? metIn(own, item.face) : inFace;
    eachCodePoint(item.text, (codePoint) => met.add(codePoint));
  }
  const characters = new Map<string, Characters>();
  let sharedName = "";
  for (const [face, met] of shared) {
    const text = textOf(met);
    characters.set(face, { shared: text, own: textOf(own.get(face)) });
    sharedName += `${face} ${text}\n`;
  }
  return { characters, sharedName, hasOwn: own.size > 0 };
}

/** What documents share of all words, by face; found once where the document before has the same. */
function sharedBy(all: readonly Words[], memory: Memory) {
  const given = all.map(({ sharedName }) => sharedName);
  return memory.again(memory, "shared characters", given, () => {
    const faces: Met = new Map();
    for (const { characters } of all) {
      for (const [face, { shared }] of characters) {
        const met = metIn(faces, face);
        eachCodePoint(shared, (codePoint) => met.add(codePoint));
      }
    }
    return new Map([...faces].map(([face, met]) => [face, { met, text: textOf(met) }]));
  });
}

/** Characters of all words; of the document's own only what is not shared anywhere. */
export function charactersOfAll(all: readonly Words[], memory: Memory): CharactersByFace {
  const shared = sharedBy(all, memory);
  const own: Met = new Map();
  for (const { characters, hasOwn } of all) {
    if (!hasOwn) continue;
    for (const [face, words] of characters) {
      eachCodePoint(words.own, (codePoint) => {
        if (!shared.get(face)?.met.has(codePoint)) metIn(own, face).add(codePoint);
      });
    }
  }
  return new Map(
    [...shared].map(([face, { text }]) => [face, { shared: text, own: textOf(own.get(face)) }]),
  );
}
