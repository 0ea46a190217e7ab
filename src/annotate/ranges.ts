/** Ranges of comments in a body: marks in front of and behind words, runs cut where they must be. */
import { type PlacedLeaf, placeLeaves } from "./align.ts";
import { type Leaf, type ScannedParagraph, scanParagraphs } from "./scan.ts";
import { applySplices, keepWhite, type Splice, xmlOffset } from "./splice.ts";

/** Words of one paragraph, by its ordinal; offsets in its text. */
export interface Words {
  paragraph: number;
  start: number;
  end: number;
}

/** Marks at one offset: what ends there comes before what begins there. */
interface Spot {
  at: number;
  /** The leaf to be cut there; absent between runs. */
  cut?: Leaf;
  ends: number[];
  starts: number[];
}

const startMark = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const endMark = (id: number): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

class Marker {
  private readonly spots = new Map<string, Spot>();

  private spot(at: number, cut?: Leaf): Spot {
    const key = `${at} ${cut ? "cut" : "between"}`;
    const spot = this.spots.get(key) ?? { at, ends: [], starts: [], ...(cut ? { cut } : {}) };
    this.spots.set(key, spot);
    return spot;
  }

  /** Marks from the first to the last leaf that the words touch. */
  words(id: number, leaves: readonly PlacedLeaf[], { start, end }: Words): boolean {
    const [first, last] = [
      leaves.find((leaf) => leaf.end > start),
      leaves.findLast((leaf) => leaf.at < end),
    ];
    if (!first || !last || first.at >= end || last.end <= start) return false;
    const from = Math.max(start, first.at);
    const to = Math.min(end, last.end);
    const opensRun = from === first.at && first.leaf.isFirst;
    const closesRun = to === last.end && last.leaf.isLast;
    const opening = opensRun
      ? this.spot(first.leaf.run.start)
      : this.spot(xmlOffset(first, from), first.leaf);
    const closing = closesRun
      ? this.spot(last.leaf.run.end)
      : this.spot(xmlOffset(last, to), last.leaf);
    opening.starts.push(id);
    closing.ends.push(id);
    return true;
  }

  paragraph(id: number, { start, end }: ScannedParagraph): void {
    this.spot(start).starts.push(id);
    this.spot(end).ends.push(id);
  }

  splices(xml: string): Splice[] {
    const all = [...this.spots.values()];
    const cuts = all.flatMap(({ cut }) => cut ?? []);
    return [...all.map(spliceOf), ...keepWhite(xml, cuts)];
  }
}

function spliceOf({ at, cut, ends, starts }: Spot): Splice {
  const marks = ends.map(endMark).join("") + starts.map(startMark).join("");
  if (!cut) return { at, remove: 0, text: marks };
  const again = `<w:r>${cut.run.properties}<w:t xml:space="preserve">`;
  return { at, remove: 0, text: `</w:t></w:r>${marks}${again}` };
}

/**
 * The XML with a range for each of the words; ids count up from `firstId`. Words that cannot be
 * found in the XML for certain have their whole paragraph marked; those of no paragraph get no range.
 */
export function markRanges(
  xml: string,
  words: readonly Words[],
  textOf: (paragraph: number) => string,
  firstId: number,
): { xml: string; marked: boolean[] } {
  const paragraphs = scanParagraphs(xml);
  const placed = new Map<number, PlacedLeaf[]>();
  const marker = new Marker();
  const marked = words.map((one, i) => {
    const paragraph = paragraphs[one.paragraph - 1];
    if (!paragraph || paragraph.end <= paragraph.start) return false;
    const leaves = placed.get(one.paragraph) ?? placeLeaves(xml, paragraph, textOf(one.paragraph));
    placed.set(one.paragraph, leaves);
    if (!marker.words(firstId + i, leaves, one)) marker.paragraph(firstId + i, paragraph);
    return true;
  });
  return { xml: applySplices(xml, marker.splices(xml)), marked };
}
