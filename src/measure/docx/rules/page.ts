/** 页面 (5.1, 5.2): what the page setup and the styles state. */
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
import { HAN } from "../../words.ts";
import { between, mostFrequent, within } from "../../yardstick.ts";
import type { DocxDocument, DocxParagraph, DocxSection } from "../model.ts";
import { type DocxRules, twipMm } from "./rules.ts";

const SETUP = "页面设置";

/** Sections in portrait; landscape ones are the affair of W01. */
const portrait = ({ sections }: DocxDocument): DocxSection[] =>
  sections.filter((section) => !section.isLandscape && section.width <= section.height);

const eachSection = (
  document: DocxDocument,
  test: (section: DocxSection) => [boolean, string],
  how = SETUP,
): Reading =>
  combine(
    portrait(document).map((section) => judge(...test(section), how)),
    unmeasured("没有页面设置"),
  );

const paper = (document: DocxDocument): Reading =>
  eachSection(document, ({ width, height }) => [
    within(width, 11906, 2) && within(height, 16838, 2),
    `${twipMm(width).toFixed(1)}×${twipMm(height).toFixed(1)} mm`,
  ]);

const topMargin = (document: DocxDocument): Reading =>
  eachSection(document, ({ top }) => [between(top, 2041, 2155), `上边距 ${mm(twipMm(top))}`]);

const bindingMargin = (document: DocxDocument): Reading =>
  eachSection(document, ({ left, gutter }) => [
    between(left + gutter, 1531, 1644),
    `左边距 ${mm(twipMm(left + gutter))}`,
  ]);

const typeArea = (document: DocxDocument): Reading =>
  eachSection(document, ({ width, height, left, right, gutter, top, bottom }) => {
    const [across, down] = [width - left - right - gutter, height - top - bottom];
    const isRight = within(across, 8844, 20) && within(down, 12756, 20);
    return [isRight, `${twipMm(across).toFixed(1)}×${twipMm(down).toFixed(1)} mm`];
  });

/** Running text of two lines at least, which sets the grid. */
const running = ({ elements }: DocxDocument): DocxParagraph[] =>
  elements.body.filter(
    (one) =>
      one.place === "text" &&
      one.align !== "center" &&
      [...one.text].length > 30 &&
      HAN.test(one.text),
  );

const linesPerPage = (document: DocxDocument): Reading => {
  const body = running(document);
  const readings = portrait(document).map((section) => {
    const height = section.height - section.top - section.bottom;
    const pitches = body.map((one) => pitchOf(one, section));
    const strange = pitches.filter((pitch) => !between(pitch, 555, 579));
    const pitch = strange[0] ?? pitches[0] ?? section.linePitch;
    const lines = pitch > 0 ? Math.floor(height / pitch) : 0;
    const measured = `行距 ${pt(pitch / 20)}，每面 ${lines} 行`;
    return judge(
      lines === 22 && strange.length === 0 && pitch >= 555,
      measured,
      "正文固定行距和文档网格，版心高除以行距",
    );
  });
  return combine(readings, unmeasured("没有页面设置"));
};

/** Distance of lines: what the paragraph fixes, else the grid's. */
const pitchOf = (one: DocxParagraph, section: DocxSection): number =>
  one.lineRule === "exact" ? one.line : section.gridType === "" ? 0 : section.linePitch;

const charactersPerLine = (document: DocxDocument): Reading => {
  const [section] = portrait(document);
  const [first] = running(document);
  if (!section) return unmeasured("没有页面设置");
  const spacing = mostFrequent(running(document).map((one) => one.spacing)) ?? 0;
  const isGridded = section.gridType === "linesAndChars";
  const byGrid = isGridded && section.charSpace > -3079 && section.charSpace <= -848;
  const byRuns = between(spacing, -15, -5);
  const size = first?.sizePt ?? document.normal.sizePt;
  const cell = size + (isGridded ? section.charSpace / 4096 : 0) + spacing / 20;
  const width = (section.width - section.left - section.right - section.gutter) / 20;
  const isRight = (byGrid || byRuns) && Math.floor(width / cell) === 28;
  return judge(
    isRight,
    `字距 ${pt(cell)}，每行 ${Math.floor(width / cell)} 字`,
    "字号、网格字距和字符间距",
  );
};

