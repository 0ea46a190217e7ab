/** 版记: 抄送, 印发 and their lines at the foot of the last side. */
import { area, within } from "../yardstick.ts";
import { isBlack } from "./colors.ts";
import type { Line, PdfPage, Stroke } from "./model.ts";

export interface Colophon {
  page: number;
  /** Level lines from top to bottom. */
  rules: Stroke[];
  /** 抄送 and its further lines. */
  copy: Line[];
  /** 主送 moved here from above the text. */
  mainTo: Line[];
  print?: Line;
  lines: Line[];
}

const COPY = /^抄\s*送\s*[：:]?/;
const MAIN = /^主\s*送\s*[：:]/;
/** Tail of a bulletin. */
const TAIL = /^\s*(报|送|发)\s*[：:]/;
const PRINT = /印\s*发\s*$/;
/** What may stand in the place of 印发. */
const DATED = /\d\s*月\s*\d+\s*日\S{0,3}$/;

/** Level black lines from edge to edge, or meant to be. */
const wideRules = (page: PdfPage): Stroke[] =>
  page.strokes
    .filter((stroke) => stroke.isHorizontal && isBlack(stroke.color))
    .filter((stroke) => stroke.right - stroke.left > 100 && stroke.top > 120)
    .sort((a, b) => a.top - b.top);

/** Searches from the last page backwards, since a stray page may follow. */
export function findColophon(pages: readonly PdfPage[]): Colophon | undefined {
  for (const page of [...pages].reverse()) {
    const found = colophonOn(page);
    if (found) return found;
  }
  return undefined;
}

function colophonOn(page: PdfPage): Colophon | undefined {
  const inFoot = page.lines.filter((line) => line.baseline > 120 && line.sizePt < 18);
  const rules = wideRules(page);
  const isUnderRule = (line: Line) => rules.some((rule) => within(rule.top, line.ink.top - 4, 4.5));
  const isOverRule = (line: Line) => rules.some((rule) => within(rule.top, line.baseline + 3, 3));
  const isShort = (line: Line) => /\d{1,4}\s*年/.test(line.text) && line.text.length < 60;
  const print =
    inFoot.findLast((line) => PRINT.test(line.text) && isShort(line)) ??
    inFoot.findLast((line) => DATED.test(line.text) && isShort(line) && isOverRule(line));
  const start = inFoot.findIndex(
    (line) =>
      MAIN.test(line.text) || COPY.test(line.text) || (TAIL.test(line.text) && isUnderRule(line)),
  );
  if (!print && start === -1) return undefined;
  const printAt = print ? inFoot.indexOf(print) : -1;
  const first = start === -1 ? printAt : start;
  const end = print ? printAt : lastOfBlock(inFoot, start);
  const block = inFoot.slice(first, end + 1);
  const copyAt = block.findIndex((line) => COPY.test(line.text));
  const hasMain = MAIN.test(block[0]?.text ?? "");
  const withoutPrint = block.filter((line) => line !== print);
  const top = block[0]?.ink.top ?? 0;
  return {
    page: page.index,
    rules: rules.filter((rule) => rule.top > top - 8 && rule.top < area.bottom + 12),
    copy: copyAt === -1 ? [] : withoutPrint.slice(copyAt),
    mainTo: hasMain ? block.slice(0, copyAt === -1 ? undefined : copyAt) : [],
    ...(print ? { print } : {}),
    lines: block,
  };
}

/** Lines that follow closely and do not reach below the type area. */
function lastOfBlock(lines: readonly Line[], start: number): number {
  let end = start;
  for (let i = start + 1; i < lines.length; i++) {
    const [line, previous] = [lines[i], lines[i - 1]];
    if (!line || !previous || line.baseline - previous.baseline > 12) break;
    if (line.ink.top > area.bottom + 1) break;
    end = i;
  }
  return end;
}
