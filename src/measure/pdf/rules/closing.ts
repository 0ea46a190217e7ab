/** 署名, 成文日期, 印章 (7.3.5). */
import { judge, mm, notConcerned, type Reading, unmeasured } from "../../reading.ts";
import { noEmptyPage } from "../../text-rules.ts";
import { area, between, CELL_MM, LINE_MM, within } from "../../yardstick.ts";
import { bodyBefore, centreOf } from "../line-shape.ts";
import type { Box, Line, PdfDocument } from "../model.ts";
import type { PdfRules } from "./rules.ts";

const POSITION = "文字位置";

/** Which of the two layouts the closing block is nearer to. */
function isSealed({ elements, pages }: PdfDocument, date: Line): boolean {
  const hasSeal = pages[date.page]?.images.some(
    (box) => box.bottom > date.ink.top - 60 && box.top < date.ink.bottom + 20 && box.right > 100,
  );
  if (hasSeal) return true;
  const sealedError = Math.abs(area.right - 4 * CELL_MM - date.right);
  const organ = elements.organs.at(-1);
  if (!organ) return true;
  const step = Math.abs(date.left - organ.left - 2 * CELL_MM);
  const widest = Math.max(...elements.organs.map((line) => line.right));
  const edge = Math.min(
    Math.abs(area.right - 2 * CELL_MM - widest),
    Math.abs(area.right - 2 * CELL_MM - date.right),
  );
  const middle = Math.abs(centreOf(organ) - centreOf(date));
  return sealedError + middle < step + edge;
}

/** Of organs in rows only the last is centred on the date; of organs in a column all are. */
const centredOn = (organs: readonly Line[]): readonly Line[] =>
  organs.some((a, i) => organs.slice(i + 1).some((b) => a.baseline === b.baseline))
    ? organs.slice(-1)
    : organs;

const sealedClosing = (document: PdfDocument): Reading => {
  const { date, organs } = document.elements;
  if (document.words.kind === "命令") return notConcerned("命令用签名章");
  if (!date) return noDate(document);
  if (!isSealed(document, date)) return notConcerned("按不加盖印章的格式编排");
  const gap = area.right - date.right;
  const widest = organs.reduce((most, line) => Math.max(most, line.right - line.left), 0);
  const isLong = widest > date.right - date.left + 8 * CELL_MM - 1;
  const offsets = centredOn(organs).map((line) => centreOf(line) - centreOf(date));
  const isCentred = offsets.every((offset) => within(offset, 0, 1));
  const isPlaced = isLong || within(gap, 4 * CELL_MM, 1);
  const measured = `日期右空 ${mm(gap)}，署名中线差 ${mm(Math.max(0, ...offsets.map(Math.abs)))}`;
  if (organs.length === 0) return judge(isPlaced, `${measured}（没有署名）`, POSITION);
  return judge(isPlaced && isCentred, measured, POSITION);
};

const noDate = ({ words }: PdfDocument): Reading =>
  words.kind === "公文" || words.kind === "信函"
    ? unmeasured("没有认出成文日期")
    : notConcerned("没有成文日期");

const unsealedClosing = (document: PdfDocument): Reading => {
  const { date, organs } = document.elements;
  const organ = organs[0];
  if (document.words.kind === "命令") return notConcerned("命令用签名章");
  if (!date) return noDate(document);
  if (isSealed(document, date)) return notConcerned("按加盖印章的格式编排");
  if (!organ) return unmeasured("没有认出署名");
  const widest = Math.max(...organs.map((line) => line.right));
  const isLonger = date.right > widest;
  const edge = area.right - (isLonger ? date.right : widest);
  const step = date.left - organ.left;
  const measured = `${isLonger ? "日期" : "署名"}右空 ${mm(edge)}，日期比署名右移 ${mm(step)}`;
  return judge(within(edge, 2 * CELL_MM, 1) && within(step, 2 * CELL_MM, 1), measured, POSITION);
};

/** Pictures in the closing block: seals and signature stamps. */
const seals = ({ elements, pages }: PdfDocument): Box[] => {
  const { date } = elements;
  if (!date) return [];
  return (pages[date.page]?.images ?? []).filter(
    (box) =>
      box.right - box.left < 70 && box.bottom > date.ink.top - 70 && box.top < date.ink.bottom + 30,
  );
};

const isRound = (box: Box): boolean =>
  within((box.right - box.left) / (box.bottom - box.top), 1, 0.12) && box.right - box.left > 30;

/** A stamp, or the name set in type where an order has no stamp yet. */
const signatureStamp = (document: PdfDocument): Reading => {
  const { date, organs } = document.elements;
  const stamp = seals(document).find((box) => !isRound(box));
  const name = document.words.kind === "命令" ? organs.at(-1) : undefined;
  const edge = stamp?.right ?? name?.right;
  if (!date || edge === undefined) return notConcerned("没有签名章");
  const [gap, dateGap] = [area.right - edge, area.right - date.right];
  const isRight = within(gap, 4 * CELL_MM, 1) && within(dateGap, 4 * CELL_MM, 1);
  return judge(
    isRight,
    `${stamp ? "签名章" : "签署姓名"}右空 ${mm(gap)}，日期右空 ${mm(dateGap)}`,
    "图像和文字位置",
  );
};

const sealPlace = (document: PdfDocument): Reading => {
  const { date, organs } = document.elements;
  const round = seals(document).filter(isRound);
  const last = round.at(-1);
  if (!last || !date) return notConcerned("文件里没有印章图像");
  const upper = document.elements.attachments.at(-1) ?? bodyBefore(document, organs[0] ?? date);
  const gap = upper ? Math.min(...round.map((box) => box.top)) - upper.ink.bottom : 0;
  const middle = (last.left + last.right) / 2 - centreOf(date);
  const pair = ((organs.at(-1)?.baseline ?? date.baseline) + date.baseline) / 2;
  const lift = pair - (last.top + last.bottom) / 2;
  const isRight = between(gap, -0.5, LINE_MM + 0.5) && within(middle, 0, 2) && between(lift, -1, 9);
  return judge(
    isRight,
    `顶端距正文 ${mm(gap)}，与日期中线差 ${mm(middle)}，圆心高出 ${mm(lift)}`,
    "图像位置",
  );
};

const jointSeals = (document: PdfDocument): Reading => {
  const boxes = seals(document).filter(isRound);
  if (boxes.length < 2) return notConcerned("不足两枚印章");
  const crosses = boxes.some((a, i) =>
    boxes
      .slice(i + 1)
      .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  );
  const isInside = boxes.every(
    (box) => box.left >= area.left - 0.5 && box.right <= area.right + 0.5,
  );
  return judge(
    !crosses && isInside,
    `${boxes.length} 枚${crosses ? "，有相交" : ""}${isInside ? "" : "，出版心"}`,
    "图像位置",
  );
};

/** The closing block shares its side with text. */
const stranded = (document: PdfDocument): Reading => {
  const { date, body, attachments } = document.elements;
  const words = noEmptyPage(document.words);
  if (!date || words.verdict === "不符合") return words;
  const company = [...body, ...attachments].filter(
    (line) => line.page === date.page && line.baseline < date.baseline,
  );
  return judge(company.length > 0, `落款所在面有 ${company.length} 行正文`, "文字和位置");
};

export const closingRules: PdfRules = {
  S02: sealedClosing,
  S03: unsealedClosing,
  S04: signatureStamp,
  S05: sealPlace,
  S06: jointSeals,
  S07: stranded,
};
