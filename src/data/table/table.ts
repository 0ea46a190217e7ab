/** A table of words, whatever file it came from: headings, and rows of cells with their places. */
import type { Outcome, Place } from "../../diagnostics.ts";
import type { RawNode } from "../raw.ts";
import * as problems from "./problems.ts";

/** One filled cell; its raw node knows file, row and column (both from 1). */
export interface Cell {
  heading: string;
  raw: RawNode;
}

export interface Row {
  /** Row in the file, from 1; the heading is row 1. */
  line: number;
  cells: Cell[];
}

export interface Table {
  /** As shown to people. */
  file: string;
  headings: string[];
  /** Where each heading stands. */
  places: ReadonlyMap<string, Place>;
  rows: Row[];
}

/** Rows of words as a CSV reader or a workbook gives them; `line` is where the row begins. */
export interface WordRow {
  line: number;
  words: readonly string[];
}

const cleanHeading = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\s+/gu, "")
    .replaceAll("．", ".")
    .replace(/[*＊]$/u, "");

const isBlank = (row: WordRow): boolean => row.words.every((word) => word.trim() === "");

/** A form begins with rows of explanation and sample under its headings; they are marked so. */
const isGuidance = ({ words }: WordRow): boolean =>
  /^(?:说明|示例)[：:]/u.test((words[0] ?? "").trim());

/** Makes a table of the rows of one sheet: the first row that is not blank holds the headings. */
export function tableOf(all: readonly WordRow[], file: string): Outcome<Table> {
  const [first, ...rest] = all.filter((row) => !isBlank(row));
  if (!first) return { problems: [problems.emptyTable(file)] };
  const headings = first.words.map(cleanHeading);
  const met = headings.flatMap((heading, i) =>
    heading !== "" && headings.indexOf(heading) < i
      ? [problems.headingTwice({ file, line: first.line, column: i + 1 }, heading)]
      : [],
  );
  const rows: Row[] = [];
  for (const { line, words } of rest.filter((row) => !isGuidance(row))) {
    const cells: Cell[] = [];
    for (const [i, word] of words.entries()) {
      const text = word.replace(/\r\n?/gu, "\n").trim();
      if (text === "") continue;
      const heading = headings[i] ?? "";
      const at = { file, line, column: i + 1 };
      if (heading === "") met.push(problems.cellWithoutHeading(at, text));
      else cells.push({ heading, raw: { type: "scalar", text, isEmpty: false, at } });
    }
    rows.push({ line, cells });
  }
  const named = headings.filter((heading) => heading !== "");
  const places = new Map(
    headings.map((heading, i) => [heading, { file, line: first.line, column: i + 1 }]),
  );
  return met.length > 0
    ? { problems: met }
    : { value: { file, headings: named, places, rows }, problems: [] };
}
