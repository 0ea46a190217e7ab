/** 附件说明, 署名, 成文日期, 印章, 附注, 附件 (7.3.4–7.3.7). */
import { faceReading } from "../../faces.ts";
import {
  combine,
  fails,
  judge,
  meets,
  mm,
  notConcerned,
  pt,
  type Reading,
  unmeasured,
} from "../../reading.ts";
import { noEmptyPage } from "../../text-rules.ts";
import { area, between, CELL_MM, LINE_MM, within } from "../../yardstick.ts";
import { centreOf } from "../line-shape.ts";
import type { Box, Line, PdfDocument } from "../model.ts";
import type { PdfRules } from "./rules.ts";

const POSITION = "文字位置";
const INDENTED_MM = area.left + 2 * CELL_MM;

/** The line of running text before another. */
const bodyBefore = ({ elements }: PdfDocument, line: Line): Line | undefined =>
  elements.body.findLast((one) => one.page === line.page && one.baseline < line.baseline);

const attachmentNote = (document: PdfDocument): Reading => {
  const [first] = document.elements.attachments;
  if (!first) return notConcerned("没有附件说明");
  const before = bodyBefore(document, first);
  const gap = before ? first.baseline - before.baseline : undefined;
  const isSpaced = gap === undefined || within(gap, 2 * LINE_MM, 1.2);
  const isWorded = /^附件：/.test(first.text.trim());
  const isRight = isWorded && within(first.left, INDENTED_MM, 0.7) && isSpaced;
  const spacing = gap === undefined ? "在一面之首" : `与正文基线相距 ${mm(gap)}`;
  return judge(
    isRight,
    `“${first.text.trim().slice(0, 6)}”左 ${mm(first.left)}，${spacing}`,
    POSITION,
  );
};

/** Wrapped lines stand under the first character of the name; numbers under one another. */
const hanging = ({ elements }: PdfDocument): Reading => {
  const lines = elements.attachments;
  if (lines.length < 2) return notConcerned("附件说明只有一行");
  let nameLeft = 0;
  const bad = lines.flatMap((line, i): Reading[] => {
    const text = line.text.trim();
    const label = /^(附件\s*[：:])?\s*(\d+[.．、])?/.exec(text)?.[0] ?? "";
    const name = line.glyphs[[...label].length];
    const isEntry = i === 0 || /^\d+[.．、]/.test(text);
    const start = isEntry ? name?.left : line.left;
    if (i === 0) nameLeft = start ?? 0;
    const isAligned = start !== undefined && within(start, nameLeft, 0.9);
    return isAligned
      ? []
      : [fails(`“${text.slice(0, 8)}”名称左 ${mm(start ?? 0)}，首项 ${mm(nameLeft)}`, POSITION)];
  });
  return combine(bad, meets(`名称均左 ${mm(nameLeft)}`, POSITION));
};

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
  const edge = Math.min(
    Math.abs(area.right - 2 * CELL_MM - organ.right),
    Math.abs(area.right - 2 * CELL_MM - date.right),
  );
  const middle = Math.abs(centreOf(organ) - centreOf(date));
  return sealedError + middle < step + edge;
}

const sealedClosing = (document: PdfDocument): Reading => {
  const { date, organs } = document.elements;
  if (!date) return noDate(document);
  if (!isSealed(document, date)) return notConcerned("按不加盖印章的格式编排");
  const gap = area.right - date.right;
  const widest = organs.reduce((most, line) => Math.max(most, line.right - line.left), 0);
  const isLong = widest > date.right - date.left + 8 * CELL_MM - 1;
  const offsets = organs.map((line) => centreOf(line) - centreOf(date));
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
  if (!date) return noDate(document);
  if (isSealed(document, date)) return notConcerned("按加盖印章的格式编排");
  if (!organ) return unmeasured("没有认出署名");
  const isLonger = date.right - date.left > organ.right - organ.left;
  const edge = area.right - (isLonger ? date.right : organ.right);
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

const signatureStamp = (document: PdfDocument): Reading => {
  const stamps = seals(document).filter((box) => !isRound(box));
  const { date } = document.elements;
  const [stamp] = stamps;
  if (!stamp || !date) return notConcerned("没有签名章");
  const gap = area.right - stamp.right;
  const dateGap = area.right - date.right;
  return judge(
    within(gap, 4 * CELL_MM, 1) && within(dateGap, 4 * CELL_MM, 1),
    `签名章右空 ${mm(gap)}，日期右空 ${mm(dateGap)}`,
    "图像位置",
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

const note = ({ elements }: PdfDocument): Reading => {
  const { note: line, date } = elements;
  if (!line || !date) return notConcerned("没有附注");
  const step = line.baseline - date.baseline;
  const isRight =
    /^（.+）$/.test(line.text.trim()) &&
    within(line.left, INDENTED_MM, 0.7) &&
    within(step, LINE_MM, 1);
  return judge(
    isRight,
    `“${line.text.trim().slice(0, 10)}”左 ${mm(line.left)}，在日期下 ${mm(step)}`,
    POSITION,
  );
};

const annexes =
  (test: (annex: { label: Line; title: Line[] }, document: PdfDocument) => Reading) =>
  (document: PdfDocument): Reading =>
    combine(
      document.elements.annexes.map((annex) => test(annex, document)),
      notConcerned("没有附件"),
    );

const annexPage = annexes(({ label }, { pages }) => {
  const isFirst = pages[label.page]?.lines[0] === label;
  return judge(
    isFirst,
    `“${label.text.trim()}”${isFirst ? "在" : "不在"}第 ${label.page + 1} 页之首`,
    POSITION,
  );
});

const annexLabel = annexes(({ label }) => {
  const isPlaced =
    within(label.left, area.left, 0.7) && between(label.baseline, area.top, area.top + LINE_MM);
  const isWorded = /^附件\d*$/.test(label.text.replaceAll(/\s/g, ""));
  const measured = `“${label.text.trim()}”${pt(label.sizePt)}，左 ${mm(label.left)}，基线 ${mm(label.baseline)}`;
  const place = judge(
    isPlaced && isWorded && between(label.sizePt, 15.5, 16.1),
    measured,
    POSITION,
  );
  return combine([place, faceReading("黑体", label.font, "", "字体名")], place);
});

const annexTitle = annexes(({ label, title }) => {
  const [first] = title;
  if (!first) return unmeasured(`${label.text.trim()} 没有认出标题`);
  const isThird = between(first.baseline, area.top + 2 * LINE_MM, area.top + 3 * LINE_MM + 1);
  const centre = centreOf(first);
  const measured = `${label.text.trim()} 标题中线 ${mm(centre)}，基线 ${mm(first.baseline)}`;
  return judge(
    isThird && within(centre, area.centre, 1),
    measured,
    `${POSITION}（第 3 行为 57.4–67.6 mm）`,
  );
});

export const closingRules: PdfRules = {
  A01: attachmentNote,
  A03: hanging,
  S02: sealedClosing,
  S03: unsealedClosing,
  S04: signatureStamp,
  S05: sealPlace,
  S06: jointSeals,
  S07: stranded,
  N01: note,
  X01: annexPage,
  X02: annexLabel,
  X03: annexTitle,
};
