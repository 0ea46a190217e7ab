/**
 * GB/T 9704-2012 as data, and beside it the practice for what the standard leaves open (speeches,
 * bulletins). Every number has its clause. Nothing here draws; `arrange.ts` applies it, layout and
 * DOCX read it.
 */
import type { ParagraphStyle, RuleStyle } from "./style.ts";

/**
 * 页面 (5.1, 5.2). 版心 156 × 225 mm = 442.2 × 637.8 pt holds 22 lines of 28 characters. 28 glyphs
 * of 16 pt are 448 pt and do not fit, so each is drawn 0.4 pt closer in running text (28 × 15.6 =
 * 436.8) and a justified line spreads to 15.79 pt a cell. 22 × 28.95 pt = 636.9 pt fits, 22 × 29 pt
 * does not (by 0.2 pt, seen as 21 lines in LibreOffice).
 */
export const page = {
  widthMm: 210,
  heightMm: 297,
  /** 天头 37±1, 订口 28±1; 地脚 and 切口 follow from the type area. */
  marginMm: { top: 37, bottom: 35, left: 28, right: 26 },
  /** The same as Word stores them: they close exactly, 11906 − 1588 − 1474 = 8844. */
  twip: { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1588, right: 1474 },
  linesPerPage: 22,
  charactersPerLine: 28,
  /** Tracking of running text, points a glyph. */
  trackingPt: -0.4,
  /**
   * Trackings to try where lines read badly (practice), whole twips, the nearest first: between 27
   * and 29 characters a line.
   */
  mendingTrackingsPt: [-0.3, -0.5, -0.2, -0.6, -0.1, -0.7, -0.05, -0.8, 0.1, 0.2],
  clause: "5.1、5.2",
} as const;

/** Distance of baselines of running text: the largest whole twip (579) that keeps 22 lines. */
export const LINE_PITCH_PT = 28.95;

/** Space between a Han character and a Latin letter or digit, in em of the type size. */
export const HAN_LATIN_GAP_EM = 0.2;

/**
 * 页码 (7.5): 4号 half-width 宋体, a 一字线 on each side, the line 7 mm below the type area; odd
 * pages right, even pages left, one cell in.
 */
export const pageNumber = {
  sizePt: 14,
  typeface: "SongTi",
  dash: "—",
  dashBelowTypeAreaMm: 7,
  indentCells: 1,
  clause: "7.5",
} as const;

/** 版头 (7.2). */
export const head = {
  /** Ink of the mark 35 mm below the top of the type area (7.2.4). */
  markTopMm: 35,
  /**
   * Stacked names (joint issue): distance of baselines and gap to 文件, em; 文件 larger than the names
   * by this factor; height of the stack. All free in the standard.
   */
  stackPitchEm: 1.3,
  stackGapEm: 0.4,
  stackSuffixScale: 1.3,
  stackHeightMm: 70,
  /** The mark takes the largest of these sizes that fits the line (free in the standard). */
  markSizesPt: [62, 56, 50, 44, 40, 36, 32, 28, 24],
  /** The red line stands 4 mm below the number (7.2.7); its thickness is free, 0.5 mm is usual. */
  separator: { thicknessMm: 0.5, ink: "red" } satisfies RuleStyle,
  separatorGapMm: 4,
} as const;

/** 版记 (7.4.1): outer lines 0.35 mm, inner lines 0.25 mm. */
export const colophon = {
  outerRule: { thicknessMm: 0.35, ink: "black" } satisfies RuleStyle,
  innerRule: { thicknessMm: 0.25, ink: "black" } satisfies RuleStyle,
} as const;

