/**
 * 调整行距 (7.3.5.5): where a page would bear the closing block alone, the lines of the page before
 * are drawn a little closer, so that it finds room there.
 */
import type { Flow, FlowBlock } from "./flow.ts";
import { type Role, closing as rules } from "./gbt9704.ts";

/** Where lines may be drawn closer: from a block of a section on. */
export interface TightPlace {
  /** Index into `Flow.sections`, and into the section's blocks. */
  section: number;
  fromBlock: number;
}

/** What gives way; the head, titles and tables keep their measures. */
const GIVES_WAY: ReadonlySet<Role> = new Set<Role>([
  "body",
  "heading1",
  "heading2",
  "heading3",
  "heading4",
  "roster",
  "attachmentList",
  "closingOrgan",
  "closingDate",
  "circulationNote",
]);

/** The flow with the lines from that place on at `pitchPt`. */
export function tighten(flow: Flow, place: TightPlace, pitchPt: number): Flow {
  const closer = (block: FlowBlock, index: number): FlowBlock =>
    block.type === "paragraph" && index >= place.fromBlock && GIVES_WAY.has(block.role)
      ? { ...block, pitchPt }
      : block;
  return {
    ...flow,
    sections: flow.sections.map((section, index) =>
      index === place.section ? { ...section, blocks: section.blocks.map(closer) } : section,
    ),
  };
}

/** Pitches to try, from the widest to the least that is still read well; whole twips. */
export function tighterPitches(linePitchPt: number): number[] {
  const count = Math.floor((linePitchPt - rules.leastPitchPt) / rules.pitchStepPt + 0.001);
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const pitchPt = linePitchPt - (i + 1) * rules.pitchStepPt;
    return Math.round(pitchPt * 20) / 20;
  });
}
