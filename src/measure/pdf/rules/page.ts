/** 页面 (5.1, 5.2): paper, margins, type area, grid, face, colour. */
import { faceReading, serves } from "../../faces.ts";
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
import { HAN } from "../../words.ts";
import { area, between, CELL_MM, median, mostFrequent, POINT_MM, within } from "../../yardstick.ts";
import { isBlack, isRed, STANDARD_REDS } from "../colors.ts";
import { fullPages } from "../full-pages.ts";
import { isCentred, isFull } from "../line-shape.ts";
import { inkSource, type Line, type PdfDocument } from "../model.ts";
import type { PdfRules } from "./rules.ts";

const paper = ({ pages }: PdfDocument): Reading => {
  const strange = pages.filter(
    (page) => !within(page.width, 210, 0.3) || !within(page.height, 297, 0.3),
  );
  const shown = (strange[0] ?? pages[0]) as { width: number; height: number; index: number };
  const measured = `${shown.width.toFixed(1)}×${shown.height.toFixed(1)} mm`;
  const place = strange.length > 0 ? `（第 ${shown.index + 1} 页）` : "";
  return judge(strange.length === 0, measured + place, "页面尺寸（MediaBox/CropBox）");
};

/**
 * The first line's ink stands at the type area's edge where a layout begins with the type itself;
 * Word and its like begin with the line: in a fixed pitch the baseline stands four fifths down.
 */
function topReading(line: Line, pitchMm: number): Reading {
  const place = `第 ${line.page + 1} 页`;
  const source = `首行字顶：${inkSource([line])}`;
  const ink = line.ink.top;
  if (between(ink, 36, 38.6)) return meets(`${place}字顶 ${mm(ink)}`, source);
  const slot = line.baseline - 0.8 * pitchMm;
  const measured = `${place}字顶 ${mm(ink)}，行框上边约 ${mm(slot)}`;
  return judge(
    within(slot, 37, 1),
    measured,
    `${source}；行框按固定行距推算（基线在行高五分之四处）`,
  );
}

const topMargin = ({ elements, pages }: PdfDocument): Reading => {
  const firsts = pages.slice(1).flatMap((page) => {
    const line = page.lines[0];
    return line && elements.body.includes(line) && within(line.sizePt, 16, 1) ? [line] : [];
  });
  if (firsts.length === 0) return unmeasured("第 2 页以后没有以正文开头的页");
  const pitch = median(pitchesPt(elements.body)) * POINT_MM;
  return combine(
    firsts.map((line) => topReading(line, pitch)),
    unmeasured("没有正文"),
  );
};

const flushLines = ({ elements }: PdfDocument): Line[] =>
  elements.body.filter((line) => line.left < area.left + CELL_MM && !isCentred(line));

const bindingMargin = (document: PdfDocument): Reading => {
  const lines = flushLines(document);
  if (lines.length === 0) return unmeasured("没有顶格的正文行");
  const left = median(lines.map((line) => line.left));
  return judge(within(left, area.left, 1), mm(left), `${lines.length} 个顶格行首字的左边`);
};

const typeArea = ({ pages, elements }: PdfDocument): Reading => {
  const footers = new Set(elements.footers);
  const readings = pages.flatMap((page) =>
    page.lines
      .filter((line) => !footers.has(line))
      .flatMap((line): Reading[] => {
        const { left, right, top, bottom } = line.ink;
        const isIn =
          left >= area.left - 0.6 && right <= area.right + 0.6 && bottom <= area.bottom + 0.6;
        const isBelowTop = top >= area.top - 1 || (elements.kind === "信函" && page.index === 0);
        if (isIn && isBelowTop) return [];
        const measured = `第 ${page.index + 1} 页“${line.text.slice(0, 8)}”左 ${mm(left)}、右 ${mm(right)}、上 ${mm(top)}、下 ${mm(bottom)}`;
        return [fails(measured, inkSource([line]))];
      }),
  );
  return combine(readings, meets("全部文字在版心以内", "各行字形的外框"));
};

/** Distances of neighbouring baselines, points. */
const pitchesPt = (body: readonly Line[]): number[] =>
  body.flatMap((line, i) => {
    const next = body[i + 1];
    const gap = next && next.page === line.page ? (next.baseline - line.baseline) / POINT_MM : 0;
    return between(gap, 20, 40) ? [gap] : [];
  });

const linesPerPage = (document: PdfDocument): Reading => {
  const full = fullPages(document);
  const gaps = pitchesPt(document.elements.body);
  if (gaps.length < 3) return unmeasured("正文不足 4 行");
  const gap = median(gaps);
  const counts = full.map((page) => page.lineCount);
  const most = Math.max(0, ...document.pages.map((page) => bodyCount(document, page.index)));
  const isPitchRight = between(gap, 27.9, 29.72);
  if (most > 22) return fails(`一面 ${most} 行，行距 ${pt(gap)}`, "数各页不同的基线");
  if (full.length === 0)
    return judge(isPitchRight, `行距 ${pt(gap)}`, "没有排满的整页，由基线间距推算每面行数");
  const common = mostFrequent(counts) ?? 0;
  const measured = `${full.length} 个整页各 ${[...new Set(counts)].join("、")} 行，行距 ${pt(gap)}`;
  return judge(common === 22 && isPitchRight, measured, "数整页正文不同的基线，量基线间距");
};

