/** Where the ink of 发文机关标志 begins, reckoned from what the file states. */
import { judge, mm, type Reading, unmeasured } from "../../reading.ts";
import { within } from "../../yardstick.ts";
import type { DocxDocument, DocxParagraph } from "../model.ts";
import { LAYOUT_ONLY, lineTwip, twipMm } from "./rules.ts";

/** Baselines of exact lines stand four fifths down the line; ink of 小标宋 begins 0.85 em above. */
const INK_ASCENT_EM = 0.853;

/** Ink top of the mark from the sheet's edge, where every height above it is stated. */
function markTopMm({ elements, sections, paragraphs }: DocxDocument): number | undefined {
  const [mark] = elements.mark;
  const box = paragraphs
    .flatMap((one) => one.shapes)
    .find((shape) => shape.paragraphs.includes(mark as DocxParagraph));
  const { flow } = elements;
  const line = mark && lineTwip(mark);
  const section = sections[0];
  if (!mark || !section || line === undefined) return undefined;
  const drop = mark.before + 0.8 * line - INK_ASCENT_EM * mark.sizePt * 20;
  if (
    box?.verticalFrom === "page" &&
    box.verticalOffsetEmu !== undefined &&
    box.paragraphs[0] === mark
  )
    return box.verticalOffsetEmu / 36_000 + twipMm(drop);
  if (!flow.includes(mark)) return undefined;
  let top = section.top;
  for (const above of flow.slice(0, flow.indexOf(mark))) {
    const height = lineTwip(above);
    if (height === undefined) return undefined;
    top += above.before + height + above.after;
  }
  return twipMm(top + drop);
}

export const markTop =
  (target: number) =>
  (document: DocxDocument): Reading => {
    const top = markTopMm(document);
    if (top === undefined) return unmeasured(`标志的高度没有全部写明；${LAYOUT_ONLY}`);
    return judge(within(top, target, 1), `约 ${mm(top)}`, "按段前距、固定行距和常见字形比例推算");
  };
