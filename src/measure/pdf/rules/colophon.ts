/** 版记 (7.4). */
import { faceReading } from "../../faces.ts";
import { combine, fails, judge, mm, notConcerned, pt, type Reading } from "../../reading.ts";
import { SEPARATE_ANNEX } from "../../words.ts";
import { area, between, CELL4_MM, within } from "../../yardstick.ts";
import type { Colophon } from "../find-colophon.ts";
import { splitAtGaps } from "../lines.ts";
import type { Line, PdfDocument } from "../model.ts";
import { onlyFor, type PdfRules, type PdfTest } from "./rules.ts";

const POSITION = "文字位置";

const withColophon =
  (test: (colophon: Colophon, document: PdfDocument) => Reading): PdfTest =>
  (document) => {
    const { colophon } = document.elements;
    if (document.words.kind === "简报") return notConcerned("简报报尾不在标准之内");
    return colophon ? test(colophon, document) : notConcerned("没有版记");
  };

const ruleThickness = withColophon(({ rules }, { words }) => {
  if (words.kind === "信函") return notConcerned("信函的版记没有分隔线");
  if (rules.length < 2) return fails(`只找到 ${rules.length} 条分隔线`, "线条");
  const isWide = rules.every(
    (rule) => within(rule.left, area.left, 0.7) && within(rule.right, area.right, 0.7),
  );
  const outer = [rules[0], rules.at(-1)].map((rule) => rule?.thickness ?? 0);
  const inner = rules.slice(1, -1).map((rule) => rule.thickness);
  const isRight =
    isWide &&
    outer.every((value) => between(value, 0.317, 0.388)) &&
    inner.every((value) => between(value, 0.21, 0.283));
  const shown = rules.map((rule) => rule.thickness.toFixed(2)).join("、");
  return judge(
    isRight,
    `${rules.length} 条，粗 ${shown} mm${isWide ? "，与版心等宽" : "，宽度不合"}`,
    "线条端点和线宽",
  );
});

const lastRule = withColophon(({ rules }, { words }) => {
  if (words.kind === "信函") return notConcerned("信函的版记没有分隔线");
  const last = rules.at(-1);
  if (!last) return fails("没有找到分隔线", "线条");
  const middle = (last.top + last.bottom) / 2;
  return judge(within(middle, area.bottom, 1), `距纸上边 ${mm(middle)}`, "线条位置");
});

const size4 = (line: Line): boolean => within(line.sizePt, 14, 0.2);

const copyTo = withColophon(({ copy }) => {
  const [first, ...more] = copy;
  if (!first) return notConcerned("没有抄送机关");
  const wrapLeft = area.left + 4 * CELL4_MM;
  const isPlaced =
    within(first.left, area.left + CELL4_MM, 1) &&
    more.every((line) => within(line.left, wrapLeft, 1)) &&
    copy.every((line) => line.right <= area.right - CELL4_MM + 1 && size4(line));
  const text = copy.map((line) => line.text.trim()).join("");
  const isWorded = /^抄送：.+。$/.test(text);
  const wraps = more.length > 0 ? `，回行左 ${mm(more[0]?.left ?? 0)}` : "";
  const measured = `左 ${mm(first.left)}${wraps}，${pt(first.sizePt)}${isWorded ? "" : "，应以“抄送：”开头、句号收尾"}`;
  const place = judge(isPlaced && isWorded, measured, POSITION);
  return combine([place, faceReading("仿宋", first.font, "", "字体名")], place);
});

const printed = onlyFor(["公文", "命令", "纪要"], (document) => {
  const line = document.elements.colophon?.print;
  if (!line)
    return document.words.kind === "公文"
      ? fails("没有找到印发机关和印发日期", "文字")
      : notConcerned("没有印发机关和印发日期");
  const isPlaced =
    within(line.left, area.left + CELL4_MM, 1) && within(line.right, area.right - CELL4_MM, 1);
  const parts = splitAtGaps(line, 5);
  const isWorded = /\d{4}年[1-9]\d?月[1-9]\d?日印发$/.test(line.text.replaceAll(/\s/g, ""));
  const measured = `左 ${mm(line.left)}，右 ${mm(line.right)}，${pt(line.sizePt)}${isWorded ? "" : `，“${parts.at(-1)?.text ?? ""}”写法不合`}`;
  const place = judge(isPlaced && isWorded && size4(line), measured, POSITION);
  return combine([place, faceReading("仿宋", line.font, "", "字体名")], place);
});

const lastSide = withColophon(({ page, lines }, { pages, elements, words }) => {
  const apart = elements.annexes.find(({ label }) => SEPARATE_ANNEX.test(label.text.trim()));
  const end = apart && apart.label.page > page ? apart.label.page : pages.length;
  const isLast = pages.slice(page + 1, end).every((one) => one.lines.length === 0);
  const bottom = Math.max(...lines.map((line) => line.baseline));
  const footers = new Set(elements.footers);
  const below = (pages[page]?.lines ?? []).filter(
    (line) => line.baseline > bottom + 1 && !footers.has(line),
  );
  const isEven = (page + 1) % 2 === 0 || words.kind === "信函";
  const measured = `在第 ${page + 1} 页，共 ${pages.length} 页${below.length > 0 ? "，其下还有文字" : ""}`;
  return judge(isLast && isEven && below.length === 0, measured, "页序");
});

const mainAndCopy = withColophon(({ mainTo, copy, rules }) => {
  const [last, first] = [mainTo.at(-1), copy[0]];
  if (!last || !first) return notConcerned("版记里没有主送机关");
  const crossing = rules.filter(
    (rule) => rule.top > last.ink.bottom - 1 && rule.bottom < first.ink.top + 1,
  );
  return judge(crossing.length === 0, `其间有 ${crossing.length} 条线`, "线条位置");
});

export const colophonRules: PdfRules = {
  C01: ruleThickness,
  C02: lastRule,
  C03: copyTo,
  C04: printed,
  C05: lastSide,
  C06: mainAndCopy,
};
