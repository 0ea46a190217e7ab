/** 信函格式 (10.1) as data. */
import { head } from "./gbt9704.ts";
import type { RuleStyle } from "./style.ts";

/** Both double lines are 170 mm long; the strokes are free, 1.5 pt and 0.75 pt are usual. */
const WIDTH_MM = 170;
const THICK_MM = 0.53;
const THIN_MM = 0.26;
const GAP_MM = 0.35;

export const letter = {
  /** Ink of the mark 30 mm below the top edge of the sheet. */
  markInkTopMm: 30,
  /** Free; smaller than on a file, so that the lines below it stay clear of the text. */
  markSizesPt: head.markSizesPt.filter((size) => size <= 50),
  /** 上粗下细, 4 mm below the mark. */
  upperRule: {
    thicknessMm: THICK_MM,
    ink: "red",
    widthMm: WIDTH_MM,
    second: { gapMm: GAP_MM, thicknessMm: THIN_MM },
  } satisfies RuleStyle,
  upperRuleGapMm: 4,
  /** 上细下粗, 20 mm above the lower edge of the sheet. */
  lowerRule: {
    thicknessMm: THIN_MM,
    ink: "red",
    widthMm: WIDTH_MM,
    second: { gapMm: GAP_MM, thicknessMm: THICK_MM },
  } satisfies RuleStyle,
  lowerRuleBottomMm: 277,
  /** 份号 and the rest, and 发文字号, stand 7/8 of a 3号 character below the line. */
  firstLineBelowRulePt: 14,
  /** The title stands two lines below the last element of the head. */
  titleBlankLines: 2,
  clause: "10.1",
} as const;
