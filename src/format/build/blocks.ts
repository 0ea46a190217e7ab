/** Roled lines of running text as blocks of the tree. */
import type { Block, Roster, Table, Text } from "../../document/tree.ts";
import type { Line, Roled } from "../line.ts";
import { levelOf } from "../roles/body.ts";
import { cellTable } from "../roles/cell-lines.ts";
import { rosterLine } from "../roles/roster-lines.ts";
import { firstSentence } from "../words.ts";
import { type Notebook, noteDoubt } from "./notebook.ts";
import { numberer } from "./numbers.ts";

export const textsOf = (text: string): Text[] => (text === "" ? [] : [{ text }]);

/** A numbered line that is no longer than this is a heading, whatever its number. */
const MOST_SET_OFF = 80;

function tableOf(rows: readonly string[][]): Table {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ""));
  const [head = [], ...body] = cells;
  const isShort = (i: number) => body.every((row) => (row[i]?.length ?? 0) <= 8);
  return {
    type: "table",
    columns: head.map((heading, i) => ({
      heading: textsOf(heading),
      align: isShort(i) ? "center" : "start",
    })),
    rows: body.map((row) => row.map(textsOf)),
  };
}

const cellsOf = ({ text }: Line): string[] => text.split("\t").map((cell) => cell.trim());

function rosterOf(lines: readonly Line[]): Roster {
  const groups: Roster["groups"] = [];
  for (const line of lines) {
    const entry = rosterLine(line, groups.length > 0);
    if (!entry) continue;
    const { label, name, post } = entry;
    if (label !== undefined) groups.push({ label, entries: [] });
    groups
      .at(-1)
      ?.entries.push({ name: { text: name }, ...(post ? { post: { text: post } } : {}) });
  }
  return { type: "roster", groups };
}

/** Words of a line as a paragraph; what looks like a heading without a number is set off. */
function paragraphOf(line: Line, isHeading: boolean): Block {
  const isSetOff = isHeading || (line.look.outline !== undefined && line.text.length <= 40);
  const strong = isSetOff || line.marks !== undefined ? { strong: true } : {};
  return { type: "paragraph", children: [{ text: line.text, ...strong }] };
}

function headingOf(line: Line, numbered: ReturnType<ReturnType<typeof numberer>>): Block {
  if (!numbered) {
    const isTop = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十])/u.test(line.text);
    return paragraphOf(
      line,
      isTop && line.text.length <= MOST_SET_OFF && !line.text.includes("。"),
    );
  }
  const { level, number, text } = numbered;
  const end = firstSentence(text);
  // A sentence that is all of its line stands alone: a run-in heading would draw the next one in.
  if (end < 0 || end === text.length)
    return { type: "heading", level, number, children: textsOf(text) };
  const lead = { level, number, children: textsOf(text.slice(0, end)) };
  return { type: "paragraph", lead, children: textsOf(text.slice(end).trimStart()) };
}

/** How many lines from `from` on have this role and belong to one block. */
function runLength(roled: readonly Roled[], from: number): number {
  const first = roled[from];
  if (!first) return 0;
  const { table } = first.line.look;
  let end = from;
  while (roled[end]?.role === first.role && roled[end]?.line.look.table === table) end += 1;
  return end - from;
}

/** Items of 一、 or （一） that are clauses of one sentence, which no heading's type becomes. */
function isSeries(roled: readonly Roled[], i: number): boolean {
  const level = levelOf(roled[i]?.line.text ?? "");
  if (level === undefined || level > 2) return false;
  const isSibling = (k: number) =>
    roled[k]?.role === "item" && levelOf(roled[k]?.line.text ?? "") === level;
  let first = i;
  let last = i;
  while (isSibling(first - 1)) first -= 1;
  while (isSibling(last + 1)) last += 1;
  return roled.slice(first, last + 1).some(({ line }) => line.text.endsWith("；"));
}

/** One block a call; gives how many lines it took. */
function takeBlock(
  roled: readonly Roled[],
  i: number,
  numbered: ReturnType<typeof numberer>,
): { block?: Block; caption?: Line; taken: number } {
  const { role, line } = roled[i] as Roled;
  const lines = () => roled.slice(i, i + runLength(roled, i)).map((one) => one.line);
  switch (role) {
    case "row": {
      const rows = lines();
      return { block: tableOf(rows.map(cellsOf)), taken: rows.length };
    }
    case "cell": {
      const cells = lines();
      const columns = cellTable(cells, 0)?.columns ?? 1;
      const rows = Array.from({ length: cells.length / columns }, (_, r) =>
        cells.slice(r * columns, (r + 1) * columns).map(({ text }) => text),
      );
      return { block: tableOf(rows), taken: cells.length };
    }
    case "roster": {
      const people = lines();
      return { block: rosterOf(people), taken: people.length };
    }
    case "caption":
      return { caption: line, taken: 1 };
    case "item":
      if (isSeries(roled, i)) return { block: paragraphOf(line, false), taken: 1 };
      return { block: headingOf(line, numbered(line)), taken: 1 };
    case "heading":
    case "runIn":
      return { block: headingOf(line, numbered(line)), taken: 1 };
    default:
      return { block: paragraphOf(line, false), taken: 1 };
  }
}

/** Blocks of a stretch of roled lines; numbers are counted from 1 in each stretch. */
export function blocksOf(roled: readonly Roled[], notebook: Notebook): Block[] {
  const numbered = numberer(notebook);
  const blocks: Block[] = [];
  let caption: Line | undefined;
  for (let i = 0; i < roled.length; ) {
    const { unsure, line } = roled[i] as Roled;
    if (unsure !== undefined) noteDoubt(notebook, line, unsure);
    const { block, caption: named, taken } = takeBlock(roled, i, numbered);
    if (block?.type === "table" && caption)
      blocks.push({ ...block, caption: textsOf(caption.text) });
    else if (block) blocks.push(block);
    caption = named;
    i += taken;
  }
  return blocks;
}
