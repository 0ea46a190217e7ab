/**
 * 版式: what an office may have otherwise than GB/T 9704-2012, or what the standard leaves open.
 * Each setting has a name in the data file, the standard's value and its clause; everything that
 * depends on one reads it from `Settings`, and every departure is told in the report.
 */

/** All settings of one document, each with a value. */
export interface Settings {
  /** What stands on both sides of a page number: 一字线, a hyphen, or nothing. */
  pageNumberDash: "—" | "-" | "";
  /** Odd pages right and even pages left, or the middle of every page. */
  pageNumberPlace: "outer" | "center";
  boldHeading2: boolean;
  boldHeading3: boolean;
  /** 书名号 round the name of an issued text in a title. */
  titleMarks: boolean;
  /** The text that a notice issues is its first annex, instead of standing bare behind it. */
  issuedAsAnnex: boolean;
  /** The binding edge of even pages is their right one. */
  mirrorMargins: boolean;
  /** How red is written in the PDF; CMYK is the standard's printing ink but no sRGB archive file. */
  red: "rgb" | "cmyk";
  /** Distance of baselines of running text, points. */
  linePitchPt: number;
  /** 征求意见稿, 送审稿 …: printed in brackets under the title. */
  draftMark: string;
  /** Neighbouring full-width marks share one and a half cells. */
  compressMarks: boolean;
  /** The colophon stands on an even page, the last side of a sheet printed on both sides. */
  versoColophon: boolean;
}

/** What GB/T 9704-2012, or where it is silent common practice, says. */
export const standardSettings: Settings = {
  pageNumberDash: "—",
  pageNumberPlace: "outer",
  boldHeading2: false,
  boldHeading3: false,
  titleMarks: true,
  issuedAsAnnex: false,
  mirrorMargins: false,
  red: "rgb",
  linePitchPt: 28.95,
  draftMark: "",
  compressMarks: false,
  versoColophon: true,
};

/** A setting as the data file has it. Every kind knows how to read its words. */
export type SettingRule = {
  /** Name in the data file. */
  name: string;
  description: string;
  /** Clause of GB/T 9704-2012, or 惯例 where the standard is silent. */
  clause: string;
  /** The standard's value, in words. */
  standard: string;
} & (
  | { kind: "flag"; field: FieldsOf<boolean> }
  | { kind: "choice"; field: FieldsOf<string>; values: Readonly<Record<string, string>> }
  | { kind: "number"; field: FieldsOf<number>; least: number; most: number; unit: string }
  | { kind: "word"; field: FieldsOf<string>; example: string }
);

type FieldsOf<T> = {
  [K in keyof Settings]: Settings[K] extends T ? K : never;
}[keyof Settings];

/** All settings, in the order in which they are shown. */
export const settingRules: readonly SettingRule[] = [
  {
    name: "页码样式",
    kind: "choice",
    field: "pageNumberDash",
    values: { 一字线: "—", 短横: "-", 无线: "" },
    description: "页码数字两边放什么：一字线（— 1 —）、短横（- 1 -）、无线（1）。",
    standard: "一字线",
    clause: "GB/T 9704-2012 7.5",
  },
  {
    name: "页码位置",
    kind: "choice",
    field: "pageNumberPlace",
    values: { 外侧: "outer", 居中: "center" },
    description: "页码放在外侧（单页居右、双页居左，各空一字）还是居中。",
    standard: "外侧",
    clause: "GB/T 9704-2012 7.5",
  },
  {
    name: "二级标题加粗",
    kind: "flag",
    field: "boldHeading2",
    description: "（一）这一级的楷体标题加不加粗。",
    standard: "否",
    clause: "GB/T 9704-2012 7.3.3",
  },
  {
    name: "三级标题加粗",
    kind: "flag",
    field: "boldHeading3",
    description: "1.这一级的仿宋标题加不加粗。",
    standard: "否",
    clause: "GB/T 9704-2012 7.3.3",
  },
  {
    name: "标题书名号",
    kind: "flag",
    field: "titleMarks",
    description: "印发、转发类公文的标题里，所印发的文件名称加不加书名号。",
    standard: "是",
    clause: "惯例",
  },
  {
    name: "印发文本作附件",
    kind: "flag",
    field: "issuedAsAnnex",
    description: "“印发”的正文当作附件：写进附件说明，标“附件”二字。",
    standard: "否",
    clause: "惯例",
  },
  {
    name: "镜像页边距",
    kind: "flag",
    field: "mirrorMargins",
    description: "双页的订口在右：双页左边距26毫米、右边距28毫米。",
    standard: "否",
    clause: "GB/T 9704-2012 5.2.1",
  },
  {
    name: "红色",
    kind: "choice",
    field: "red",
    values: { RGB: "rgb", CMYK: "cmyk" },
    description: "PDF里红色的写法；CMYK是印刷用的黄80%、品红80%，写成它就不再是PDF/A存档文件。",
    standard: "RGB",
    clause: "GB/T 9704-2012 6.1",
  },
  {
    name: "正文行距",
    kind: "number",
    field: "linePitchPt",
    least: 24,
    most: 36,
    unit: "磅",
    description: "正文的行距，单位是磅；28.95磅一页正好22行。",
    standard: "28.95",
    clause: "GB/T 9704-2012 5.2.3",
  },
  {
    name: "稿件标注",
    kind: "word",
    field: "draftMark",
    example: "征求意见稿",
    description: "还没有定稿的公文标什么，印在标题下面的圆括号里。",
    standard: "不标",
    clause: "惯例",
  },
  {
    name: "标点挤压",
    kind: "flag",
    field: "compressMarks",
    description: "两个标点相连时合占一个半字的位置。",
    standard: "否",
    clause: "惯例",
  },
  {
    name: "版记在双页",
    kind: "flag",
    field: "versoColophon",
    description: "双面印刷时版记放在最后一个双页上；单面印刷写“否”，版记就放在最后一页。",
    standard: "是",
    clause: "GB/T 9704-2012 7.4",
  },
];