const bodyCount = ({ elements }: PdfDocument, page: number): number =>
  elements.body.filter((line) => line.page === page).length;

/** Lines of nothing but hanzi and full-width marks from edge to edge. */
const pureLines = (document: PdfDocument): Line[] =>
  document.elements.body.filter(
    (line) =>
      within(line.left, area.left, 1) &&
      line.right > area.right - 1.2 &&
      isFull(line) &&
      !/[\dA-Za-z\s]/.test(line.text) &&
      !pushesDown(document.elements.body, line),
  );

/** The next line begins with words that cannot be split (〔2005〕3号, 17时), which left this one short. */
const pushesDown = (body: readonly Line[], line: Line): boolean =>
  /^[〔\dA-Za-z]/.test(body[body.indexOf(line) + 1]?.text ?? "");

const charactersPerLine = (document: PdfDocument): Reading => {
  const lines = pureLines(document);
  const counts = lines.map((line) => [...line.text].length);
  if (!counts.includes(28) && counts.length < 3)
    return unmeasured(`两端撑满的纯汉字行只有 ${lines.length} 行`);
  const common = mostFrequent(counts) ?? 0;
  const strange = counts.filter((count) => count < 27 || count > 29);
  const advances = lines
    .filter((_, i) => counts[i] === common)
    .map((line) => (line.right - line.left) / POINT_MM / common);
  const advance = median(advances);
  const isRight = common === 28 && strange.length === 0 && between(advance, 15.7, 15.85);
  const outside = strange.length > 0 ? `，有 ${strange.length} 行不在 27–29 字内` : "";
  return judge(
    isRight,
    `多为每行 ${common} 字，字距 ${pt(advance)}${outside}`,
    `${lines.length} 个撑满的纯汉字行`,
  );
};

/** Running text that is no heading and stands for itself. */
const runningText = ({ elements, words }: PdfDocument) =>
  elements.paragraphs.filter(({ lines, text }) => {
    const [first] = lines;
    const isMarked =
      /^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．]|（\d+）)/.test(text);
    const isOther = words.kind === "简报" && first !== undefined && serves("楷体", first.font);
    return first !== undefined && !isCentred(first) && !isMarked && !isOther && HAN.test(text);
  });

const bodyFace = (document: PdfDocument): Reading => {
  const paragraphs = runningText(document).filter(({ lines }) => lines.length > 1);
  if (paragraphs.length === 0) return unmeasured("没有两行以上的正文段落");
  const readings = paragraphs.flatMap(({ lines }) =>
    lines.flatMap((line): Reading[] => {
      const place = `第 ${line.page + 1} 页“${line.text.slice(0, 6)}”`;
      const size = between(line.sizePt, 15.5, 16.1)
        ? []
        : [fails(`${place}字号 ${pt(line.sizePt)}`, "文字矩阵")];
      const bad = serves("仿宋", line.font) ? "" : place;
      return [...size, faceReading("仿宋", line.font, bad, "文件里的字体名、文字矩阵的字号")];
    }),
  );
  return combine(readings, unmeasured("没有正文"));
};

const blackText = ({ pages, elements }: PdfDocument): Reading => {
  const mark = new Set(elements.mark.flatMap((line) => line.glyphs));
  const strange = pages.flatMap((page) =>
    page.glyphs
      .filter((glyph) => glyph.text.trim() !== "" && !isBlack(glyph.color) && !mark.has(glyph))
      .map((glyph) => ({ glyph, page })),
  );
  const [first] = strange;
  const measured = first
    ? `第 ${first.page.index + 1} 页“${first.glyph.text}”为 ${first.glyph.color}，共 ${strange.length} 字`
    : "版头以外全部黑色";
  return judge(strange.length === 0, measured, "各字的填充色");
};

const red = ({ elements }: PdfDocument): Reading => {
  const colors = [
    ...elements.mark.flatMap((line) => line.glyphs.map((glyph) => glyph.color)),
    ...elements.redRules.map((rule) => rule.color),
  ].filter(isRed);
  if (colors.length === 0) return notConcerned("没有红色的字和线");
  const found = [...new Set(colors.map((color) => color.toLowerCase()))];
  const isRight = found.every((color) => STANDARD_REDS.includes(color));
  return judge(isRight, found.join("、"), "填充色和线条颜色（四色印刷值已换算）");
};

export const pageRules: PdfRules = {
  P01: paper,
  P02: topMargin,
  P03: bindingMargin,
  P04: typeArea,
  P05: linesPerPage,
  P06: charactersPerLine,
  P07: () => notConcerned("PDF 没有文档网格"),
  P08: bodyFace,
  P09: blackText,
  P10: red,
};
