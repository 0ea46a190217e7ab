/** Changes to an XML text that do not touch each other, made all at once. */
import type { PlacedLeaf } from "./align.ts";
import type { Leaf } from "./scan.ts";

export interface Splice {
  at: number;
  /** Number of characters that go. */
  remove: number;
  text: string;
}

export const DROPPED_LEAD = /^[ \t\r\n]+/u;
export const DROPPED_TAIL = /[ \t\r\n]+$/u;

/** Whether an opening tag tells to keep white. */
export const isKept = (tag: string): boolean => /\sxml:space\s*=\s*["']preserve["']/u.test(tag);

/** Splices at one place keep their order. */
export function applySplices(xml: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => a.at - b.at);
  let made = "";
  let at = 0;
  for (const splice of sorted) {
    made += xml.slice(at, splice.at) + splice.text;
    at = Math.max(at, splice.at + splice.remove);
  }
  return made + xml.slice(at);
}

/** Characters that XML allows, escaped. */
export const xmlText = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;");

/** Offset in the XML of a position in the paragraph's text that the leaf holds or ends at. */
export const xmlOffset = ({ at, offsets, leaf }: PlacedLeaf, position: number): number =>
  offsets[position - at] ?? leaf.to;

/**
 * Word drops white at the ends of `w:t` that is not told to keep it: a leaf that is cut in two must
 * keep what was inside it, and lose for good what was dropped.
 */
export function keepWhite(xml: string, leaves: Iterable<Leaf>): Splice[] {
  return [...new Set(leaves)].flatMap(({ tag: [from, to], from: start, to: end }) => {
    if (isKept(xml.slice(from, to))) return [];
    const words = xml.slice(start, end);
    const lead = words.length - words.replace(DROPPED_LEAD, "").length;
    const tail = words.slice(lead).length - words.slice(lead).replace(DROPPED_TAIL, "").length;
    return [
      { at: from, remove: to - from, text: '<w:t xml:space="preserve">' },
      { at: start, remove: lead, text: "" },
      { at: end - tail, remove: tail, text: "" },
    ];
  });
}
