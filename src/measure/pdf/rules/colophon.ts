/** 版记 (7.4) and 页码 (7.5). */
import { faceReading } from "../../faces.ts";
import { combine, fails, judge, meets, mm, notConcerned, pt, type Reading } from "../../reading.ts";
import { area, between, CELL4_MM, mostFrequent, within } from "../../yardstick.ts";
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
  const isLast = pages.slice(page + 1).every((one) => one.lines.length === 0);
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

/** Footers that are there; the reading for none at all. */
const footerReading =
  (test: (lines: Line[], document: PdfDocument) => Reading): PdfTest =>
  (document) => {
    const lines = document.elements.footers.flatMap((line) => line ?? []);
    if (lines.length > 0) return test(lines, document);
    const isSingle = document.words.kind === "信函" && document.pages.length <= 2;
    return isSingle ? notConcerned("信函不超过两页") : fails("没有找到页码", "版心以下的文字");
  };

const each = (
  lines: readonly Line[],
  test: (line: Line) => [boolean, string],
  good: string,
  how: string,
): Reading =>
  combine(
    lines.flatMap((line): Reading[] => {
      const [isRight, measured] = test(line);
      return isRight ? [] : [fails(`第 ${line.page + 1} 页${measured}`, how)];
    }),
    meets(good, how),
  );

const numberText = footerReading((lines) =>
  each(
    lines,
    (line) => [/^— ?\d+ ?—$/.test(line.text.trim()), `“${line.text.trim()}”`],
    `${lines.length} 个页码均如“${lines[0]?.text.trim()}”`,
    "页脚文字",
  ),
);

const numberFace = footerReading((lines) => {
  const readings = lines.flatMap((line) => {
    const digit = line.glyphs.find((glyph) => /\d/.test(glyph.text));
    const font = digit?.font ?? line.font;
    const size = judge(
      within(line.sizePt, 14, 0.2),
      `第 ${line.page + 1} 页${pt(line.sizePt)}`,
      "文字矩阵",
    );
    return size.verdict === "符合" ? [faceReading("宋体", font, "", "字体名、字号")] : [size];
  });
  return combine(readings, notConcerned("没有页码"));
});

const DASH = /[—–―－-]/;

const dashHeight = footerReading((lines) => {
  const heights = lines.map((line) => {
    const dash = line.glyphs.find((glyph) => DASH.test(glyph.text));
    return { line, y: dash ? (dash.ink.top + dash.ink.bottom) / 2 : Number.NaN };
  });
  const first = heights[0]?.y ?? 0;
  return combine(
    heights.flatMap(({ line, y }): Reading[] => {
      if (Number.isNaN(y)) return [fails(`第 ${line.page + 1} 页没有一字线`, "页脚文字")];
      return within(y, 269, 1)
        ? []
        : [fails(`第 ${line.page + 1} 页距纸上边 ${mm(y)}`, "一字线字形的中线")];
    }),
    meets(`距纸上边 ${mm(first)}`, "一字线字形的中线"),
  );
});

const sides = footerReading((lines) =>
  each(
    lines,
    (line) => {
      const number = Number(/\d+/.exec(line.text)?.[0]);
      const gap = number % 2 === 1 ? area.right - line.right : line.left - area.left;
      return [between(gap, 3.9, 6.7), `（${number % 2 === 1 ? "单" : "双"}页）空 ${mm(gap)}`];
    },
    "单页居右、双页居左，各空一字",
    `${POSITION}（一字按 4.9–5.6 mm，±1）`,
  ),
);

/** Numbers are missing only on blank sides before the colophon, on the colophon's side, on a letter's first. */
const unnumbered = ({ pages, elements, words }: PdfDocument): Reading => {
  const bare = pages.flatMap((page, i) => (elements.footers[i] ? [] : [page]));
  const isBlank = (i: number) => pages[i]?.lines.length === 0 && pages[i]?.images.length === 0;
  const foot = elements.colophon?.page;
  const blankBefore = foot !== undefined && foot > 0 && isBlank(foot - 1);
  const wrong = bare.filter(({ index }) => {
    if (words.kind === "信函" && index <= 1) return false;
    return !(blankBefore && (index === foot || isBlank(index))) && !isAloneWithFoot(index);
  });
  function isAloneWithFoot(index: number): boolean {
    return (
      index === foot &&
      pages[index]?.lines.every((line) => elements.colophon?.lines.includes(line)) === true
    );
  }
  const numbered = blankBefore && foot !== undefined && elements.footers[foot];
  if (numbered) return fails(`版记前有空白页，第 ${foot + 1} 页仍有页码`, "页脚文字");
  const measured =
    wrong.length > 0
      ? `第 ${wrong.map((page) => page.index + 1).join("、")} 页没有页码`
      : bare.length === 0
        ? "各页均有页码"
        : `只有第 ${bare.map((page) => page.index + 1).join("、")} 页不编页码`;
  return judge(wrong.length === 0, measured, "页脚文字");
};

const running = footerReading((lines) => {
  const starts = lines.map((line) => Number(/\d+/.exec(line.text)?.[0]) - line.page);
  const common = mostFrequent(starts) ?? 0;
  const odd = lines.filter((_, i) => starts[i] !== common);
  return judge(
    odd.length === 0 && common >= 0,
    odd.length === 0
      ? `从 ${lines[0]?.text.replaceAll(/\D/g, "")} 起连续`
      : `第 ${odd[0] ? odd[0].page + 1 : 0} 页为“${odd[0]?.text.trim()}”`,
    "页脚文字",
  );
});

export const colophonRules: PdfRules = {
  C01: ruleThickness,
  C02: lastRule,
  C03: copyTo,
  C04: printed,
  C05: lastSide,
  C06: mainAndCopy,
  G01: numberText,
  G02: numberFace,
  G03: dashHeight,
  G04: sides,
  G05: unnumbered,
  G06: running,
};
