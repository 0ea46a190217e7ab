/** 标题, 主送机关, titles of issued texts, and the label and title of each annex. */
import { area, CELL_MM, LINE_MM, within } from "../yardstick.ts";
import type { Head } from "./find-head.ts";
import { centreOf, isAnnexLabel } from "./line-shape.ts";
import type { Line, PdfPage } from "./model.ts";

export interface Annex {
  label: Line;
  title: Line[];
}

export interface Titles {
  title: Line[];
  recipients: Line[];
  /** Titles at the top of later pages that are no annexes. */
  issuedTitles: Line[][];
  annexes: Annex[];
  titleLines: Set<Line>;
}

/** Type from here on is a title's. */
const TITLE_PT = 18;

const isBig = (line: Line): boolean => line.sizePt >= TITLE_PT;

export function findTitles(rest: readonly Line[], head: Head, pages: readonly PdfPage[]): Titles {
  const annexes = findAnnexes(pages, rest);
  const annexLines = new Set(annexes.flatMap(({ label, title }) => [label, ...title]));
  const free = rest.filter((line) => !annexLines.has(line));
  const title = mainTitle(free, head);
  const hasRecipients = head.kind !== "简报" && head.kind !== "命令";
  const recipients = hasRecipients ? findRecipients(free, title) : [];
  const issuedTitles = laterTitles(free, title);
  const all = [...title, ...recipients, ...issuedTitles.flat()];
  return {
    title,
    recipients,
    issuedTitles,
    annexes,
    titleLines: new Set([...annexLines, ...all]),
  };
}

/**
 * The lines in the middle of page 1 under the head, of one size. Where none is big, those before the
 * recipients are taken, so that a title in too small type is judged and not overlooked.
 */
function mainTitle(free: readonly Line[], head: Head): Line[] {
  if (head.kind === "简报" || head.kind === "命令") return [];
  const first = free.findIndex((line) => line.page === 0 && line.ink.top > head.headBottom);
  const start = free[first];
  if (!start || start.left < area.left + 2 * CELL_MM) return [];
  if (!isBig(start) && !within(centreOf(start), area.centre, 3)) return [];
  const lines = [start];
  for (const line of free.slice(first + 1)) {
    const previous = lines.at(-1) ?? start;
    const isSame = within(line.sizePt, start.sizePt, 0.6) && line.baseline - previous.baseline < 16;
    const isTitle = isBig(line) || within(centreOf(line), area.centre, 3);
    if (line.page !== 0 || !isSame || !isTitle) break;
    lines.push(line);
  }
  return lines;
}

/** Flush lines under the title up to the one that ends in a colon. */
function findRecipients(free: readonly Line[], title: readonly Line[]): Line[] {
  const last = title.at(-1);
  if (!last) return [];
  const lines: Line[] = [];
  for (const line of free.slice(free.indexOf(last) + 1)) {
    const isFlush = within(line.left, area.left, 0.75 * CELL_MM);
    if (line.page !== 0 || !isFlush || lines.length === 8) break;
    lines.push(line);
    if (/[：:]\s*$/.test(line.text)) return lines;
  }
  const isShort = lines.length > 0 && lines.length < 4;
  return isShort ? lines : [];
}

/** Groups of big lines elsewhere. */
function laterTitles(free: readonly Line[], title: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of free) {
    if (!isBig(line) || title.includes(line)) continue;
    const previous = groups.at(-1)?.at(-1);
    const isNext =
      previous?.page === line.page && line.baseline - previous.baseline < 1.8 * LINE_MM;
    if (isNext) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Pages whose first line is 附件 and perhaps a number. */
function findAnnexes(pages: readonly PdfPage[], rest: readonly Line[]): Annex[] {
  const free = new Set(rest);
  return pages.flatMap((page) => {
    const label = page.lines.find(isAnnexLabel);
    if (!label || label.baseline > area.top + 4 * LINE_MM) return [];
    const after = page.lines.filter((line) => line.baseline > label.baseline && free.has(line));
    const title: Line[] = [];
    for (const line of after) {
      const isSame = title[0] === undefined || within(line.sizePt, title[0].sizePt, 0.6);
      const isTitle =
        (isBig(line) || within(centreOf(line), area.centre, 3)) && line.left > area.left + 3;
      if (!isTitle || !isSame) break;
      title.push(line);
    }
    return [{ label, title }];
  });
}
