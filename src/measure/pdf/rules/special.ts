/** 信函, 命令, 纪要 (10) and landscape tables (8). */
import { faceReading } from "../../faces.ts";
import {
  combine,
  fails,
  judge,
  mm,
  notConcerned,
  type Reading,
  unmeasured,
} from "../../reading.ts";
import { area, between, CELL_MM, LINE_MM, within } from "../../yardstick.ts";
import { centreOf } from "../line-shape.ts";
import { inkSource, type Line, type PdfDocument, type Stroke } from "../model.ts";
import { onlyFor, type PdfRules } from "./rules.ts";

const inkTop = (lines: readonly Line[]): number => Math.min(...lines.map((line) => line.ink.top));
const inkBottom = (lines: readonly Line[]): number =>
  Math.max(...lines.map((line) => line.ink.bottom));

const markTop =
  (target: number) =>
  (document: PdfDocument): Reading => {
    const { mark } = document.elements;
    const top = inkTop(mark);
    return judge(within(top, target, 1), mm(top), `标志字顶：${inkSource(mark)}`);
  };

/** Two lines close together, as one double line. */
function pairNear(rules: readonly Stroke[], y: number): [Stroke, Stroke] | undefined {
  const near = rules.filter((rule) => within(rule.top, y, 4)).sort((a, b) => a.top - b.top);
  const [upper, lower] = near;
  return upper && lower ? [upper, lower] : undefined;
}

const doubleLines = ({ elements, pages }: PdfDocument): Reading => {
  const { mark, redRules } = elements;
  const first = pairNear(redRules, inkBottom(mark) + 4);
  const second = pairNear(redRules, (pages[0]?.height ?? 297) - 20);
  if (!first || !second)
    return fails(`首页红色横线 ${redRules.length} 条，应为上下两条双线`, "线条");
  const lines = [...first, ...second];
  const isLong = lines.every((line) => within(line.right - line.left, 170, 1));
  const isWeighted =
    first[0].thickness > first[1].thickness && second[0].thickness < second[1].thickness;
  const gap = first[0].top - first[0].thickness / 2 - inkBottom(mark);
  const foot = (second[0].top + second[1].top) / 2;
  const isPlaced = within(gap, 4, 1) && within(foot, 277, 1);
  const measured = `长 ${mm(lines[0] ? lines[0].right - lines[0].left : 0)}，第一条在标志下 ${mm(gap)}，第二条 ${mm(foot)}${isWeighted ? "" : "，粗细次序不合"}`;
  return judge(isLong && isWeighted && isPlaced, measured, "线条端点、线宽和字形轮廓");
};

const letterNumber = ({ elements }: PdfDocument): Reading => {
  const { number, redRules, mark } = elements;
  if (!number) return fails("没有找到发文字号", "文字");
  const pair = pairNear(redRules, inkBottom(mark) + 4);
  if (!pair) return unmeasured("没有找到第一条双线");
  const gap = number.ink.top - pair[1].bottom;
  return judge(
    within(number.right, area.right, 1) && within(gap, 4.9, 1),
    `右 ${mm(number.right)}，双线下 ${mm(gap)}`,
    "文字位置和字形轮廓",
  );
};

const letterFoot = ({ elements }: PdfDocument): Reading => {
  const isClear = elements.footers[0] === undefined;
  const hasPrint = elements.colophon?.print !== undefined;
  const rules = elements.colophon?.rules.length ?? 0;
  const measured = `首页${isClear ? "无" : "有"}页码，版记${hasPrint ? "有印发行" : "无印发行"}，分隔线 ${rules} 条`;
  return judge(isClear && !hasPrint && rules === 0, measured, "页脚和版记");
};

