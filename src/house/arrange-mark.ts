/** 发文机关标志 (7.2.4): one name as a line, the names of a joint issue as a stack. */
import type { Head, Text } from "../document/tree.ts";
import { mmToPt } from "../units.ts";
import type { FlowBlock, FlowStack } from "./flow.ts";
import { page, head as rules } from "./gbt9704.ts";
import { measureCells } from "./measure.ts";
import { paragraph, runsOf } from "./paragraph.ts";

/** Width of the type area, points. */
export const LINE_WIDTH_PT = mmToPt(page.widthMm - page.marginMm.left - page.marginMm.right);

const ROLE = "issuingOrganMark";

export interface MarkPlace {
  inkTopMm: number;
  /** Sizes to choose from, the largest first. */
  sizesPt?: readonly number[];
}

/** The mark, as large as the line allows, its ink beginning at `inkTopMm`. */
export function arrangeMark(mark: Head["issuingOrganMark"], place: MarkPlace): FlowBlock {
  const { organs, suffix } = mark;
  if (organs.length > 1) return stackOf(organs, suffix, place);
  const texts = [...organs, { text: suffix }].filter((text) => text.text);
  const cells = measureCells(texts.map((text) => text.text).join(""));
  const sizes = place.sizesPt ?? rules.markSizesPt;
  const sizePt =
    sizes.find((size) => size * cells <= LINE_WIDTH_PT) ?? Math.floor(LINE_WIDTH_PT / cells);
  return paragraph(ROLE, runsOf(ROLE, texts), { sizePt, inkTopMm: place.inkTopMm });
}

function stackOf(organs: readonly Text[], suffix: string, place: MarkPlace): FlowStack {
  const widest = Math.max(...organs.map((organ) => measureCells(organ.text)));
  const scale = rules.stackSuffixScale;
  const suffixCells = suffix ? measureCells(suffix) * scale + rules.stackGapEm : 0;
  const cells = widest + suffixCells;
  const heightEm = (organs.length - 1) * rules.stackPitchEm + 1;
  const mostPt = Math.min(LINE_WIDTH_PT / cells, mmToPt(rules.stackHeightMm) / heightEm);
  const sizePt = rules.markSizesPt.find((size) => size <= mostPt) ?? Math.floor(mostPt);
  const namesLeftPt = (LINE_WIDTH_PT - cells * sizePt) / 2;
  const namesWidthPt = widest * sizePt;
  return {
    type: "stack",
    role: ROLE,
    names: organs.map((organ) => ({
      runs: runsOf(ROLE, [organ]),
      trackingPt: spreadPt(organ.text, namesWidthPt, sizePt),
    })),
    suffix: runsOf(ROLE, suffix ? [{ text: suffix }] : []),
    sizePt,
    suffixSizePt: Math.round(sizePt * scale),
    pitchPt: sizePt * rules.stackPitchEm,
    namesLeftPt,
    namesWidthPt,
    suffixLeftPt: namesLeftPt + namesWidthPt + rules.stackGapEm * sizePt,
    suffixWidthPt: measureCells(suffix) * Math.round(sizePt * scale),
    inkTopMm: place.inkTopMm,
  };
}

/** What must stand between the characters of a name for it to be as wide as asked. */
function spreadPt(name: string, widthPt: number, sizePt: number): number {
  const gaps = [...name].length - 1;
  return gaps > 0 ? (widthPt - measureCells(name) * sizePt) / gaps : 0;
}
