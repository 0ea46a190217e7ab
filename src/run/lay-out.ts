/** A document tree as a flow and as pages; the two steps that depend on each other. */
import type { Outcome } from "../diagnostics.ts";
import type { DocumentTree } from "../document/tree.ts";
import type { FaceSet } from "../font/face.ts";
import { arrange } from "../house/arrange.ts";
import type { Flow } from "../house/flow.ts";
import { standardHouse } from "../house/house.ts";
import { tighten, tighterPitches } from "../house/tighten.ts";
import { showsTextOnFirstPage } from "../layout/first-page.ts";
import { withGoodLines } from "../layout/good-lines.ts";
import { layoutFlow } from "../layout/layout.ts";
import type { LaidOutPages } from "../layout/page.ts";
import { linesDrawnCloser } from "../layout/problems.ts";
import { Memory } from "../memory.ts";
import { type Settings, standardSettings } from "../settings.ts";

export interface LaidOut {
  flow: Flow;
  pages: LaidOutPages;
}

function layOutOnce(arranged: Flow, faces: FaceSet, memory: Memory): Outcome<LaidOut> {
  const flow = withGoodLines(arranged, faces, memory);
  const { value: pages, problems } = layoutFlow(flow, faces, memory);
  if (!pages) return { problems };
  return withClosingBeside({ value: { flow, pages }, problems }, { flow, pages }, faces, memory);
}

/**
 * Where the closing block has a page to itself, the same with the lines of the page before drawn
 * closer, by as little as will do (7.3.5.5); unchanged where that does not help.
 */
function withClosingBeside(
  asIs: Outcome<LaidOut>,
  { flow, pages }: LaidOut,
  faces: FaceSet,
  memory: Memory,
): Outcome<LaidOut> {
  const { stranded } = pages;
  const { linePitchPt } = flow.house ?? standardHouse;
  const pitches = tighterPitches(linePitchPt);
  const least = pitches.at(-1);
  if (!stranded || least === undefined) return asIs;
  const at = (pitchPt: number) => {
    const closer = tighten(flow, stranded, pitchPt);
    const { value, problems } = layoutFlow(closer, faces, memory);
    return value && !value.stranded ? { flow: closer, pages: value, problems } : undefined;
  };
  if (!at(least)) return asIs;
  for (const pitchPt of pitches) {
    const found = at(pitchPt);
    if (!found) continue;
    const told = linesDrawnCloser(stranded.page - 1, linePitchPt, pitchPt);
    const { flow: closer, pages: set, problems } = found;
    return { value: { flow: closer, pages: set }, problems: [...problems, told] };
  }
  return asIs;
}

/**
 * Arranges and lays out. Where 主送机关 are so many that page 1 shows no text, they are moved to the
 * colophon and the document is laid out again (7.3.2). Problems are those of `layoutFlow`.
 */
export function layOut(
  tree: DocumentTree,
  faces: FaceSet,
  settings: Settings = standardSettings,
  memory: Memory = new Memory(),
): Outcome<LaidOut> {
  const first = layOutOnce(arrange(tree, { settings, memory }), faces, memory);
  const mayMove = tree.type === "official" && tree.head !== undefined && tree.mainRecipients;
  if (!first.value || !mayMove || showsTextOnFirstPage(first.value.pages)) return first;
  return layOutOnce(arrange(tree, { settings, recipientsInColophon: true, memory }), faces, memory);
}
