/** A finished text as the rules see it: lines with their roles, paragraphs, quotations. */
import { type Label, labelOf } from "./labels.ts";
import { isTruncatedCopy, residueIn } from "./noise.ts";

export type LineKind =
  | "blank"
  /** Part of a table or a form of cells. */
  | "table"
  /** Left behind by a web page; no part of the document. */
  | "residue"
  /** The cut-off copy of what follows. */
  | "truncated"
  /** Front matter, comments, fenced blocks of Markdown. */
  | "hidden"
  | "text";

export interface Line {
  /** Counted from 0. */
  index: number;
  /** Number of the line as people count, from 1. */
  number: number;
  /** Offset of the physical line. */
  lineStart: number;
  /** Offsets of the words without indent, Markdown marks and trailing blanks. */
  start: number;
  end: number;
  text: string;
  /** Blanks in front. */
  indent: string;
  /** `##` of a Markdown heading, else empty. */
  mark: string;
  kind: LineKind;
  /** The line goes on in the middle of the sentence of the line before it. */
  isContinuation: boolean;
  label?: Label;
  /** Body, issued text and attachments of one file, counted from 0. */
  part: number;
}

export interface Article {
  text: string;
  isMarkdown: boolean;
  lines: Line[];
  /** Lines of running text, titles and headings included. */
  paragraphs: Line[];
  /** Whether an offset stands inside “”, ‘’ or 《》. */
  isQuoted: (offset: number) => boolean;
}

export const DATE_LINE =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$/u;
export const ATTACHMENT_HEAD = /^附件\s*(\d{0,2}|[一二三四五六七八九十]{1,2})[：:]?$/u;
const FINISHED = /[。！？；：，、…．”’）》】.!?;:,)\]|]$/u;
const LONG = 40;

const QUOTATION = /“[^“”\n]{0,300}”|‘[^‘’\n]{0,200}’|《[^《》\n]{0,200}》|"[^"\n]{0,200}"/gu;

const blanked = (words: string): string => "\u2060".repeat(words.length);

/** Markdown's strong marks, inline code and link targets as blanks of the same length that no rule sees. */
const withoutMarks = (text: string): string =>
  text
    .replace(/`[^`\n]{1,200}`/gu, blanked)
    .replace(/\]\([^()\n]{1,300}\)/gu, blanked)
    .replace(/\*\*(?=\S)([^*\n]{1,200}?)(?<=\S)\*\*/gu, "\u2060\u2060$1\u2060\u2060");

function hiddenLines(lines: readonly string[]): Set<number> {
  const hidden = new Set<number>();
  const frontEnd = lines[0]?.trim() === "---" ? lines.indexOf("---", 1) : -1;
  for (let i = 0; i <= frontEnd; i++) hidden.add(i);
  let fence = false;
  let comment = false;
  for (const [i, line] of lines.entries()) {
    if (/^\s*```/u.test(line)) {
      fence = !fence;
      hidden.add(i);
    }
    if (/^\s*<\/?[a-z][^<>]*>(?:.*>)?\s*$/u.test(line)) hidden.add(i);
    if (line.includes("<!--")) comment = true;
    if (fence || comment) hidden.add(i);
    if (line.includes("-->")) comment = false;
  }
  return hidden;
}

