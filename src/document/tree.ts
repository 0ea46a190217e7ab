/**
 * The document tree: what every part of a document *is*, never how it looks. It carries roles and
 * words; millimetres, typefaces and page breaks belong to `house/` and `layout/`.
 * Two roots: an official document (公文, speeches included) and a bulletin (简报).
 */

import type { Picture, ShownPicture } from "./picture.ts";

/** Where printed words came from: a path in the data, and a line of the template. */
export interface Origin {
  /** Data path such as `步骤[1].时间`; absent for words of the template itself. */
  path?: string;
  /** Template file, and its line counted from 1. */
  template?: string;
  line?: number;
}

/** A stretch of words of one origin. */
export interface Text {
  text: string;
  /** Set off from its surroundings (Markdown's strong). */
  strong?: boolean;
  /**
   * No words but a bar of this share (0–1) of its full length; what it shows, the other texts say.
   * Only in cells of tables, one a cell.
   */
  bar?: number;
  origin?: Origin;
}

/** 结构层次 (7.3.3): 1 一、 2 （一） 3 1. 4 （1）. */
export type HeadingLevel = 1 | 2 | 3 | 4;

export interface Heading {
  type: "heading";
  level: HeadingLevel;
  /** The generated number as printed, e.g. `一、`. */
  number: string;
  children: Text[];
}

/** A paragraph; `lead` is a run-in heading that ends in 。 and shares its first line. */
export interface Paragraph {
  type: "paragraph";
  lead?: { level: HeadingLevel; number: string; children: Text[] };
  children: Text[];
}

export interface Table {
  type: "table";
  caption?: Text[];
  /** One entry a column: heading and alignment of its cells. */
  columns: { heading: Text[]; align: "start" | "center" | "end" }[];
  /** From this column on all are of one kind, such as the days of a week, and equally wide. */
  evenFrom?: number;
  rows: Text[][][];
}

/** 名单 by role: the label stands only at its first entry. */
export interface Roster {
  type: "roster";
  groups: { label: string; entries: { name: Text; post?: Text }[] }[];
}

/** 插图: a picture in a place of its own, its caption below it. */
export interface Figure {
  type: "figure";
  /** File below data/, as the text names it. */
  file: Text;
  /** The file read; absent in a tree that is only looked at, never printed. */
  picture?: Picture;
  /** Also what is read out to those who cannot see it. */
  caption: Text[];
}

export type Block = Heading | Paragraph | Table | Roster | Figure;

/** A leader who signs by a signature stamp; without a name the place of the stamp is kept free. */
export interface Signature {
  /** Full title, e.g. 云海市市长. */
  post?: Text;
  name?: Text;
  /** The stamp itself, which then stands in the place of the name. */
  stamp?: ShownPicture;
}

/** 签名 (7.3.5). `sealed`: a seal will be pressed, so the date keeps 4 cells from the right edge. */
export interface ClosingBlock {
  organs: Text[];
  documentDate: Text;
  sealed: boolean;
  /** 印章, one for each organ in their order; absent: the places are kept free. */
  seals?: ShownPicture[];
  /** 签名章 in the place of organs (7.3.5.3), that of the host organ first. */
  signatures?: Signature[];
}

/**
 * 公文的特定格式 (10): letter 信函, order 命令（令）, minutes 纪要; file is the general format with
 * 文件 in its mark.
 */
export type OfficialFormat = "file" | "letter" | "order" | "minutes";

/** 版头 (7.2), only for a document with a red head. */
export interface Head {
  /** 份号, six digits. */
  copyNumber?: Text;
  /** 密级 with its period, e.g. 机密★1年. */
  classification?: Text;
  /** 紧急程度: 特急 or 加急. */
  urgency?: Text;
  /** Names of the issuing organs, lead organ first; `suffix` is 文件 or empty. */
  issuingOrganMark: { organs: Text[]; suffix: string };
  /** 发文字号; 令号 of an order, 编号 or 期号 of minutes. Absent in minutes without one. */
  documentNumber?: Text;
  /** Minutes: the organ that issues them, printed with the date above the red line. */
  issuer?: { organ: Text; date: Text };
  /** 签发人, upward documents only. */
  signatories: Text[];
}

/** 版记 (7.4). */
export interface Colophon {
  copyRecipients: Text[];
  printingOrgan?: Text;
  printDate?: Text;
}

/** A paper of its own behind the main text. */
export interface Attachment {
  /**
   * 附件1, 附件2 … or 附件 for a single one; 云教〔2024〕6号附件1 for one that is not bound with the
   * text (7.3.7).
   */
  label: string;
  /** Not bound with the text: behind the colophon, on a sheet of its own, numbered from 1. */
  separate?: boolean;
  /** 横排: wider than high, a table that does not fit across the sheet (8). */
  landscape?: boolean;
  title: Text[];
  /** 题注. */
  byline?: Text[][];
  blocks: Block[];
}

/** What finders and archives want to know; also written into the files' properties. */
export interface Metadata {
  title: string;
  kind: string;
  organ: string;
  documentNumber?: string;
  /** 成文日期 as YYYY-MM-DD, where it is an exact day. */
  date?: string;
}

/** 出席, 请假 or 列席 of minutes and who it was (10.3). */
export interface Attendance {
  label: string;
  people: Text[];
}

export interface OfficialDocument {
  type: "official";
  metadata: Metadata;
  /** Absent: file. */
  format?: OfficialFormat;
  head?: Head;
  title: Text[];
  /** Lines under the title, e.g. speaker and date of a speech (题注). */
  byline: Text[][];
  /** 主送机关, printed with its closing colon; for a speech the salutation. */
  mainRecipients?: Text[];
  blocks: Block[];
  /** 附件说明 (7.3.4): the names of the attachments, in order. */
  attachmentList: Text[][];
  /** Minutes: who was there and who was not. */
  attendance?: Attendance[];
  closing?: ClosingBlock;
  /** 附注 (7.3.6), without its brackets. */
  circulationNote?: Text;
  /** The text that a 印发通知 issues: bare, behind the closing block, on a new page. */
  issuedText?: { title: Text[]; byline?: Text[][]; blocks: Block[] };
  attachments: Attachment[];
  colophon?: Colophon;
}

export interface BulletinItem {
  /** 栏目, printed above the first item of its kind. */
  column?: Text;
  title: Text[];
  blocks: Block[];
  /** The unit that sent it, printed in brackets at its end. */
  source?: Text;
}

/** 简报: outside GB/T 9704; its three parts are 报头, 报核 and 报尾. */
export interface Bulletin {
  type: "bulletin";
  metadata: Metadata;
  masthead: {
    name: Text;
    issue: Text;
    cumulativeIssue?: Text;
    editingOrgan: Text;
    printDate: Text;
  };
  /** 按语. */
  editorNote: Text[][];
  items: BulletinItem[];
  tail: {
    reportTo: Text[];
    sendTo: Text[];
    distributeTo: Text[];
    /** 共印 n 份. */
    printRun?: Text;
  };
}

export type DocumentTree = OfficialDocument | Bulletin;

/** The share of the bar that a cell of a table holds. */
export const barOf = (cell: readonly Text[]): number | undefined =>
  cell.find((text) => text.bar !== undefined)?.bar;

/** The plain words of a row of texts. */
export const plainText = (texts: readonly Text[]): string => texts.map((t) => t.text).join("");
