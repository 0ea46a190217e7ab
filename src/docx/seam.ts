/** Room between the ink of a head and what stands below it, counted as the eye counts it. */
import type { FlowParagraph } from "../house/flow.ts";
import type { House } from "../house/house.ts";
import { pitchOf, sizeOf } from "../house/measure.ts";
import { mmToPt } from "../units.ts";

/** An exact line has a fifth of its height below the baseline (LibreOffice; Word comes near). */
const BELOW_BASELINE_SHARE = 1 / 5;
/** Ink below the baseline, em: of running text, of the 小标宋 of a mark. */
const INK_BELOW_EM = { text: 0.12, mark: 0.09 } as const;

/** Em box above the baseline, em. */
const EM_ABOVE_BASELINE = 0.88;

/** Part of a paragraph's line below the ink of its characters, points. */
const belowInkPt = (
  paragraph: FlowParagraph,
  ink: keyof typeof INK_BELOW_EM,
  house: House,
): number =>
  pitchOf(paragraph, house) * BELOW_BASELINE_SHARE - INK_BELOW_EM[ink] * sizeOf(paragraph);

/**
 * Distance of a rule from the bottom of the line above it; Word counts it in whole points. Half of
 * the room below the ink is taken off, so that the distance of the ink is right within 1 mm whether a
 * program places the baseline by LibreOffice's way or by Word's.
 */
export const ruleSpacePt = (paragraph: FlowParagraph, gapMm: number, house: House): number =>
  Math.max(0, Math.round(mmToPt(gapMm) - belowInkPt(paragraph, "text", house) / 2));

/** Room above the em box of an exact line, points. */
export const leadingAbovePt = (paragraph: FlowParagraph, house: House): number =>
  pitchOf(paragraph, house) * (1 - BELOW_BASELINE_SHARE) - EM_ABOVE_BASELINE * sizeOf(paragraph);

/**
 * What lines of exact height leave free below the ink of a mark or below a rule, beyond half of
 * their leading, points. It counts as part of the blank lines that follow, so that pages of both
 * formats hold the same lines below a head. The line of a letter's number stands as close to the
 * double line as 10.1 has it, so what follows makes good for its leading. 0 for other paragraphs.
 */
export function freeBelowPt(paragraph: FlowParagraph, house: House): number {
  const halfLeadingPt = (pitchOf(paragraph, house) - sizeOf(paragraph)) / 2;
  const { ruleBelow, role } = paragraph;
  if (role === "letterHeadLine") return -leadingAbovePt(paragraph, house);
  if (ruleBelow) {
    const extraPt = ruleSpacePt(paragraph, ruleBelow.gapMm, house) - mmToPt(ruleBelow.gapMm);
    return Math.max(0, halfLeadingPt + extraPt);
  }
  return role === "issuingOrganMark"
    ? Math.max(0, belowInkPt(paragraph, "mark", house) - halfLeadingPt)
    : 0;
}
