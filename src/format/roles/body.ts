/** Roles in running text: headings, paragraphs, tables, lists of people. */
import { labelOf, rankOf } from "../../check/labels.ts";
import type { Line, Roled } from "../line.ts";
import { firstSentence, isTitleLike, NEWS_LEAD } from "../words.ts";
import { cellTable } from "./cell-lines.ts";
import { rosterLength } from "./roster-lines.ts";

const GUESSED_TABLE = "没有序号可以核对，按表头的栏数排成了表";
const LONG_HEADING = "这一行很长，却没有句号，当作小标题了";
const MOST_HEADING = 50;

/** 1 一、 2 （一） 3 1. 4 （1）; undefined for other numbers and for none. */
export function levelOf(text: string): 1 | 2 | 3 | 4 | undefined {
  const label = labelOf(text);
  const rank = label ? rankOf(label.style) : 4;
  return rank < 4 ? ([1, 2, 3, 4] as const)[rank] : undefined;
}

const isRow = (line: Line | undefined): boolean =>
  line !== undefined && (line.look.table !== undefined || line.text.includes("\t"));

/** A short line above a table that names it. */
const isCaption = (line: Line, next: Line | undefined, startsTable: boolean): boolean =>
  next !== undefined &&
  startsTable &&
  isTitleLike(line.text) &&
  line.text.length <= 30 &&
  (/^表\s*\d|表$|一览$|安排$|名单$|统计$/u.test(line.text) || line.look.align === "center");

function plainRole(line: Line): Roled {
  const level = levelOf(line.text);
  if (level === undefined) {
    if (NEWS_LEAD.test(line.text))
      return { line, role: "newsLead", unsure: "这是新闻稿的电头和导语，不是公文的内容" };
    return { line, role: "text" };
  }
  const end = firstSentence(line.text);
  if (end === line.text.length || line.text.endsWith("；")) return { line, role: "item" };
  if (end > 0) return { line, role: "runIn" };
  const isLong = level <= 2 && line.text.length > MOST_HEADING;
  return { line, role: "heading", ...(isLong ? { unsure: LONG_HEADING } : {}) };
}

/** Lines with tabs that are no table: only one, or of uneven length. */
function rowsFrom(lines: readonly Line[], from: number): number {
  let end = from;
  const table = lines[from]?.look.table;
  while (isRow(lines[end]) && lines[end]?.look.table === table) end += 1;
  return table !== undefined || end - from >= 2 ? end - from : 0;
}

export function bodyRoles(lines: readonly Line[]): Roled[] {
  const roled: Roled[] = [];
  for (let i = 0; i < lines.length; ) {
    const take = (count: number) => lines.slice(i, i + count);
    const line = lines[i] as Line;
    const rows = rowsFrom(lines, i);
    const cells = rows > 0 ? undefined : cellTable(lines, i);
    const people = rows > 0 || cells ? 0 : rosterLength(lines, i);
    if (rows > 0) roled.push(...take(rows).map((one) => ({ line: one, role: "row" as const })));
    else if (cells) {
      const unsure = cells.isCounted ? {} : { unsure: GUESSED_TABLE };
      const all = take(cells.length);
      roled.push(
        ...all.map((one, k) => ({ line: one, role: "cell" as const, ...(k === 0 ? unsure : {}) })),
      );
    } else if (people > 0)
      roled.push(...take(people).map((one) => ({ line: one, role: "roster" as const })));
    else if (isCaption(line, lines[i + 1], rowsFrom(lines, i + 1) > 0 || !!cellTable(lines, i + 1)))
      roled.push({ line, role: "caption" });
    else roled.push(plainRole(line));
    i += rows || cells?.length || people || 1;
  }
  return roled;
}
