/** A finished text of any origin as paragraphs and tables, before anyone asks what they are. */
import type { Encoding } from "../data/decode.ts";

/** Where a paragraph stands: a line of a text file, or the number of a DOCX's paragraph. */
export interface SourcePlace {
  /** From 1. */
  line?: number;
  /**
   * Ordinal of the `w:p` among all of `word/document.xml`, from 1, in the order of the file; absent
   * in headers, footers and footnotes.
   */
  paragraph?: number;
}

/** A stretch of one look. The texts of all runs make up the text of the paragraph. */
export interface SourceRun {
  text: string;
  isBold?: boolean;
  sizePt?: number;
  /** Face of Chinese characters. */
  face?: string;
}

export type Container = "body" | "textbox" | "header" | "footer" | "footnote";

export interface SourceParagraph {
  type: "paragraph";
  /** Without line end; `\n` for a line break inside a paragraph, `\t` for a tab. */
  text: string;
  runs: SourceRun[];
  place: SourcePlace;
  container: Container;
  align?: "left" | "center" | "right" | "both";
  /** Name of the paragraph style. */
  style?: string;
  /** Level in the outline, from 1; absent for running text. */
  outline?: number;
  /** The number that Word shows in front and that is no part of `text`, e.g. `（一）`. */
  listNumber?: string;
  /** Begins a new page. */
  breaksPage?: boolean;
}

export interface SourceTable {
  type: "table";
  /** Rows of cells; a cell that runs over several columns or rows stands once, the rest are empty. */
  rows: SourceParagraph[][][];
  container: Container;
}

export type SourceBlock = SourceParagraph | SourceTable;

/** Something of a DOCX that is not simply text. */
export interface SourceNote {
  what: "deleted" | "inserted" | "hidden" | "picture" | "comment" | "field" | "equation" | "symbol";
  /** The words concerned; empty for a picture. */
  text: string;
  place: SourcePlace;
}

export interface SourceText {
  /** Name under which people see the file. */
  file: string;
  format: "txt" | "md" | "docx";
  /** Absent for DOCX. */
  encoding?: Encoding;
  /** Body and text boxes in reading order, then headers, footers, footnotes. */
  blocks: SourceBlock[];
  notes: SourceNote[];
  /** Of a DOCX that yinfa wrote: its properties by name, the title under 标题. */
  ownProperties?: Readonly<Record<string, string>>;
}

/** All paragraphs in order, those in cells among them. */
export const paragraphsOf = (blocks: readonly SourceBlock[]): SourceParagraph[] =>
  blocks.flatMap((block) => (block.type === "paragraph" ? [block] : block.rows.flat(2)));
