/** 署名, 成文日期, 印章 (7.3.5). */
import { judge, mm, notConcerned, type Reading, unmeasured } from "../../reading.ts";
import { noEmptyPage } from "../../text-rules.ts";
import { within } from "../../yardstick.ts";
import type { DocxDocument, DocxParagraph } from "../model.ts";
import {
  AREA_TWIP,
  CELL_TWIP,
  cells,
  type DocxRules,
  type DocxTest,
  LAYOUT_ONLY,
  twipMm,
} from "./rules.ts";
import { widthTwip } from "./width.ts";

const hasSeal = ({ paragraphs }: DocxDocument): boolean =>
  paragraphs.some((one) => one.place === "text" && one.shapes.some((shape) => shape.isPicture));

const isAtRight = (one: DocxParagraph): boolean => one.align === "right" || one.align === "end";

/** Left edge of a one-line paragraph, from the type area's left edge. */
const startOf = (one: DocxParagraph): number =>
  isAtRight(one) ? AREA_TWIP - one.right - widthTwip(one) : one.left + one.firstLine;
const middleOf = (one: DocxParagraph): number => startOf(one) + widthTwip(one) / 2;
/** White to the right of it. */
const gapOf = (one: DocxParagraph): number => AREA_TWIP - startOf(one) - widthTwip(one);

interface Layout {
  date: DocxParagraph;
  organs: DocxParagraph[];
  /** The organ with the longest name; it stands for all in an unsealed block. */
  widest: DocxParagraph;
}

/** How far a closing block is from each of the two layouts, twips. */
function distances({ date, organs, widest }: Layout) {
  const sealed =
    Math.abs(date.right - 4 * CELL_TWIP) +
    Math.max(...organs.map((organ) => Math.abs(middleOf(organ) - middleOf(date))));
  const edge = Math.min(
    Math.abs(gapOf(widest) - 2 * CELL_TWIP),
    Math.abs(date.right - 2 * CELL_TWIP),
  );
  return { sealed, unsealed: edge + Math.abs(startOf(date) - startOf(widest) - 2 * CELL_TWIP) };
}

const HOW = "段落缩进，字宽推算";

function sealedReading({ date, organs, widest }: Layout): Reading {
  const offset = Math.max(...organs.map((one) => Math.abs(middleOf(one) - middleOf(date))));
  const isLong = widthTwip(widest) > widthTwip(date) + 8 * CELL_TWIP;
  const isPlaced = isLong || within(date.right, 4 * CELL_TWIP, 40);
  const measured = `日期右空 ${cells(date.right)}，署名中线差约 ${mm(twipMm(offset))}`;
  return judge(isPlaced && offset < 90, measured, HOW);
}

function unsealedReading({ date, widest }: Layout): Reading {
  const isLonger = widthTwip(date) > widthTwip(widest);
  const edge = isLonger ? date.right : gapOf(widest);
  const step = startOf(date) - startOf(widest);
  const isRight = within(edge, 2 * CELL_TWIP, 60) && within(step, 2 * CELL_TWIP, 90);
  const measured = `${isLonger ? "日期" : "署名"}右空 ${cells(edge)}，日期右移约 ${cells(step)}`;
  return judge(isRight, measured, HOW);
}

/** S02 for sealed blocks, S03 for others; which of them it is, the layout or a picture tells. */
const closing =
  (isForSealed: boolean): DocxTest =>
  (document) => {
    const { kind } = document.words;
    const { date, organs } = document.elements;
    if (kind === "命令") return notConcerned("命令用签名章");
    if (!date)
      return kind === "公文" || kind === "信函"
        ? unmeasured("没有认出成文日期")
        : notConcerned("没有成文日期");
    if (!isAtRight(date)) return unmeasured(`日期的对齐是 ${date.align}；${LAYOUT_ONLY}`);
    const widest = organs.reduce<DocxParagraph | undefined>(
      (most, one) => (most && widthTwip(most) >= widthTwip(one) ? most : one),
      undefined,
    );
    if (!widest) return dateAlone(date, isForSealed);
    const layout: Layout = { date, organs, widest };
    const { sealed, unsealed } = distances(layout);
    const isSealed = hasSeal(document) || sealed < unsealed;
    if (isSealed !== isForSealed)
      return notConcerned(isSealed ? "按加盖印章的格式编排" : "按不加盖印章的格式编排");
    return isSealed ? sealedReading(layout) : unsealedReading(layout);
  };

/** Several organs in rows (a table, tabs) are not measured; the date under them is. */
function dateAlone(date: DocxParagraph, isForSealed: boolean): Reading {
  if (!isForSealed) return notConcerned("没有认出署名");
  const measured = `日期右空 ${cells(date.right)}（没有认出署名）`;
  const isSealed = within(date.right, 4 * CELL_TWIP, 40);
  return isSealed ? judge(true, measured, HOW) : unmeasured(measured, HOW);
}

const sealPicture = (document: DocxDocument): Reading =>
  hasSeal(document) ? unmeasured(LAYOUT_ONLY) : notConcerned("文件里没有印章图像");

const stranded = ({ words: all }: DocxDocument): Reading => {
  const text = noEmptyPage(all);
  if (text.verdict === "不符合") return text;
  return all.date === undefined
    ? text
    : unmeasured(`没有“此页无正文”；落款与正文是否同面，${LAYOUT_ONLY}`);
};

export const closingRules: DocxRules = {
  S02: closing(true),
  S03: closing(false),
  S04: sealPicture,
  S05: sealPicture,
  S06: sealPicture,
  S07: stranded,
};
