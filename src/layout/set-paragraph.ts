/** A paragraph of the flow → the strips of its lines. */
import type { FlowParagraph } from "../house/flow.ts";
import { LINE_PITCH_PT, styleOf } from "../house/gbt9704.ts";
import { inkTopOf, pitchOf, ruleHeightMm, sizeOf } from "../house/measure.ts";
import { mmToPt } from "../units.ts";
import { ruleItems, setParagraphLines } from "./paragraph-lines.ts";
import type { Segmented } from "./segment.ts";
import { inkOfLine, type SetLine } from "./set-lines.ts";
import type { Setting } from "./setting.ts";
import { BASELINE_EM, type Strip } from "./strip.ts";

/** Strips of a paragraph, one a line, and its element in the structure. */
export function setParagraph(paragraph: FlowParagraph, setting: Setting): Strip[] {
  const { segmented, lines } = setParagraphLines(paragraph, setting);
  const style = styleOf(paragraph.role);
  const firstKept = firstKeptLine(paragraph, lines.length);
  const blankLines = paragraph.blankLinesBefore ?? style.blankLinesBefore;
  const baselinePt = BASELINE_EM * sizeOf(paragraph);
  const strips = lines.map((line, index): Strip => {
    for (const item of line.items) item.yPt = baselinePt;
    return {
      heightPt: pitchOf(paragraph),
      spaceBeforePt: index === 0 ? blankLines * LINE_PITCH_PT + (paragraph.spaceBeforePt ?? 0) : 0,
      keepWithNext: index >= firstKept,
      startsSection: false,
      items: line.items,
    };
  });
  const inkTopMm = inkTopOf(paragraph);
  if (inkTopMm !== undefined) pinMark(strips, lines, segmented, paragraph, mmToPt(inkTopMm));
  if (paragraph.ruleBelow) addRuleBelow(strips, lines, segmented, paragraph);
  return strips;
}

/** Lines of a long paragraph that go with what must not part from it. */
export const LINES_KEPT = 2;

/** A heading is kept whole with what follows; of a text that is kept with it, the last lines are. */
function firstKeptLine(paragraph: FlowParagraph, count: number): number {
  const isHeading = styleOf(paragraph.role).keepWithNext;
  if (!(paragraph.keepWithNext ?? isHeading)) return count;
  return isHeading ? 0 : count - LINES_KEPT;
}

/** Room that a line leaves free below its characters. */
const leadingOf = (paragraph: FlowParagraph): number => pitchOf(paragraph) - sizeOf(paragraph);

/**
 * The mark is placed by its ink (7.2.4). Half of its leading stays below its ink, so that the two
 * blank lines below it (7.2.5) look like two, and pages fill as those of the DOCX do.
 */
function pinMark(
  strips: Strip[],
  lines: SetLine[],
  segmented: Segmented,
  paragraph: FlowParagraph,
  inkTopPt: number,
): void {
  const sizePt = sizeOf(paragraph);
  const [first] = strips;
  const last = strips.at(-1);
  const firstLine = lines[0];
  const lastLine = lines.at(-1);
  if (!first || !last || !firstLine || !lastLine) return;
  const { abovePt } = inkOfLine(segmented, firstLine.span, sizePt);
  const { belowPt } = inkOfLine(segmented, lastLine.span, sizePt);
  first.pinnedTopPt = inkTopPt - (BASELINE_EM * sizePt - abovePt);
  last.heightPt = BASELINE_EM * sizePt + belowPt + leadingOf(paragraph) / 2;
}

/**
 * The line's upper edge stands `gapMm` below the ink of the last line, and half of the leading below
 * the line; behind a double line what follows says itself how far it stands off.
 */
function addRuleBelow(
  strips: Strip[],
  lines: SetLine[],
  segmented: Segmented,
  paragraph: FlowParagraph,
): void {
  const strip = strips.at(-1);
  const line = lines.at(-1);
  if (!strip || !line || !paragraph.ruleBelow) return;
  const sizePt = sizeOf(paragraph);
  const rule = paragraph.ruleBelow;
  const { belowPt } = inkOfLine(segmented, line.span, sizePt);
  const topPt = BASELINE_EM * sizePt + belowPt + mmToPt(rule.gapMm);
  const bottomPt = topPt + mmToPt(ruleHeightMm(rule));
  strip.items = [...strip.items, ...ruleItems(rule, topPt)];
  strip.heightPt = rule.second
    ? bottomPt
    : Math.max(strip.heightPt, bottomPt + leadingOf(paragraph) / 2);
}
