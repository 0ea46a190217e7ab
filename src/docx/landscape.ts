/**
 * 横排 (8): sheets whose content is turned. The sheet lies on its side with its head at what is the
 * left edge of the portrait sheet, so its margins are those of the portrait sheet gone round, and the
 * page number stands in a turned box where the portrait sheet has it.
 */
import {
  AlignmentType,
  Footer,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  PageOrientation,
  Paragraph,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from "docx";
import { ShapeRun } from "docx/shapes";
import { page, pageNumber } from "../house/gbt9704.ts";
import type { House } from "../house/house.ts";
import { indentPt } from "../house/measure.ts";
import { ptToMm, ptToTwip } from "../units.ts";
import {
  DASH_HEIGHT_EM,
  FOOTER_TWIP,
  PAGE_NUMBER_BASELINE_PT,
  PAGE_NUMBER_PITCH_PT,
} from "./page-number-style.ts";
import { numberWords } from "./page-numbers.ts";
import { PAGE_NUMBER_EVEN, PAGE_NUMBER_ODD } from "./style-ids.ts";

/** Width of a line: the height of the type area, twips. */
export const LANDSCAPE_LINE_TWIP = page.twip.height - page.twip.top - page.twip.bottom;

/** docx turns width and height itself. */
export const landscapePage = {
  size: {
    width: page.twip.width,
    height: page.twip.height,
    orientation: PageOrientation.LANDSCAPE,
  },
  margin: {
    top: page.twip.left,
    bottom: page.twip.right,
    left: page.twip.bottom,
    right: page.twip.top,
    header: 567,
    footer: FOOTER_TWIP < page.twip.right ? FOOTER_TWIP : 567,
    gutter: 0,
  },
} as const;

const EMU_PER_MM = 36000;
const emu = (mm: number): number => Math.round(mm * EMU_PER_MM);
const pixels = (mm: number): number => (mm / 25.4) * 96;

/** Length of the box along the foot of the portrait sheet. */
const BOX_MM = 40;
const WIDTH_MM = ptToMm(PAGE_NUMBER_PITCH_PT);
/** The line's lower edge lies at the left; the dash stands as far from the paper's edge as elsewhere. */
const LEFT_MM =
  page.marginMm.bottom -
  pageNumber.dashBelowTypeAreaMm -
  ptToMm(PAGE_NUMBER_BASELINE_PT + DASH_HEIGHT_EM * pageNumber.sizePt);

type Edge = "start" | "center" | "end";

/** Upper edge of the box, which is the left one on the portrait sheet. */
function boxTopMm(edge: Edge): number {
  const indentMm = ptToMm(indentPt(pageNumber.indentCells, pageNumber.sizePt));
  const [leftMm, rightMm] = [page.marginMm.left, page.widthMm - page.marginMm.right];
  if (edge === "start") return leftMm + indentMm;
  return edge === "end" ? rightMm - indentMm - BOX_MM : (leftMm + rightMm - BOX_MM) / 2;
}

const ALIGNMENT = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const;

const numberBox = (style: string, edge: Edge, house: House): ShapeRun =>
  new ShapeRun({
    type: "rectangle",
    transformation: { width: pixels(WIDTH_MM), height: pixels(BOX_MM) },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: emu(LEFT_MM) },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.PAGE,
        offset: emu(boxTopMm(edge)),
      },
      wrap: { type: TextWrappingType.NONE },
    },
    line: "none",
    altText: { name: "页码" },
    textOptions: {
      direction: "topToBottom",
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
    },
    children: [
      new Paragraph({
        style,
        alignment: ALIGNMENT[edge],
        indent: { left: 0, right: 0 },
        spacing: {
          before: 0,
          line: ptToTwip(PAGE_NUMBER_PITCH_PT),
          lineRule: LineRuleType.EXACT,
        },
        children: [new TextRun({ font: { hint: "eastAsia" }, children: numberWords(house) })],
      }),
    ],
  });

const footer = (style: string, edge: Edge, house: House): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style,
        spacing: { before: 0, line: 20, lineRule: LineRuleType.EXACT },
        children: [numberBox(style, edge, house)],
      }),
    ],
  });

/** Footers of sheets in landscape. */
export function landscapeFooters(house: House) {
  const isCentred = house.pageNumber.place === "center";
  return {
    default: footer(PAGE_NUMBER_ODD, isCentred ? "center" : "end", house),
    even: footer(PAGE_NUMBER_EVEN, isCentred ? "center" : "start", house),
  };
}
