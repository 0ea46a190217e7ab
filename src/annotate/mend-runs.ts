/** Words put right inside the runs that hold them: each run keeps its look. */
import { type PlacedLeaf, placeLeaves } from "./align.ts";
import type { Words } from "./ranges.ts";
import { type Leaf, scanParagraphs } from "./scan.ts";
import { applySplices, keepWhite, type Splice, xmlOffset, xmlText } from "./splice.ts";

/** A replacement of some words of one paragraph. */
export interface Mending extends Words {
  text: string;
}

/** The splices of one mending and the leaves concerned; undefined if its words are not all found. */
function spliceWords(
  leaves: readonly PlacedLeaf[],
  { start, end, text }: Mending,
): { splices: Splice[]; touched: Leaf[] } | undefined {
  const touched = leaves.filter((leaf) =>
    start === end ? leaf.at <= start && start <= leaf.end : leaf.at < end && leaf.end > start,
  );
  const held = touched.reduce(
    (sum, leaf) => sum + Math.min(end, leaf.end) - Math.max(start, leaf.at),
    0,
  );
  const first = touched[0];
  if (!first || held < end - start) return undefined;
  const chosen = start === end ? [first] : touched;
  const splices = chosen.map((leaf, i) => {
    const at = xmlOffset(leaf, Math.max(start, leaf.at));
    const to = xmlOffset(leaf, Math.min(end, leaf.end));
    return { at, remove: to - at, text: i === 0 ? xmlText(text) : "" };
  });
  return { splices, touched: chosen.map(({ leaf }) => leaf) };
}

/** Each group of mendings is done as a whole or not at all. */
export function mendRuns(
  xml: string,
  groups: readonly (readonly Mending[])[],
  textOf: (paragraph: number) => string,
): { xml: string; done: boolean[] } {
  const paragraphs = scanParagraphs(xml);
  const placed = new Map<number, PlacedLeaf[]>();
  const leavesOf = (ordinal: number): PlacedLeaf[] => {
    const paragraph = paragraphs[ordinal - 1];
    const leaves =
      placed.get(ordinal) ?? (paragraph ? placeLeaves(xml, paragraph, textOf(ordinal)) : []);
    placed.set(ordinal, leaves);
    return leaves;
  };
  const splices: Splice[] = [];
  const touched: Leaf[] = [];
  const done = groups.map((group) => {
    const made = group.map((mending) => spliceWords(leavesOf(mending.paragraph), mending));
    if (made.some((one) => one === undefined)) return false;
    for (const one of made) {
      splices.push(...(one?.splices ?? []));
      touched.push(...(one?.touched ?? []));
    }
    return true;
  });
  return { xml: applySplices(xml, [...splices, ...keepWhite(xml, touched)]), done };
}