const orderNumber = ({ elements }: PdfDocument): Reading => {
  const { number, mark, body } = elements;
  if (!number) return fails("没有找到令号", "文字");
  const gap = number.ink.top - inkBottom(mark);
  const first = body.find((line) => line.page === 0 && line.baseline > number.baseline);
  const below = first ? first.ink.top - number.ink.bottom : Number.NaN;
  const isWorded = /^第\s*[\d一二三四五六七八九十百]+\s*号$/.test(number.text.trim());
  const isPlaced =
    within(gap, 2 * LINE_MM, 5) &&
    within(centreOf(number), area.centre, 1) &&
    between(below, 2 * LINE_MM - 1, 2 * LINE_MM + 7);
  return judge(
    isWorded && isPlaced,
    `“${number.text.trim()}”在标志下 ${mm(gap)}，正文在其下 ${mm(below)}`,
    "文字位置和字形轮廓",
  );
};

const ATTENDANCE = /^(出\s*席|请\s*假|列\s*席)[^：:]{0,4}[：:]/;

const attendance = ({ elements }: PdfDocument): Reading => {
  const lines = elements.body;
  const starts = lines.filter((line) => ATTENDANCE.test(line.text.trim()));
  if (starts.length === 0) return notConcerned("没有出席、请假、列席名单");
  const readings = starts.flatMap((line): Reading[] => {
    const label = line.glyphs[0];
    const colon = line.glyphs.findIndex((glyph) => /[：:]/.test(glyph.text));
    const name = line.glyphs[colon + 1];
    const next = lines[lines.indexOf(line) + 1];
    const wraps =
      next &&
      next.page === line.page &&
      !ATTENDANCE.test(next.text.trim()) &&
      next.left > area.left + 3 * CELL_MM;
    const isHung = !wraps || (name !== undefined && within(next.left, name.left, 0.9));
    const place = judge(
      within(line.left, area.left + 2 * CELL_MM, 0.7) && isHung,
      `“${line.text.trim().slice(0, 4)}”左 ${mm(line.left)}${isHung ? "" : "，回行没有对齐"}`,
      "文字位置",
    );
    return [place, faceReading("黑体", label?.font ?? "", "标签", "字体名")];
  });
  return combine(readings, notConcerned("没有名单"));
};

const minutesMark = (document: PdfDocument): Reading => {
  const placed = markTop(72)(document);
  return /纪要$/.test(document.words.mark ?? "")
    ? placed
    : fails(`标志“${document.words.mark ?? ""}”`, "文字");
};

/** Pages that are landscape by size or rotation, or whose text is mostly turned by 90°. */
const landscape = ({ pages, elements }: PdfDocument): Reading => {
  const wide = pages.filter((page) => page.width > page.height || page.rotation % 180 !== 0);
  const turned = pages.filter((page) => {
    const words = page.glyphs.filter((glyph) => glyph.text.trim() !== "");
    return words.length > 20 && words.filter((glyph) => !glyph.isUpright).length > words.length / 2;
  });
  if (wide.length > 0)
    return fails(
      `第 ${wide.map((page) => page.index + 1).join("、")} 页为横向页面，页码随之移位`,
      "页面尺寸和旋转",
    );
  if (turned.length === 0) return notConcerned("没有横排表格");
  const missing = turned.filter((page) => elements.footers[page.index] === undefined);
  return judge(
    missing.length === 0,
    missing.length === 0
      ? `${turned.length} 页横排，页码在原位`
      : `第 ${(missing[0]?.index ?? 0) + 1} 页没有页码`,
    "文字方向和页脚",
  );
};

export const specialRules: PdfRules = {
  L01: onlyFor(["信函"], markTop(30)),
  L02: onlyFor(["信函"], doubleLines),
  L03: onlyFor(["信函"], letterNumber),
  L04: onlyFor(["信函"], letterFoot),
  O01: onlyFor(["命令"], markTop(57)),
  O02: onlyFor(["命令"], orderNumber),
  M01: onlyFor(["纪要"], minutesMark),
  M02: onlyFor(["纪要"], attendance),
  W01: landscape,
};
