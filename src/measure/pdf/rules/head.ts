/** 版头 (7.2). */
import { faceReading } from "../../faces.ts";
import {
  combine,
  fails,
  judge,
  mm,
  notConcerned,
  pt,
  type Reading,
  unmeasured,
} from "../../reading.ts";
import { area, between, CELL_MM, LINE_MM, within } from "../../yardstick.ts";
import { centreOf } from "../line-shape.ts";
import { inkSource, type Line, type PdfDocument } from "../model.ts";
import { onlyFor, type PdfRules, type PdfTest } from "./rules.ts";

const ordinary = (test: PdfTest): PdfTest => onlyFor(["公文"], test);

/** Line of the type area; in a letter these elements stand under the first double line instead. */
function inLine({ elements, words }: PdfDocument, line: Line, number: number): boolean {
  const { mark, redRules } = elements;
  const bottom = Math.max(...mark.map((one) => one.ink.bottom));
  const rules = redRules.filter((rule) => rule.top > bottom && rule.top < bottom + 12);
  const top =
    words.kind === "信函" ? Math.max(bottom, ...rules.map((rule) => rule.bottom)) + 4 : area.top;
  return between(line.baseline, top + (number - 1) * LINE_MM, top + number * LINE_MM);
}

const size3 = (line: Line): boolean => between(line.sizePt, 15.5, 16.1);

const copyNumber = (document: PdfDocument): Reading => {
  const { elements } = document;
  const line = elements.copyNumber;
  if (!line) return notConcerned("没有份号");
  const text = line.text.trim();
  const isRight =
    /^\d{6}$/.test(text) &&
    size3(line) &&
    within(line.left, area.left, 0.7) &&
    inLine(document, line, 1);
  return judge(
    isRight,
    `“${text}”${pt(line.sizePt)}，左 ${mm(line.left)}，基线 ${mm(line.baseline)}`,
    "文字位置",
  );
};

const classification = (document: PdfDocument): Reading => {
  const { elements } = document;
  const line = elements.classification;
  if (!line) return notConcerned("没有密级");
  const text = line.text.trim();
  const isPlaced =
    within(line.left, area.left, 0.7) && inLine(document, line, elements.copyNumber ? 2 : 1);
  const isWorded = /^(绝\s?密|机\s?密|秘\s?密)(★\d+(年|个月|天))?$/.test(text);
  const measured = `“${text}”${pt(line.sizePt)}，左 ${mm(line.left)}，基线 ${mm(line.baseline)}`;
  const place = judge(isPlaced && isWorded && size3(line), measured, "文字位置");
  return combine([place, faceReading("黑体", line.font, "", "字体名")], place);
};

const urgency = (document: PdfDocument): Reading => {
  const { elements } = document;
  const line = elements.urgency;
  if (!line) return notConcerned("没有紧急程度");
  const above = [elements.copyNumber, elements.classification].filter((one) => one !== undefined);
  const isBelow = above.every((one) => one.baseline < line.baseline);
  const isPlaced =
    isBelow && within(line.left, area.left, 0.7) && inLine(document, line, above.length + 1);
  const measured = `“${line.text.trim()}”${pt(line.sizePt)}，左 ${mm(line.left)}，基线 ${mm(line.baseline)}`;
  const place = judge(isPlaced && size3(line), measured, "文字位置");
  return combine([place, faceReading("黑体", line.font, "", "字体名")], place);
};

const markTop = ({ elements }: PdfDocument): Reading => {
  const top = Math.min(...elements.mark.map((line) => line.ink.top));
  return judge(within(top, 72, 1), mm(top), `标志字顶：${inkSource(elements.mark)}`);
};

const markCentre = ({ elements }: PdfDocument): Reading => {
  const left = Math.min(...elements.mark.map((line) => line.left));
  const right = Math.max(...elements.mark.map((line) => line.right));
  const middle = (left + right) / 2;
  return judge(within(middle, area.centre, 1), `中线 ${mm(middle)}`, "标志首末字的左右边");
};

