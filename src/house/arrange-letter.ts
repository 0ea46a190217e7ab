/** 信函格式 (10.1): mark and double line above the type area, 发文字号 flush right below it. */
import type { Head } from "../document/tree.ts";
import { arrangeSecrecy } from "./arrange-head.ts";
import { arrangeMark } from "./arrange-mark.ts";
import type { FlowBlock, FlowParagraph, FlowSection } from "./flow.ts";
import { LINE_PITCH_PT, styleOf } from "./gbt9704.ts";
import { letter } from "./letter.ts";
import { paragraph, runsOf } from "./paragraph.ts";

export function arrangeLetterHead(head: Head): FlowBlock[] {
  const mark = arrangeMark(head.issuingOrganMark, {
    inkTopMm: letter.markInkTopMm,
    sizesPt: letter.markSizesPt,
  });
  const ruleBelow = { ...letter.upperRule, gapMm: letter.upperRuleGapMm };
  return [mark.type === "paragraph" ? { ...mark, ruleBelow } : mark, ...arrangeLines(head)];
}

/** 份号, 密级, 紧急程度 flush left from the line of 发文字号 on, which is flush right. */
function arrangeLines(head: Head): FlowParagraph[] {
  const number = head.documentNumber ? [head.documentNumber] : [];
  const end = runsOf("letterHeadLine", number);
  const [first, ...others] = arrangeSecrecy(head);
  const spaceBeforePt = letter.firstLineBelowRulePt;
  return [
    paragraph("letterHeadLine", first?.runs ?? [], { end, spaceBeforePt }),
    ...others.map(belowLowLine),
  ];
}

/** What the first line is lower than others stands above the second one. */
const belowLowLine = (line: FlowParagraph, index: number): FlowParagraph =>
  index === 0
    ? { ...line, spaceBeforePt: LINE_PITCH_PT - styleOf("letterHeadLine").pitchPt }
    : line;

/** The second double line, on the first page only. */
export const letterRules: NonNullable<FlowSection["rules"]> = [
  { rule: letter.lowerRule, bottomMm: letter.lowerRuleBottomMm },
];
