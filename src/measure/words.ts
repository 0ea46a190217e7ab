/** The words of a document by element, found alike in PDF and DOCX. */

/**
 * 公文: a red mark and a red line; 信函, 命令, 纪要: the special formats of clause 10; 简报: outside
 * the standard; 无版头: a text without a red head (plans, speeches, annexes alone).
 */
export type Kind = "公文" | "信函" | "命令" | "纪要" | "简报" | "无版头";

export interface Words {
  kind: Kind;
  copyNumber?: string;
  classification?: string;
  urgency?: string;
  mark?: string;
  number?: string;
  signers?: string;
  title?: string;
  recipients?: string;
  /** Paragraphs of running text, in order, headings among them. */
  paragraphs: string[];
  /** Entries of 附件说明 without 附件：, as they stand (`1.名称`). */
  attachments: string[];
  organs: string[];
  date?: string;
  note?: string;
  annexes: { label: string; title: string }[];
  /** Titles of texts that begin on a page of their own. */
  issuedTitles: string[];
  copyTo?: string;
  print?: string;
  /** All of the text, element after element. */
  all: string[];
}

/** 发文机关标志 of the special formats tells the kind by its own ending. */
export function kindByMark(mark: string): Kind | undefined {
  if (/简报|快报|专报|动态|信息$/.test(mark)) return "简报";
  if (/令$/.test(mark)) return "命令";
  return /纪要$/.test(mark) ? "纪要" : undefined;
}

export const HAN = /\p{Script=Han}/u;
/** A date on a line of its own, in whatever figures. */
export const DATE_LINE =
  /^[\d〇○零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
export const ATTACHMENT_NOTE = /^附件\s*\d*\s*[：:.、]/;
/** 附件1 at the head of an annex; with the number of the document before it where bound apart. */
export const ANNEX_LABEL = /^(.+〔\d{4}〕\d+号)?附\s*件\s*[\d一二三四五六七八九十]*\s*[：:]?$/;
/** The label of an annex that is not bound with the document (7.3.7). */
export const SEPARATE_ANNEX = /^.+〔\d{4}〕\d+号附\s*件\s*\d*$/;
