/**
 * 版记 and the tail of a bulletin, their last line on the lower edge of the type area (7.4.1). They
 * stand in a text box: a floating table at the same place is drawn right by Word, but LibreOffice
 * 7.4 lets every table as wide as the text stay in the text, and it drops the lines of `framePr`
 * paragraphs. Text sits at the bottom of the box and the box fits its text, so the height given
 * here need only be near.
 */
import {
  BorderStyle,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  Paragraph,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
} from "docx";
import { ShapeRun } from "docx/shapes";
import { plainText } from "../document/tree.ts";
import type { FlowFoot, FlowParagraph } from "../house/flow.ts";
import { styleOf } from "../house/gbt9704.ts";
import { measureCells, pitchOf, sizeOf } from "../house/measure.ts";
import type { RuleStyle } from "../house/style.ts";
import { mmToEighthPt, mmToPt, ptToTwip } from "../units.ts";
import { TEXT_WIDTH_TWIP, wordParagraph } from "./paragraphs.ts";
import { FOOT_ANCHOR, FOOT_RULE, INK } from "./style-ids.ts";

/** docx wants sizes of drawings in pixels of 1/96 inch. */
const pixels = (pt: number): number => (pt * 96) / 72;

/** A line across the type area: a paragraph almost without height, and its border. */
const ruleParagraph = ({ thicknessMm, ink }: RuleStyle): Paragraph =>
  new Paragraph({
    style: FOOT_RULE,
    border: {
      bottom: {
        style: BorderStyle.SINGLE,
        size: mmToEighthPt(thicknessMm),
        space: 0,
        color: INK[ink],
      },
    },
  });

const rules = (rule: RuleStyle | undefined): Paragraph[] => (rule ? [ruleParagraph(rule)] : []);

/** Height of a paragraph by the cells of its words; the second part shares the last line. */
function heightPt(paragraph: FlowParagraph): number {
  const { indent } = paragraph;
  const style = styleOf(paragraph.role);
  const startCells = indent?.startCells ?? style.startCells;
  const endCells = indent?.endCells ?? style.endCells;
  const lineCells = TEXT_WIDTH_TWIP / 20 / sizeOf(paragraph) - startCells - endCells;
  const cells = measureCells(plainText(paragraph.runs)) - (indent?.hangingCells ?? 0);
  return Math.max(1, Math.ceil(cells / lineCells)) * pitchOf(paragraph);
}

/** Rules between and around the rows of the foot, and its paragraphs. */
const footContent = (foot: FlowFoot): Paragraph[] => [
  ...rules(foot.outerRule),
  ...foot.rows.flatMap((row, index) => [
    ...(index > 0 ? rules(foot.innerRule) : []),
    ...row.map((paragraph) => wordParagraph(paragraph)),
  ]),
  ...rules(foot.outerRule),
];

function footBox(foot: FlowFoot, boxHeightPt: number): ShapeRun {
  return new ShapeRun({
    type: "rectangle",
    transformation: { width: pixels(TEXT_WIDTH_TWIP / 20), height: pixels(boxHeightPt) },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.MARGIN,
        align: HorizontalPositionAlign.LEFT,
      },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.MARGIN,
        align: VerticalPositionAlign.BOTTOM,
      },
      wrap: { type: TextWrappingType.NONE },
    },
    line: "none",
    altText: { name: "版记" },
    textOptions: {
      verticalAlignment: "bottom",
      resizeShapeToFitText: true,
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
    },
    children: footContent(foot),
  });
}

/** Foot and text may come this much nearer than reckoned before the foot goes to the next page. */
const SLACK_PT = 4;

/**
 * The paragraph at the end of the text that the foot hangs on; the foot stands on its page. It is as
 * high as the foot, so where the text leaves no room for the foot both go to the next page: text
 * that runs round the box would do the same, but then LibreOffice lifts the box by 2 mm.
 */
export function wordFoot(foot: FlowFoot): Paragraph {
  const { outerRule, innerRule } = foot;
  const rulesPt = mmToPt(2 * (outerRule?.thicknessMm ?? 0) + (innerRule?.thicknessMm ?? 0));
  const boxHeightPt = foot.rows.flat().reduce((sum, row) => sum + heightPt(row), rulesPt);
  return new Paragraph({
    style: FOOT_ANCHOR,
    spacing: { line: ptToTwip(boxHeightPt - SLACK_PT), lineRule: LineRuleType.EXACT },
    children: [footBox(foot, boxHeightPt)],
  });
}
