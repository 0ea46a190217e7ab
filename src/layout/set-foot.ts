/** The foot (版记, or the tail of a bulletin): its lines of words between its rules (7.4). */
import type { FlowFoot, FlowParagraph } from "../house/flow.ts";
import { pitchOf, sizeOf } from "../house/measure.ts";
import type { RuleStyle } from "../house/style.ts";
import { mmToPt } from "../units.ts";
import { typeArea } from "./area.ts";
import type { PageItem, TextItem } from "./page.ts";
import { ruleItems, setParagraphLines } from "./paragraph-lines.ts";
import { footTooTall } from "./problems.ts";
import { noteFaces, placeOf, type Setting } from "./setting.ts";
import { BASELINE_EM } from "./strip.ts";

/** A set foot; y counts from its upper edge. */
export interface SetFoot {
  heightPt: number;
  verso: boolean;
  items: PageItem[];
}

/**
 * Rows from top to bottom, a thick line above the first and below the last, thin ones between. The
 * last line's middle is the lower edge of the foot, which will be that of the type area.
 */
export function setFoot(foot: FlowFoot, setting: Setting): SetFoot {
  const { outerRule, innerRule } = foot;
  const items: PageItem[] = outerRule ? ruleItems(outerRule, 0) : [];
  let bottomPt = halfPt(outerRule);
  for (const [index, row] of foot.rows.entries()) {
    if (index > 0 && innerRule) items.push(...ruleItems(innerRule, bottomPt - halfPt(innerRule)));
    for (const paragraph of row) {
      const set = setFootParagraph(paragraph, bottomPt, setting);
      items.push(...set.items);
      bottomPt += set.heightPt;
    }
  }
  if (outerRule) items.push(...ruleItems(outerRule, bottomPt - halfPt(outerRule)));
  noteFaces(items, setting.facesUsed);
  if (bottomPt > typeArea.heightPt) noteTooTall(foot, setting);
  return { heightPt: bottomPt, verso: foot.verso, items };
}

const halfPt = (rule: RuleStyle | undefined): number => mmToPt(rule?.thicknessMm ?? 0) / 2;

/** Each line stands in the middle of its pitch, so that rules have like distances above and below. */
function setFootParagraph(
  paragraph: FlowParagraph,
  topPt: number,
  setting: Setting,
): { items: TextItem[]; heightPt: number } {
  const { lines } = setParagraphLines(paragraph, setting);
  const pitchPt = pitchOf(paragraph, setting.house);
  const sizePt = sizeOf(paragraph);
  const baselinePt = topPt + (pitchPt - sizePt) / 2 + BASELINE_EM * sizePt;
  for (const [i, line] of lines.entries())
    for (const item of line.items) item.yPt = baselinePt + i * pitchPt;
  return { items: lines.flatMap((line) => line.items), heightPt: lines.length * pitchPt };
}

function noteTooTall(foot: FlowFoot, setting: Setting): void {
  const runs = foot.rows.flat().flatMap((paragraph) => paragraph.runs);
  const origin = runs.find((run) => run.origin)?.origin;
  const problem = footTooTall(runs.map((run) => run.text).join(""), placeOf(origin));
  setting.problems.set(problem.id, problem);
}