function readLine(raw: string, index: number, lineStart: number, isMarkdown: boolean): Line {
  const indent = /^[\s　\ufeff]*/u.exec(raw)?.[0] ?? "";
  const mark = isMarkdown ? (/^#{1,6}[ \t]+/u.exec(raw.slice(indent.length))?.[0] ?? "") : "";
  const from = indent.length + mark.length;
  const body = raw.slice(from).replace(/[\s　]+$/u, "");
  const text = isMarkdown ? withoutMarks(body) : body;
  const start = lineStart + from;
  const isTable = body.includes("\t") || (isMarkdown && body.startsWith("|"));
  const kind = body === "" ? "blank" : isTable ? "table" : "text";
  return {
    index,
    number: index + 1,
    lineStart,
    start,
    end: start + body.length,
    text,
    indent,
    mark: mark.trim(),
    kind,
    isContinuation: false,
    part: 0,
  };
}

function markNoise(lines: readonly Line[]): void {
  for (const line of lines) {
    if (line.kind === "text" && residueIn(line.text)) line.kind = "residue";
  }
  const first = lines.find((line) => line.kind === "text");
  if (!first) return;
  const following = lines
    .slice(first.index + 1)
    .filter((line) => line.kind === "text")
    .slice(0, 12)
    .map((line) => line.text)
    .join("");
  if (isTruncatedCopy(first.text, following)) first.kind = "truncated";
}

const ANNOTATION = /^[（(].{1,60}[）)]$/u;

/** Parts of one file: a new one begins at an attachment's head and behind a closing date. */
function markParts(paragraphs: readonly Line[]): void {
  let part = 0;
  let isClosed = false;
  for (const [i, line] of paragraphs.entries()) {
    const goesOn = DATE_LINE.test(line.text) || ANNOTATION.test(line.text);
    if (ATTACHMENT_HEAD.test(line.text) || (isClosed && !goesOn)) {
      part += 1;
      isClosed = false;
    }
    if (DATE_LINE.test(line.text) && i > 3) isClosed = true;
    line.part = part;
  }
}

/** Breaks inside a sentence; a text that is broken at a fixed width throughout has none. */
function markContinuations(paragraphs: readonly Line[]): void {
  const long = paragraphs.filter((line) => [...line.text].length >= LONG);
  const isHeading = (line: Line) =>
    line.mark !== "" || (labelOf(line.text) && !/[。；]/u.test(line.text));
  const open = long.filter((line) => !FINISHED.test(line.text) && !isHeading(line));
  const isWrapped = open.length > 2 && open.length * 4 > long.length;
  for (const line of isWrapped ? paragraphs : open) {
    const next = paragraphs[paragraphs.indexOf(line) + 1];
    if (next && !FINISHED.test(line.text) && next.index === line.index + 1) {
      next.isContinuation = open.includes(line) || isWrapped;
    }
  }
}

/** Numbers of paragraphs; those in a list of attachments or of notes count by themselves. */
function markLabels(paragraphs: readonly Line[]): void {
  let list = -2;
  for (const line of paragraphs) {
    const label = line.isContinuation ? undefined : labelOf(line.text);
    const isListed =
      /^(?:附件|注|备注)[：:]/u.test(line.text) ||
      (line.index === list + 1 && label?.style === "1.");
    if (isListed) list = line.index;
    else if (label) line.label = label;
  }
}

function quotationFinder(text: string): (offset: number) => boolean {
  const spans = [...text.matchAll(QUOTATION)].map((m) => [m.index, m.index + m[0].length] as const);
  return (offset) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.[1] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return (spans[low]?.[0] ?? Number.POSITIVE_INFINITY) <= offset;
  };
}

/**
 * Reads a text; never fails. Line ends must be LF. `numbers` are those of the lines where they
 * differ from their order.
 */
export function readArticle(
  text: string,
  isMarkdown = false,
  numbers?: readonly number[],
): Article {
  let offset = 0;
  const raw = text.split("\n");
  const hidden = isMarkdown ? hiddenLines(raw) : new Set<number>();
  const lines = raw.map((words, index) => {
    const line = readLine(words, index, offset, isMarkdown);
    offset += words.length + 1;
    if (hidden.has(index)) line.kind = "hidden";
    line.number = numbers?.[index] ?? index + 1;
    return line;
  });
  markNoise(lines);
  const paragraphs = lines.filter((line) => line.kind === "text");
  markParts(paragraphs);
  markContinuations(paragraphs);
  markLabels(paragraphs);
  return { text, isMarkdown, lines, paragraphs, isQuoted: quotationFinder(text) };
}
