/** 标题, 主送机关 (7.3.1, 7.3.2). */
import { faceReading } from "../../faces.ts";
import { combine, judge, mm, notConcerned, pt, type Reading, unmeasured } from "../../reading.ts";
import { hasGoodShape } from "../../title-shape.ts";
import { between, within } from "../../yardstick.ts";
import type { DocxDocument, DocxParagraph } from "../model.ts";
import { bare } from "../paragraph-words.ts";
import {
  cells,
  type DocxRules,
  gapTwip,
  LAYOUT_ONLY,
  LINE_TWIP,
  lineTwip,
  onlyFor,
  twipMm,
} from "./rules.ts";

const PROPERTIES = "段落和字体属性";

const isFlush = (one: DocxParagraph): boolean =>
  Math.abs(one.left) < 20 && Math.abs(one.firstLine) < 20;

const titles = ({ elements }: DocxDocument): DocxParagraph[] =>
  elements.kind === "简报"
    ? []
    : [...(elements.title ? [elements.title] : []), ...elements.issuedTitles];

const titleFace = (document: DocxDocument): Reading => {
  if (document.words.kind === "简报") return notConcerned("简报的标题不在标准之内");
  const readings = titles(document).flatMap((one) => {
    const isBold = one.runs.some((run) => run.isBold);
    const isRight = one.sizePt === 22 && !isBold && one.align === "center";
    const measured = `“${bare(one).slice(0, 6)}”${pt(one.sizePt)}，${one.align}${isBold ? "，加粗" : ""}`;
    return [judge(isRight, measured, PROPERTIES), faceReading("小标宋", one.face, "", "字体")];
  });
  if (document.words.kind === "命令") return notConcerned("命令没有标题");
  return combine(readings, unmeasured("没有认出标题"));
};

/** From the red border to the title's ink: an exact line's baseline stands four fifths down it. */
const titleGap = ({ elements }: DocxDocument): Reading => {
  const { title } = elements;
  if (!title) return unmeasured("没有认出标题");
  const above = elements.redBorders[0] ?? elements.number;
  const gap = gapTwip(elements.flow, above, title);
  const line = lineTwip(title);
  if (!above || gap === undefined || line === undefined) return unmeasured(LAYOUT_ONLY);
  const ink = gap + 0.8 * line - 0.85 * title.sizePt * 20;
  return judge(
    between(ink, 2 * LINE_TWIP - 30, 2 * LINE_TWIP + 285),
    `空 ${(gap / LINE_TWIP).toFixed(2)} 行，字顶约在线下 ${mm(twipMm(ink))}`,
    "段前距、段后距、空段和固定行距推算",
  );
};

const titleShape = (document: DocxDocument): Reading => {
  if (document.words.kind === "简报") return notConcerned("简报的标题不在标准之内");
  const readings = titles(document).map((one) => {
    const lines = one.text.split("\n").map((line) => [...line.trim()].length);
    const isLong = lines.some((count_) => count_ > 20);
    if (isLong) return unmeasured(`“${bare(one).slice(0, 6)}”自动回行；${LAYOUT_ONLY}`);
    const isSplit = one.text
      .split("\n")
      .slice(1)
      .some((line) => /^[的、，。）》]/.test(line));
    return lines.length === 1
      ? notConcerned("标题只有一行")
      : judge(hasGoodShape(lines, 1) && !isSplit, `各行 ${lines.join("、")} 字`, "换行符");
  });
  return combine(readings, notConcerned("标题只有一行"));
};

const recipients = ({ elements }: DocxDocument): Reading => {
  const { recipients: one, title, flow } = elements;
  if (!one || !title) return notConcerned("没有主送机关");
  const gap = gapTwip(flow, title, one);
  const isWorded = bare(one).endsWith("：");
  if (gap === undefined) return unmeasured(LAYOUT_ONLY);
  const measured = `空 ${(gap / LINE_TWIP).toFixed(2)} 行，左空 ${cells(one.left + one.firstLine)}${isWorded ? "" : "，末尾不是全角冒号"}`;
  return judge(within(gap, LINE_TWIP, 60) && isFlush(one) && isWorded, measured, PROPERTIES);
};

export const titleRules: DocxRules = {
  T01: titleFace,
  T02: onlyFor(["公文"], titleGap),
  T03: titleShape,
  T04: onlyFor(["公文", "信函"], recipients),
};