/** 落款 (7.3.5), in cells of 3号. */
export const closing = {
  /** Sealed: the date ends 4 cells from the right, the organ is centred on it. */
  sealedDateEndCells: 4,
  /** Two blank lines keep a seal of 42–50 mm within one line of the text. */
  sealedBlankLines: 2,
  /** Unsealed: organ 2 cells from the right, the date begins 2 cells right of the organ. */
  unsealedOrganEndCells: 2,
  unsealedDateStepCells: 2,
  unsealedBlankLines: 1,
  /**
   * Joint and sealed: seals side by side neither touch nor leave the type area, three in a row if
   * they are small and the names short enough, else two; rows as far apart as a seal and a gap.
   */
  sealsPerRow: 3,
  /** 签名章: two blank lines above, 4 cells from the right, 职务 2 cells to its left, 1 above the date. */
  signatureBlankLines: 2,
  signatureEndCells: 4,
  signatureGapCells: 2,
  signatureDateBlankLines: 1,
  /** Where the closing block would stand alone, lines are drawn closer by such steps, no closer than this. */
  leastPitchPt: 27,
  pitchStepPt: 0.25,
  /** Width of a seal unless the data say otherwise: 县级以上 45 mm, 乡镇 42 mm (国发〔1999〕25号). */
  sealMm: 45,
  townshipSealMm: 42,
  /** Middle of the seal above that of name and date. */
  sealAbovePairMm: 4,
  /** Between two seals. */
  sealGapMm: 1,
  /** Room kept for a signature stamp. */
  signatureWidthMm: 40,
} as const;

/**
 * 插图 (practice): as wide as the type area unless that makes it higher than a page can well take twice,
 * or shows its pixels.
 */
export const figure = { maxHeightMm: 100, leastPixelsPerInch: 96, roomPt: 14 } as const;

/** Bars in tables (practice): in the middle of their cell; room of at least so many cells is asked. */
export const bar = { heightPt: 9, askedCells: 9, ink: "gray" } as const;

/** 标题 (7.3.1): lines leave at least a cell free on each side, so that they look centred. */
export const TITLE_SIDE_CELLS = 1;

const base: ParagraphStyle = {
  name: "",
  typeface: "FangSong",
  sizePt: 16,
  trackingPt: page.trackingPt,
  pitchPt: LINE_PITCH_PT,
  align: "justify",
  ink: "black",
  firstLineCells: 0,
  startCells: 0,
  endCells: 0,
  blankLinesBefore: 0,
  keepWithNext: false,
  clause: "5.2",
};
const style = (
  name: string,
  clause: string,
  over: Partial<ParagraphStyle> = {},
): ParagraphStyle => ({
  ...base,
  name,
  clause,
  trackingPt: (over.sizePt ?? base.sizePt) === base.sizePt ? base.trackingPt : 0,
  ...over,
});