const grid = (document: DocxDocument): Reading =>
  eachSection(document, ({ gridType }) => [
    gridType === "lines" || gridType === "linesAndChars" || gridType === "snapToChars",
    gridType === "" ? "未启用" : gridType,
  ]);

const bodyFace = (document: DocxDocument): Reading => {
  const paragraphs = running(document).filter(
    (one) => !(document.words.kind === "简报" && /楷/.test(one.face)),
  );
  const { face, sizePt } = document.normal;
  const readings = [
    judge(sizePt === 16, `正文样式 ${pt(sizePt)}`, "样式"),
    faceReading("仿宋", face, "正文样式 ", "样式"),
    ...paragraphs.flatMap((one): Reading[] => {
      const place = `“${one.text.trim().slice(0, 6)}”`;
      const isHeading = /^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/.test(
        one.text.trim(),
      );
      const size = one.sizePt === 16 ? [] : [fails(`${place}${pt(one.sizePt)}`, "段落和样式")];
      const served = faceReading("仿宋", one.face, place, "段落和样式");
      return [...size, ...(served.verdict === "不符合" && !isHeading ? [served] : [])];
    }),
  ];
  return combine(readings, unmeasured("没有正文"));
};

const isRed = (color: string): boolean => /^(F|E|C|D)[0-9A-F](0|1|2|3|4|5)/.test(color);

const blackText = ({ paragraphs, elements }: DocxDocument): Reading => {
  const mark = new Set(elements.mark);
  const runs = paragraphs
    .filter((one) => !mark.has(one))
    .flatMap((one) => one.runs)
    .filter((run) => run.text.trim() !== "" && run.color !== "000000");
  const [first] = runs;
  return judge(
    first === undefined,
    first ? `“${first.text.trim().slice(0, 6)}”为 ${first.color}` : "版头以外全部黑色",
    "字体颜色",
  );
};

const red = ({ elements }: DocxDocument): Reading => {
  const colors = [
    ...elements.mark.flatMap((one) => one.runs.map((run) => run.color)),
    ...elements.redBorders.map((one) => (one.bottom ?? one.top)?.color ?? ""),
    ...elements.redShapes.map((shape) => shape.lineColor ?? ""),
  ].filter(isRed);
  const found = [...new Set(colors)];
  if (found.length === 0) return notConcerned("没有红色的字和线");
  return judge(
    found.every((color) => color === "FF0000" || color === "FF3333"),
    found.join("、"),
    "字体颜色、边框颜色",
  );
};

const kinsoku = ({ normal, paragraphs }: DocxDocument): Reading => {
  const off = paragraphs.filter((one) => !one.obeysKinsoku && one.text.trim() !== "");
  if (!normal.obeysKinsoku || off.length > 0)
    return fails(`有 ${off.length} 段关闭了中文首尾字符规则`, "样式和段落");
  return meets("中文首尾字符规则已启用", "样式和段落（分行由 Word 按此规则处理）");
};

const hanging = ({ normal, elements }: DocxDocument): Reading => {
  const hung = elements.body.filter((one) => one.hangsMarks);
  const isRight = !normal.hangsMarks && hung.length === 0;
  return judge(
    isRight,
    isRight ? "标点溢出边界已关闭" : `允许标点溢出边界（${hung.length} 段）`,
    "overflowPunct",
  );
};

const compression = ({ settings }: DocxDocument): Reading =>
  settings.spacingControl === undefined
    ? fails("没有写明", "characterSpacingControl")
    : meets(settings.spacingControl, "characterSpacingControl");

const embedding = ({ settings }: DocxDocument): Reading =>
  settings.embedsFonts
    ? unmeasured("嵌入了字体，许可要人工确认", "embedTrueTypeFonts")
    : meets("没有嵌入字体", "embedTrueTypeFonts");

export const pageRules: DocxRules = {
  P01: paper,
  P02: topMargin,
  P03: bindingMargin,
  P04: typeArea,
  P05: linesPerPage,
  P06: charactersPerLine,
  P07: grid,
  P08: bodyFace,
  P09: blackText,
  P10: red,
  K01: kinsoku,
  K02: hanging,
  K03: compression,
  F01: embedding,
};
