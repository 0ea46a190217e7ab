/** 正文 (7.3.3). */
import { faceReading } from "../../faces.ts";
import {
  combine,
  fails,
  judge,
  meets,
  mm,
  notConcerned,
  type Reading,
  unmeasured,
} from "../../reading.ts";
import { HAN } from "../../words.ts";
import { area, between, CELL_MM, within } from "../../yardstick.ts";
import { isCentred, isFull } from "../line-shape.ts";
import type { Line, PdfDocument } from "../model.ts";
import type { PdfRules } from "./rules.ts";

const where = (line: Line): string => `第 ${line.page + 1} 页“${line.text.trim().slice(0, 8)}”`;

/** Indent of a paragraph, from the paper's edge. */
const INDENTED_MM = area.left + 2 * CELL_MM;

const isIndented = (line: Line): boolean => within(line.left, INDENTED_MM, 0.7);
const isFlush = (line: Line): boolean => within(line.left, area.left, 0.7);
const isAtRight = (line: Line): boolean => line.left > 90 && line.right > area.right - 12;

/** Lines of names under a label (成　员：…) align behind the colon. */
function alignsBehindColon(line: Line, earlier: readonly Line[]): boolean {
  return earlier.some((other) => {
    const colon = other.glyphs.findIndex((glyph) => /[：:]/.test(glyph.text));
    const start = other.glyphs[colon + 1];
    return colon !== -1 && start !== undefined && within(start.left, line.left, 0.8);
  });
}

/** A flush line after a short one begins a paragraph without indent, unless it is a label or a list. */
function lacksIndent(line: Line, previous: Line | undefined): boolean {
  if (!previous || previous.page !== line.page || !isFlush(line) || isFull(previous)) return false;
  const isLabel = /^.{1,8}[：:]/.test(line.text.trim()) || /[：:]$/.test(line.text.trim());
  return !isLabel && !isCentred(previous) && !isAtRight(previous);
}

const indent = ({ elements, words }: PdfDocument): Reading => {
  const lines = elements.body.filter((line) => HAN.test(line.text));
  if (lines.length === 0) return unmeasured("没有正文");
  const isFree = words.kind === "简报";
  const bad = lines.flatMap((line, i): Reading[] => {
    const isOdd =
      !isIndented(line) &&
      !isFlush(line) &&
      !isCentred(line) &&
      !isAtRight(line) &&
      !alignsBehindColon(line, lines.slice(Math.max(0, i - 12), i)) &&
      !(isFree && line.left > area.left + 1);
    if (!isOdd && !lacksIndent(line, lines[i - 1])) return [];
    return [fails(`${where(line)}左 ${mm(line.left)}`, "各行首字的左边")];
  });
  const starts = lines.filter(isIndented).length;
  return combine(
    bad,
    meets(`${starts} 段段首左 ${mm(INDENTED_MM)}，回行 ${mm(area.left)}`, "各行首字的左边"),
  );
};

const LEVELS = [
  { pattern: /^[一二三四五六七八九十]+、/, role: "黑体" },
  { pattern: /^（[一二三四五六七八九十]+）/, role: "楷体" },
  { pattern: /^\d+[.．]/, role: "仿宋" },
  { pattern: /^（\d+）/, role: "仿宋" },
] as const;

/** The first Chinese character behind the number shows the face of the level. */
const levelFaces = ({ elements }: PdfDocument): Reading => {
  const readings = elements.paragraphs.flatMap(({ lines, text }): Reading[] => {
    const [line] = lines;
    const level = LEVELS.find(({ pattern }) => pattern.test(text.trim()));
    if (!line || !level || isCentred(line)) return [];
    const number = level.pattern.exec(text.trim())?.[0] ?? "";
    const after = line.glyphs.slice([...number].length).find((glyph) => HAN.test(glyph.text));
    if (!after) return [];
    return [faceReading(level.role, after.font, `${number}用`, "各层次序数后首字的字体名")];
  });
  return combine(readings, notConcerned("没有层次序数"));
};

const firstLine = ({ elements, words }: PdfDocument): Reading => {
  if (words.kind === "无版头") return notConcerned("没有版头");
  const line = elements.body.find((one) => one.page === 0 && between(one.baseline, 37, 263));
  return judge(
    line !== undefined,
    line ? `首页有正文，首行基线 ${mm(line.baseline)}` : "首页没有正文",
    "文字位置",
  );
};

export const bodyRules: PdfRules = { B01: indent, B02: levelFaces, B04: firstLine };