const markBottom = ({ elements }: PdfDocument): number =>
  Math.max(...elements.mark.map((line) => line.ink.bottom));

const numberGap = (document: PdfDocument): Reading => {
  const { number, signers } = document.elements;
  const lines = [...(number ? [number] : []), ...signers];
  if (lines.length === 0) return fails("没有找到发文字号", "版头文字");
  const top = Math.min(...lines.map((line) => line.ink.top));
  const gap = top - markBottom(document);
  return judge(within(gap, 2 * LINE_MM, 3), mm(gap), "标志字底到发文字号字顶");
};

const numberPlace = ({ elements }: PdfDocument): Reading => {
  const { number, signers } = elements;
  if (!number) return fails("没有找到发文字号", "版头文字");
  if (signers.length === 0) {
    const middle = centreOf(number);
    return judge(within(middle, area.centre, 1), `居中，中线 ${mm(middle)}`, "首末字的左右边");
  }
  const isRight = within(number.left, area.left + CELL_MM, 0.7);
  return judge(isRight, `有签发人，左 ${mm(number.left)}`, "首字的左边");
};

const signers = ({ elements }: PdfDocument): Reading => {
  const { signers: lines, number } = elements;
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return notConcerned("没有签发人");
  const colon = first.glyphs.findIndex((glyph) => /[：:]/.test(glyph.text));
  const label = first.glyphs[0];
  const name = first.glyphs[colon + 1];
  if (!label || !name || colon === -1)
    return fails(`“${first.text}”`, "签发人后应有全角冒号和姓名");
  const edge = Math.max(...lines.map((line) => line.right));
  const isLevel = number === undefined || within(number.baseline, last.baseline, 0.5);
  const isPlaced = within(edge, area.right - CELL_MM, 1) && isLevel;
  const place = judge(
    isPlaced,
    `右边 ${mm(edge)}${isLevel ? "" : "，与发文字号不在一行"}`,
    "文字位置",
  );
  return combine(
    [
      place,
      faceReading("仿宋", label.font, "“签发人”", "字体名"),
      faceReading("楷体", name.font, "姓名", "字体名"),
    ],
    place,
  );
};

const manySigners = ({ elements }: PdfDocument): Reading => {
  const lines = elements.signers;
  if (lines.length < 2) return notConcerned("签发人不足两行");
  const starts = lines.map((line, i) => {
    const colon = line.glyphs.findIndex((glyph) => /[：:]/.test(glyph.text));
    return (i === 0 ? line.glyphs[colon + 1] : line.glyphs[0])?.left ?? 0;
  });
  const isAligned = starts.every((start) => within(start, starts[0] ?? 0, 0.7));
  return judge(
    isAligned,
    `各行首名左边 ${starts.map((start) => start.toFixed(1)).join("、")} mm`,
    "文字位置",
  );
};

const redLine = ({ elements }: PdfDocument): Reading => {
  const { separator, number } = elements;
  if (!separator) return fails("没有找到红色分隔线", "线条");
  if (!number) return unmeasured("没有找到发文字号");
  const length = separator.right - separator.left;
  const gap = (separator.top + separator.bottom) / 2 - number.ink.bottom;
  const isLong = within(length, 156, 0.7) && within(separator.left, area.left, 0.7);
  return judge(
    isLong && within(gap, 4, 1),
    `长 ${mm(length)}，左端 ${mm(separator.left)}，在字号字底下 ${mm(gap)}`,
    "线条端点和字形轮廓",
  );
};

const oneRedLine = ({ elements }: PdfDocument): Reading =>
  judge(elements.redRules.length === 1, `${elements.redRules.length} 条`, "数首页红色横线");

export const headRules: PdfRules = {
  H01: copyNumber,
  H02: classification,
  H03: urgency,
  H04: ordinary(markTop),
  H05: ordinary(markCentre),
  H06: ordinary(numberGap),
  H08: ordinary(numberPlace),
  H09: ordinary(signers),
  H10: ordinary(manySigners),
  H11: ordinary(redLine),
  H12: ordinary(oneRedLine),
};
