/** A paragraph of the flow → the strips of its lines. */
import type { FlowParagraph } from "../house/flow.ts";
import type { House } from "../house/house.ts";
import { inkTopOf, pitchOf, ruleHeightMm, sizeOf, spaceBeforePt } from "../house/measure.ts";
import { mmToPt } from "../units.ts";
import type { ImageItem } from "./page.ts";
import { ruleItems, setParagraphLines } from "./paragraph-lines.ts";
import type { Segmented } from "./segment.ts";
import { inkOfLine, type SetLine } from "./set-lines.ts";
import { addElement, type Setting } from "./setting.ts";
import { BASELINE_EM, type Strip } from "./strip.ts";

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
  const inkTopMm = inkTopOf(paragraph);
  if (paragraph.pictures) hangPictures(strips[0], paragraph, setting);
  const words = { paragraph, lines, segmented, house };
  if (inkTopMm !== undefined) pinMark(strips, words, mmToPt(inkTopMm));
  if (paragraph.ruleBelow) addRuleBelow(strips, words);
  return strips;
}

/** Pictures at their places, seen from the first line's baseline. */
function hangPictures(strip: Strip | undefined, paragraph: FlowParagraph, setting: Setting): void {
  const baselinePt = BASELINE_EM * sizeOf(paragraph);
  const images = (paragraph.pictures ?? []).map(
    ({ picture, widthMm, heightMm, middleMm, topMm, label }): ImageItem => ({
      type: "image",
      xPt: setting.area.leftPt + mmToPt(middleMm - widthMm / 2),
      yPt: baselinePt + mmToPt(topMm),
      widthPt: mmToPt(widthMm),
      heightPt: mmToPt(heightMm),
      picture,
      owner: addElement(setting, { role: "figure", label }),
    }),
  );
  if (strip) strip.items = [...images, ...strip.items];
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
  paragraph: FlowParagraph;
  lines: SetLine[];
  segmented: Segmented;
  house: House;
}

/**
 * The mark is placed by its ink (7.2.4). Half of its leading stays below its ink, so that the two
 * blank lines below it (7.2.5) look like two, and pages fill as those of the DOCX do.
 */
function pinMark(
  strips: Strip[],
  { paragraph, lines, segmented, house }: SetWords,
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
  last.heightPt = BASELINE_EM * sizePt + belowPt + leadingOf(paragraph, house) / 2;
}

/**
 * The line's upper edge stands `gapMm` below the ink of the last line, and half of the leading below
 * the line; behind a double line what follows says itself how far it stands off.
 */
function addRuleBelow(strips: Strip[], { paragraph, lines, segmented, house }: SetWords): void {
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
    : Math.max(strip.heightPt, bottomPt + leadingOf(paragraph, house) / 2);
}
