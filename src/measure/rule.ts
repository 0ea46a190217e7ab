/** A rule of the checklist: its words, and how to test it in a PDF. */
import type { PdfDocument } from "./pdf/model.ts";
import type { Reading } from "./reading.ts";

export interface Rule {
  /** `P01` … : P page, H head, T title, B body, A 附件说明, S signing, N note, X annex, C colophon, G page numbers, L letter, O order, M minutes, W table, K line breaks, F fonts, D drafting, I issued text. */
  id: string;
  /** Clause of GB/T 9704-2012, of another standard, or `惯例`. */
  clause: string;
  subject: string;
  required: string;
  pdf: (document: PdfDocument) => Reading;
}

/** One line of the report. */
export interface Finding extends Reading {
  id: string;
  clause: string;
  subject: string;
  required: string;
}
