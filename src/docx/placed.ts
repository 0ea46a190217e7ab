/**
 * What stands outside the text, at fixed places of a page: a mark above the type area, red double
 * lines (10.1). They are drawings that hang on a paragraph of the text and move no words. Lines are
 * bars without outline: so they are as thick as they should be, and the thick one is on its side.
 */
import {
  HorizontalPositionRelativeFrom,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from "docx";
import { ShapeRun } from "docx/shapes";
import type { FlowParagraph } from "../house/flow.ts";
import { page } from "../house/gbt9704.ts";
import type { House } from "../house/house.ts";
import { inkTopOf, pitchOf, ruleHeightMm, strokesOf } from "../house/measure.ts";
import type { RuleStyle } from "../house/style.ts";
import { mmToPt, ptToMm, ptToTwip } from "../units.ts";
import { inkHeightPt, inkInLinePt } from "./head.ts";
import { wordParagraph } from "./paragraphs.ts";
import { leadingAbovePt } from "./seam.ts";
import { INK } from "./style-ids.ts";

const EMU_PER_MM = 36000;
const TYPE_AREA_MM = page.widthMm - page.marginMm.left - page.marginMm.right;

/** docx wants sizes of drawings in pixels of 1/96 inch, and places in EMU. */
const pixels = (mm: number): number => (mm / 25.4) * 96;
const emu = (mm: number): number => Math.round(mm * EMU_PER_MM);

interface Box {
  leftMm: number;
  topMm: number;
  widthMm: number;
  heightMm: number;
}

const floating = ({ leftMm, topMm }: Box) => ({
  horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: emu(leftMm) },
  verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: emu(topMm) },
  wrap: { type: TextWrappingType.NONE },
});

const size = ({ widthMm, heightMm }: Box) => ({
  width: pixels(widthMm),
  height: pixels(heightMm),
});

/** A rule, its upper edge at `topMm`, centred on the type area. */
export function ruleShapes(rule: RuleStyle, topMm: number): ShapeRun[] {
  const widthMm = rule.widthMm ?? TYPE_AREA_MM;
  const leftMm = page.marginMm.left - (widthMm - TYPE_AREA_MM) / 2;
  return strokesOf(rule).map(({ middleMm, thicknessMm }) => {
    const box = {
      leftMm,
      topMm: topMm + middleMm - thicknessMm / 2,
      widthMm,
      heightMm: thicknessMm,
    };
    return new ShapeRun({
      type: "rectangle",
      transformation: size(box),
      floating: floating(box),
      fill: INK[rule.ink],
      line: "none",
      altText: { name: "分隔线" },
    });
  });
}

/** Upper edge of the rule below a mark, millimetres from the top of the sheet. */
const ruleTopMm = (mark: FlowParagraph): number =>
  (inkTopOf(mark) ?? 0) + ptToMm(inkHeightPt(mark)) + (mark.ruleBelow?.gapMm ?? 0);

/** A mark above the type area in a box of one line, and the rule below it. */
export function markShapes(mark: FlowParagraph, house: House): ShapeRun[] {
  const { ruleBelow, ...words } = mark;
  const box = {
    leftMm: page.marginMm.left,
    topMm: (inkTopOf(mark) ?? 0) - ptToMm(inkInLinePt(mark, house)),
    widthMm: TYPE_AREA_MM,
    heightMm: ptToMm(pitchOf(mark, house)),
  };
  const text = new ShapeRun({
    type: "rectangle",
    transformation: size(box),
    floating: floating(box),
    line: "none",
    altText: { name: "发文机关标志" },
    textOptions: { verticalAlignment: "top", margins: { top: 0, right: 0, bottom: 0, left: 0 } },
    children: [wordParagraph(words, { house, beforeTwip: 0 })],
  });
  return [text, ...(ruleBelow ? ruleShapes(ruleBelow, ruleTopMm(mark)) : [])];
}

/** Room above the first paragraph of the text for it to stand below a mark outside of it, twips. */
export function belowMarkTwip(mark: FlowParagraph, first: FlowParagraph, house: House): number {
  const ruleMm = mark.ruleBelow ? ruleHeightMm(mark.ruleBelow) : 0;
  const edgePt = mmToPt(ruleTopMm(mark) + ruleMm - page.marginMm.top);
  return Math.max(0, ptToTwip(edgePt + (first.spaceBeforePt ?? 0) - leadingAbovePt(first, house)));
}
