/** The elements of an official document, recognised by place, size, face and colour alone. */
import type { Words } from "../words.ts";
import { area, CELL_MM, LINE_MM } from "../yardstick.ts";
import { type Closing, findClosing } from "./find-closing.ts";
import { type Colophon, findColophon } from "./find-colophon.ts";
import { findHead, type Head } from "./find-head.ts";
import { type Annex, findTitles, type Titles } from "./find-titles.ts";
import { isFull } from "./line-shape.ts";
import type { Line, PdfPage } from "./model.ts";
import { isInTable, tablesOf } from "./tables.ts";

export interface Paragraph {
  lines: Line[];
  text: string;
}

export interface PdfElements extends Head, Titles, Closing {
  colophon?: Colophon;
  /** Page number line of each page; undefined where there is none. */
  footers: (Line | undefined)[];
  annexes: Annex[];
  /** Lines of running text in order, headings among them, without tables. */
  body: Line[];
  paragraphs: Paragraph[];
}

/** Text lower than this is below the type area, hence a page number. */
const FOOT_ZONE_MM = area.bottom + 1.2;

const isFooter = (line: Line, page: PdfPage): boolean =>
  line.ink.top > FOOT_ZONE_MM && /\d/.test(line.text) && line.text.length <= 12 && page.width < 250;

export function recogniseElements(pages: readonly PdfPage[]): PdfElements {
  const footers = pages.map((page) => page.lines.find((line) => isFooter(line, page)));
  const colophon = findColophon(pages);
  const claimed = new Set<Line>(footers.flatMap((line) => line ?? []));
  for (const line of colophon?.lines ?? []) claimed.add(line);
  const head = findHead(pages, claimed);
  for (const line of head.headLines) claimed.add(line);
  const rest = pages.flatMap((page) => {
    const tables = tablesOf(page);
    return page.lines.filter((line) => !claimed.has(line) && !isInTable(line, tables));
  });
  const titles = findTitles(rest, head, pages);
  const afterTitles = rest.filter((line) => !titles.titleLines.has(line));
  const closing = findClosing(afterTitles, titles.annexes[0]?.label.page ?? pages.length);
  const taken = new Set([...closing.attachments, closing.date, closing.note]);
  const isOrganRow = (line: Line) =>
    closing.organs.some((organ) => organ.page === line.page && organ.baseline === line.baseline);
  const body = afterTitles.filter((line) => !taken.has(line) && !isOrganRow(line));
  return {
    ...head,
    ...titles,
    ...closing,
    ...(colophon ? { colophon } : {}),
    footers,
    body,
    paragraphs: paragraphsOf(body),
  };
}

/** A new paragraph begins at an indent, after a short line, after white, or off the flush edge. */
function paragraphsOf(body: readonly Line[]): Paragraph[] {
  const groups: Line[][] = [];
  for (const [i, line] of body.entries()) {
    const previous = body[i - 1];
    const isFlush = line.left < area.left + CELL_MM;
    const isNear =
      previous !== undefined &&
      (line.page !== previous.page || line.baseline - previous.baseline < 1.5 * LINE_MM);
    if (previous && isFlush && isFull(previous) && isNear) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.map((lines) => ({ lines, text: lines.map((line) => line.text).join("") }));
}

const textOf = (lines: readonly Line[]): string => lines.map((line) => line.text.trim()).join("");

/** The words of the elements. */
export function wordsOf(elements: PdfElements, pages: readonly PdfPage[]): Words {
  const { copyNumber, classification, urgency, number, date, note, colophon } = elements;
  const optional = (name: keyof Words, line: Line | undefined) =>
    line ? { [name]: line.text.trim() } : {};
  const group = (name: keyof Words, lines: readonly Line[]) =>
    lines.length > 0 ? { [name]: textOf(lines) } : {};
  return {
    kind: elements.kind,
    ...optional("copyNumber", copyNumber),
    ...optional("classification", classification),
    ...optional("urgency", urgency),
    ...optional("number", number),
    ...optional("date", date),
    ...optional("note", note),
    ...group("mark", elements.mark),
    ...group("signers", elements.signers),
    ...group("title", elements.title),
    ...group("recipients", elements.recipients),
    ...group("copyTo", colophon?.copy ?? []),
    ...group("print", colophon?.print ? [colophon.print] : []),
    paragraphs: elements.paragraphs.map((paragraph) => paragraph.text),
    attachments: attachmentEntries(elements.attachments),
    organs: elements.organs.map((line) => line.text.trim()),
    annexes: elements.annexes.map(({ label, title }) => ({
      label: label.text.trim(),
      title: textOf(title),
    })),
    issuedTitles: elements.issuedTitles.map(textOf),
    all: pages.flatMap((page) => page.lines.map((line) => line.text)),
  };
}

/** 附件：1.… 2.… as entries: a number at a line's start begins a new one. */
function attachmentEntries(lines: readonly Line[]): string[] {
  const entries: string[] = [];
  for (const [i, line] of lines.entries()) {
    const text = line.text.trim().replace(/^附件\s*[：:]\s*/, "");
    if (i === 0 || /^\d+[.．、]/.test(text)) entries.push(text);
    else entries[entries.length - 1] += text;
  }
  return entries;
}
