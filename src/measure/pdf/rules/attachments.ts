/** 附件说明, 附注, 附件 (7.3.4, 7.3.6, 7.3.7). */
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
import { area, between, CELL_MM, LINE_MM, within } from "../../yardstick.ts";
import { bodyBefore, centreOf } from "../line-shape.ts";
import type { Line, PdfDocument } from "../model.ts";
import type { PdfRules } from "./rules.ts";

const POSITION = "文字位置";
const INDENTED_MM = area.left + 2 * CELL_MM;

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
  const isWorded = /^(.+〔\d{4}〕\d+号)?附件\d*$/.test(label.text.replaceAll(/\s/g, ""));
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

export const attachmentRules: PdfRules = {
  A01: attachmentNote,
  A03: hanging,
  N01: note,
  X01: annexPage,
  X02: annexLabel,
  X03: annexTitle,
};
