/** A paragraph of the flow → the strips of its lines. */
import type { FlowParagraph } from "../house/flow.ts";
import { head, page } from "../house/gbt9704.ts";
import type { House } from "../house/house.ts";
import { pitchOf, sizeOf, spaceBeforePt } from "../house/measure.ts";
import { mmToPt } from "../units.ts";
import { horizontalRule, setParagraphLines } from "./paragraph-lines.ts";
import type { Segmented } from "./segment.ts";
import { inkOfLine, type SetLine } from "./set-lines.ts";
import type { Setting } from "./setting.ts";
import { BASELINE_EM, type Strip } from "./strip.ts";

/** Ink of 发文机关标志 below the top of the sheet (7.2.4): 72 mm. */
const MARK_INK_TOP_PT = mmToPt(page.marginMm.top + head.markTopMm);

/** Strips of a paragraph, one a line, and its element in the structure. */
export function setParagraph(paragraph: FlowParagraph, setting: Setting): Strip[] {
  const { segmented, lines } = setParagraphLines(paragraph, setting);
  const { house } = setting;
  const firstKept = firstKeptLine(paragraph, lines.length, house);
  const baselinePt = BASELINE_EM * sizeOf(paragraph);
  const strips = lines.map((line, index): Strip => {
    for (const item of line.items) item.yPt = baselinePt;
    return {
      heightPt: pitchOf(paragraph, house),
      spaceBeforePt: index === 0 ? spaceBeforePt(paragraph, house) : 0,
      keepWithNext: index >= firstKept,
      startsSection: false,
      items: line.items,
    };
  });
  if (paragraph.role === "issuingOrganMark")
    pinMark(strips, { lines, segmented }, paragraph, house);
  if (paragraph.ruleBelow) addRuleBelow(strips, { lines, segmented }, paragraph, setting);
  return strips;
}

/** Lines of a long paragraph that go with what must not part from it. */
export const LINES_KEPT = 2;

/** A heading is kept whole with what follows; of a text that is kept with it, the last lines are. */
function firstKeptLine(paragraph: FlowParagraph, count: number, house: House): number {
  const isHeading = house.styles[paragraph.role].keepWithNext;
  if (!(paragraph.keepWithNext ?? isHeading)) return count;
  return isHeading ? 0 : count - LINES_KEPT;
}

/** Room that a line leaves free below its characters. */
const leadingOf = (paragraph: FlowParagraph, house: House): number =>
  pitchOf(paragraph, house) - sizeOf(paragraph);

/** A paragraph's words as they were set. */
interface SetWords {
  lines: SetLine[];
  segmented: Segmented;
}

/**
 * The mark is placed by its ink (7.2.4). Half of its leading stays below its ink, so that the two
 * blank lines below it (7.2.5) look like two, and pages fill as those of the DOCX do.
 */
function pinMark(
  strips: Strip[],
  { lines, segmented }: SetWords,
  paragraph: FlowParagraph,
  house: House,
): void {
  const sizePt = sizeOf(paragraph);
  const [first] = strips;
  const last = strips.at(-1);
  const firstLine = lines[0];
  const lastLine = lines.at(-1);
  if (!first || !last || !firstLine || !lastLine) return;
  const { abovePt } = inkOfLine(segmented, firstLine.span, sizePt);
  const { belowPt } = inkOfLine(segmented, lastLine.span, sizePt);
  first.pinnedTopPt = MARK_INK_TOP_PT - (BASELINE_EM * sizePt - abovePt);
  last.heightPt = BASELINE_EM * sizePt + belowPt + leadingOf(paragraph, house) / 2;
}

/**
 * The line's upper edge stands `gapMm` below the ink of the last line, and half of the leading below
 * the line.
 */
function addRuleBelow(
  strips: Strip[],
  { lines, segmented }: SetWords,
  paragraph: FlowParagraph,
  { house, area }: Setting,
): void {
  const strip = strips.at(-1);
  const line = lines.at(-1);
  if (!strip || !line || !paragraph.ruleBelow) return;
  const sizePt = sizeOf(paragraph);
  const thicknessPt = mmToPt(paragraph.ruleBelow.thicknessMm);
  const { belowPt } = inkOfLine(segmented, line.span, sizePt);
  const topPt = BASELINE_EM * sizePt + belowPt + mmToPt(paragraph.ruleBelow.gapMm);
  strip.items = [
    ...strip.items,
    horizontalRule(area, topPt + thicknessPt / 2, thicknessPt, paragraph.ruleBelow.ink),
  ];
  strip.heightPt = Math.max(strip.heightPt, topPt + thicknessPt + leadingOf(paragraph, house) / 2);
}
