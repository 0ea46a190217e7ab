/** 页码 (7.5). */
import { faceReading } from "../../faces.ts";
import { combine, fails, judge, meets, mm, notConcerned, pt, type Reading } from "../../reading.ts";
import { SEPARATE_ANNEX } from "../../words.ts";
import { area, between, mostFrequent, within } from "../../yardstick.ts";
import type { Line, PdfDocument } from "../model.ts";
import type { PdfRules, PdfTest } from "./rules.ts";

const POSITION = "文字位置";

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
  const apart = elements.annexes.find(({ label }) => SEPARATE_ANNEX.test(label.text.trim()));
  const firstApart = apart?.label.page ?? Number.POSITIVE_INFINITY;
  const blankBefore = foot !== undefined && foot > 0 && isBlank(foot - 1);
  const wrong = bare.filter(({ index }) => {
    if (words.kind === "信函" && index <= 1) return false;
    if (isBlank(index) && index > firstApart) return false;
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

/** An annex bound apart counts its pages from 1. */
const running = footerReading((lines, { elements }) => {
  const restarts = elements.annexes.filter(({ label }) => SEPARATE_ANNEX.test(label.text.trim()));
  const startOf = (page: number): number =>
    Math.max(0, ...restarts.map(({ label }) => label.page).filter((first) => first <= page));
  const numbers = lines.map((line) => ({
    line,
    offset: Number(/\d+/.exec(line.text)?.[0]) - (line.page - startOf(line.page)),
  }));
  const common = mostFrequent(numbers.map(({ offset }) => offset)) ?? 0;
  const odd = numbers.find(({ offset }) => offset !== common)?.line;
  const good = `从 ${lines[0]?.text.replaceAll(/\D/g, "")} 起连续${restarts.length > 0 ? "（另装的附件另编）" : ""}`;
  const bad = odd ? `第 ${odd.page + 1} 页为“${odd.text.trim()}”` : `从 ${common} 起`;
  return judge(!odd && common >= 1, !odd && common >= 1 ? good : bad, "页脚文字");
});

export const pageNumberRules: PdfRules = {
  G01: numberText,
  G02: numberFace,
  G03: dashHeight,
  G04: sides,
  G05: unnumbered,
  G06: running,
};
