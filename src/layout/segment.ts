/** Runs → characters with their faces, and what stands between two neighbours. */
import type { FaceSet } from "../font/face.ts";
import type { Run } from "../house/flow.ts";
import { HAN_LATIN_GAP_EM } from "../house/gbt9704.ts";
import { type Character, charactersOf } from "./character.ts";

/** The text of a paragraph, character by character; the lists run in parallel. */
export interface Segmented {
  runs: readonly Run[];
  /** The words of all runs, one behind the other. */
  text: string;
  characters: Character[];
  /** Where each character begins in `text`, counted in UTF-16 units. */
  offsets: number[];
  /** Index into `runs` of each character. */
  runOf: number[];
  /** Indexes of characters that their typeface lacks. */
  foreign: number[];
  /** Neighbouring full-width marks are drawn together. */
  compressMarks: boolean;
}

/** Looks every character of the runs up in its face. */
export function segment(runs: readonly Run[], faces: FaceSet, compressMarks = false): Segmented {
  const segmented: Segmented = {
    runs,
    text: "",
    characters: [],
    offsets: [],
    runOf: [],
    foreign: [],
    compressMarks,
  };
  const { characters, offsets, runOf, foreign } = segmented;
  for (const [index, run] of runs.entries()) {
    const start = segmented.text.length;
    const characterOf = charactersOf(faces, run.typeface, run.ownLatin);
    for (let i = 0; i < run.text.length; ) {
      const codePoint = run.text.codePointAt(i) ?? 0;
      const character = characterOf(codePoint);
      if (character.coverage !== "own") foreign.push(characters.length);
      characters.push(character);
      offsets.push(start + i);
      runOf.push(index);
      i += codePoint > 0xffff ? 2 : 1;
    }
    segmented.text += run.text;
  }
  return segmented;
}

/** Words of `[start, end)` as they stand in the text. */
export const wordsOf = ({ text, offsets }: Segmented, start: number, end: number): string =>
  text.slice(offsets[start], offsets[end]);

/** Full-width marks whose ink leaves half of their cell free on the right, and on the left. */
const FREE_BEHIND: ReadonlySet<string> = new Set("，。、；：）》」』】〕〉”’");
const FREE_BEFORE: ReadonlySet<string> = new Set("（《「『【〔〈“‘");

const areCompressed = (left: Character, right: Character): boolean =>
  (FREE_BEHIND.has(left.text) && (FREE_BEHIND.has(right.text) || FREE_BEFORE.has(right.text))) ||
  (FREE_BEFORE.has(left.text) && FREE_BEFORE.has(right.text));

/**
 * Width of the gap before character `index`, em: a fifth between Han and Latin, half of a cell less
 * than nothing between marks that are drawn together.
 */
export function gapBeforeEm({ characters, compressMarks }: Segmented, index: number): number {
  const left = characters[index - 1];
  const right = characters[index];
  if (!left || !right) return 0;
  if (compressMarks && areCompressed(left, right)) return -0.5;
  const meets = (left.han && right.alphanumeric) || (left.alphanumeric && right.han);
  return meets ? HAN_LATIN_GAP_EM : 0;
}

/**
 * Whether a character and the one before it are one portion of a line to LibreOffice: one script,
 * one set of looks.
 */
export function samePortion({ characters, runs, runOf }: Segmented, index: number): boolean {
  const left = characters[index - 1];
  const right = characters[index];
  if (left?.latin !== right?.latin || left?.neutral !== right?.neutral) return false;
  const runA = runs[runOf[index - 1] ?? 0];
  const runB = runs[runOf[index] ?? 0];
  return (
    runA === runB ||
    (runA?.typeface === runB?.typeface && runA?.bold === runB?.bold && runA?.ink === runB?.ink)
  );
}
