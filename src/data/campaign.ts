/**
 * The campaign: checked facts. If a `Campaign` exists, its facts agree; no later step checks again.
 * Only what code computes with has an English type, the rest lives in `data` in its own words.
 */
import type { Problem } from "../diagnostics.ts";
import type { Settings } from "../settings.ts";
import type { TimePoint } from "./time/time.ts";
import type { Span } from "./time/weeks.ts";
import type { WorkCalendar } from "./time/work-calendar.ts";
import type { DataObject, Value } from "./value.ts";

export interface Organ {
  name: Value;
  shortName?: Value;
  /** 代字. */
  code?: Value;
  /** 我局, 我校. */
  selfReference?: Value;
}

/** A picture that a document shows: its file below data/, and its width where the data gives one. */
export interface PictureFile {
  file: Value;
  /** Millimetres. */
  width?: Value;
}

export interface Person {
  name: Value;
  post?: Value;
}

/** 批次. */
export interface Batch {
  name: Value;
  start?: TimePoint;
  end?: TimePoint;
}

/** 阶段. */
export interface Phase {
  name: Value;
  batch?: string;
  start?: TimePoint;
  end?: TimePoint;
}

/** 步骤. */
export interface Step {
  name: Value;
  start?: TimePoint;
  end?: TimePoint;
  deadline?: TimePoint;
}

/** What stands around the text of one document (文件). */
export interface Envelope {
  copyNumber?: Value;
  classification?: Value;
  urgency?: Value;
  documentNumber?: Value;
  /** Joint issue: lead organ first; empty means the campaign's own organ. */
  jointOrgans: Value[];
  signatories: Person[];
  mainRecipients: Value[];
  /** Every document of a campaign has one; a finished text may have none. */
  documentDate?: Value;
  circulationNote?: Value;
  copyRecipients: Value[];
  printingOrgan?: Value;
  printDate?: Value;
  /** 盖章: whether a seal will be pressed (default: documents with a number). */
  sealed: boolean;
  /** 格式: 文件, 信函, 命令 or 纪要; absent: as the 文种 asks. */
  format?: Value;
  /** 标志: words of 发文机关标志 where they are not organ and 文件. */
  mark?: Value;
  /** 令号. */
  orderNumber?: Value;
  /** 签署人: leaders who sign by a signature stamp. */
  signers: (Partial<Person> & { stamp?: PictureFile })[];
  /** 印章, one for each organ; empty: their places are kept free. */
  seals: PictureFile[];
  present: Value[];
  excused: Value[];
  observers: Value[];
  /** 落款: whether organ and date are printed at the end, a speech's date under its title. */
  hasClosing: boolean;
  /** 附件说明: names of attachments that come from elsewhere; empty: those of the attachments. */
  attachmentTitles: Value[];
  /** 附件另装: attachments are not bound with the text. */
  separateAttachments: boolean;
  speaker?: Person;
  occasion?: Value;
  bulletinName?: Value;
  issue?: Value;
  cumulativeIssue?: Value;
  /** 增刊. */
  isExtra: boolean;
  editingOrgan?: Value;
  reportTo: Value[];
  sendTo: Value[];
  distributeTo: Value[];
  printRun?: Value;
}

/** One entry of 文件: a document to make. */
export interface DocumentRequest {
  /** 名称, also the stem of the result's file names. */
  name: Value;
  template: Value;
  envelope: Envelope;
  /** 印发: template of the text that is issued with it. */
  issuedText?: Value;
  /** 附件: templates of the attachments, in order. */
  attachments: Value[];
  /** 版式. */
  settings: Settings;
  /** 逐单位: made by a run over units only. */
  isPerUnit: boolean;
  /** 阶段: the phase that the document is about. */
  phase?: Value;
  /** 期间: the days whose records a bulletin holds. */
  span?: Span;
  /** 栏目: the order of a bulletin's columns. */
  columns: Value[];
  /** A hint for each setting that departs from the standard. */
  deviations: Problem[];
  /** The entry as templates see it, under 本文. */
  data: DataObject;
}

export interface Campaign {
  file: string;
  /** Files of the tables that hold some of its lists. */
  tables: string[];
  /** Root of what templates see. */
  data: DataObject;
  calendar: WorkCalendar;
  organ: Organ;
  batches: Batch[];
  phases: Phase[];
  steps: Step[];
  documents: DocumentRequest[];
}
