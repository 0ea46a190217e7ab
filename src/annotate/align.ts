/** Which character of a paragraph stands where in the XML. */
import type { Leaf, ScannedParagraph } from "./scan.ts";
import { DROPPED_LEAD, DROPPED_TAIL, isKept } from "./splice.ts";

/** A leaf with the place of its words in the text of the paragraph. */
export interface PlacedLeaf {
  leaf: Leaf;
  /** Offset of the first of its words in the paragraph's text. */
  at: number;
  end: number;
  /** Offsets in the XML of each unit of text, and of the end. */
  offsets: number[];
}

const ENTITIES: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&apos;": "'",
};
const UNIT = /&[^;]+;|\r\n|[\s\S]/gu;

function charactersOf(unit: string): string {
  const code = /^&#(?:x([\da-f]+)|(\d+));$/iu.exec(unit);
  if (code)
    return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? "20", code[1] ? 16 : 10));
  return ENTITIES[unit] ?? (unit.startsWith("\r") ? "\n" : unit);
}

/** Text of a leaf with the offset of each of its UTF-16 units. */
function wordsOf(xml: string, { from, to, tag }: Leaf): { text: string; offsets: number[] } {
  let text = "";
  const offsets: number[] = [];
  for (const match of xml.slice(from, to).matchAll(UNIT)) {
    const characters = charactersOf(match[0]);
    for (let i = 0; i < characters.length; i++) offsets.push(from + match.index);
    text += characters;
  }
  offsets.push(to);
  if (isKept(xml.slice(...tag))) return { text, offsets };
  const lead = text.length - text.replace(DROPPED_LEAD, "").length;
  const words = text.slice(lead).replace(DROPPED_TAIL, "");
  return { text: words, offsets: offsets.slice(lead, lead + words.length + 1) };
}

/** White, tabs and breaks, signs of symbol fonts: what stands in a text without a leaf. */
const isFiller = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/**
 * Finds the leaves of a paragraph in its text, in order. Where words of unknown origin stand in
 * between, it stops: what follows is in no leaf for certain.
 */
export function placeLeaves(xml: string, { leaves }: ScannedParagraph, text: string): PlacedLeaf[] {
  const placed: PlacedLeaf[] = [];
  let at = 0;
  for (const leaf of leaves) {
    const words = wordsOf(xml, leaf);
    if (words.text === "") continue;
    const found = text.indexOf(words.text, at);
    if (found < 0 || !isFiller(text.slice(at, found))) break;
    at = found + words.text.length;
    placed.push({ leaf, at: found, end: at, offsets: words.offsets });
  }
  return placed;
}