/** Every role that a paragraph can play, and its style. */
export const styles = {
  body: style("公文正文", "7.3.3", { firstLineCells: 2 }),
  copyNumber: style("公文份号", "7.2.1", { align: "start" }),
  classification: style("公文密级", "7.2.2", {
    typeface: "HeiTi",
    align: "start",
    ownLatin: true,
  }),
  urgency: style("公文紧急程度", "7.2.3", { typeface: "HeiTi", align: "start" }),
  issuingOrganMark: style("发文机关标志", "7.2.4", {
    typeface: "XiaoBiaoSong",
    sizePt: 62,
    pitchPt: 72,
    align: "center",
    ink: "red",
  }),
  documentNumber: style("发文字号", "7.2.5", { align: "center", blankLinesBefore: 2 }),
  documentNumberUpward: style("发文字号（上行文）", "7.2.5", {
    align: "start",
    startCells: 1,
    endCells: 1,
    blankLinesBefore: 2,
  }),
  /** Low, so that its ink keeps the same distance from the line above it wherever a program puts it. */
  letterHeadLine: style("信函版头行", "10.1", { align: "start", pitchPt: 20 }),
  orderNumber: style("令号", "10.2", { align: "center", blankLinesBefore: 2 }),
  minutesOrganDate: style("纪要机关和日期", "惯例", {
    align: "start",
    startCells: 1,
    endCells: 1,
  }),
  title: style("公文标题", "7.3.1", {
    typeface: "XiaoBiaoSong",
    sizePt: 22,
    pitchPt: 32,
    align: "center",
    blankLinesBefore: 2,
    keepWithNext: true,
  }),
  byline: style("公文题注", "惯例", { typeface: "KaiTi", align: "center", keepWithNext: true }),
  mainRecipients: style("主送机关", "7.3.2", { align: "justify", blankLinesBefore: 1 }),
  heading1: style("公文一级标题", "7.3.3", {
    typeface: "HeiTi",
    firstLineCells: 2,
    keepWithNext: true,
    outlineLevel: 1,
  }),
  heading2: style("公文二级标题", "7.3.3", {
    typeface: "KaiTi",
    firstLineCells: 2,
    keepWithNext: true,
    outlineLevel: 2,
  }),
  heading3: style("公文三级标题", "7.3.3", {
    firstLineCells: 2,
    keepWithNext: true,
    outlineLevel: 3,
  }),
  heading4: style("公文四级标题", "7.3.3", {
    firstLineCells: 2,
    keepWithNext: true,
    outlineLevel: 4,
  }),
  roster: style("公文名单", "惯例", { align: "start" }),
  attachmentList: style("附件说明", "7.3.4", { align: "start", keepWithNext: true }),
  attendance: style("出席人员", "10.3", { align: "start" }),
  closingSignature: style("签名章", "7.3.5", { align: "start", keepWithNext: true }),
  closingOrgan: style("发文机关署名", "7.3.5", { align: "end", keepWithNext: true }),
  closingDate: style("成文日期", "7.3.5", { align: "end" }),
  circulationNote: style("公文附注", "7.3.6", { firstLineCells: 2, align: "start" }),
  attachmentLabel: style("附件顺序号", "7.3.7", {
    typeface: "HeiTi",
    ownLatin: true,
    align: "start",
    keepWithNext: true,
  }),
  attachmentTitle: style("附件标题", "7.3.7", {
    typeface: "XiaoBiaoSong",
    sizePt: 22,
    pitchPt: 32,
    align: "center",
    blankLinesBefore: 1,
    keepWithNext: true,
    outlineLevel: 1,
  }),
  tableCaption: style("公文表题", "惯例", {
    typeface: "HeiTi",
    sizePt: 14,
    pitchPt: 24,
    align: "center",
    keepWithNext: true,
  }),
  tableHead: style("公文表头", "惯例", {
    typeface: "HeiTi",
    sizePt: 12,
    pitchPt: 20,
    align: "center",
  }),
  tableCell: style("公文表格", "惯例", { sizePt: 12, pitchPt: 20, align: "start" }),
  figureCaption: style("公文图题", "惯例", {
    typeface: "KaiTi",
    sizePt: 14,
    pitchPt: 24,
    align: "center",
  }),
  colophonCopy: style("抄送机关", "7.4.2", { sizePt: 14, pitchPt: 24, startCells: 1, endCells: 1 }),
  colophonPrint: style("印发机关和印发日期", "7.4.3", {
    sizePt: 14,
    pitchPt: 24,
    align: "start",
    startCells: 1,
    endCells: 1,
  }),
  bulletinName: style("简报名称", "惯例", {
    typeface: "XiaoBiaoSong",
    sizePt: 48,
    pitchPt: 64,
    align: "center",
    ink: "red",
  }),
  bulletinIssue: style("简报期号", "惯例", { align: "center", blankLinesBefore: 1 }),
  bulletinOrganDate: style("简报编发机关和日期", "惯例", {
    align: "start",
    startCells: 1,
    endCells: 1,
  }),
  bulletinContents: style("简报要目", "惯例", { typeface: "KaiTi", align: "start", startCells: 2 }),
  bulletinColumn: style("简报栏目", "惯例", {
    typeface: "HeiTi",
    align: "center",
    keepWithNext: true,
    blankLinesBefore: 1,
  }),
  editorNote: style("简报按语", "惯例", { typeface: "KaiTi", firstLineCells: 2 }),
  bulletinItemTitle: style("简报文章标题", "惯例", {
    typeface: "XiaoBiaoSong",
    sizePt: 18,
    pitchPt: 30,
    align: "center",
    blankLinesBefore: 1,
    keepWithNext: true,
    outlineLevel: 1,
  }),
  bulletinSource: style("简报供稿单位", "惯例", { align: "end" }),
  distribution: style("简报报送发", "惯例", {
    sizePt: 14,
    pitchPt: 24,
    startCells: 1,
    endCells: 1,
  }),
} satisfies Record<string, ParagraphStyle>;

export type Role = keyof typeof styles;

export const styleOf = (role: Role): ParagraphStyle => styles[role];
