/**
 * The body of a 简报: 按语 before the first heading, `##` a column, `###` an item, headings inside
 * items from `####`; a last paragraph wholly in （…） names the unit that sent the item.
 */
import type { Problem } from "../diagnostics.ts";
import { type Block, type BulletinItem, plainText, type Text } from "../document/tree.ts";
import { bulletinShape, headingWithoutText } from "./filling-problems.ts";
import { numberHeadings } from "./number-headings.ts";
import type { Part } from "./read-blocks.ts";

const COLUMN_DEPTH = 2;
const ITEM_DEPTH = 3;

export interface ReadBulletin {
  editorNote: Text[][];
  items: BulletinItem[];
}

interface OpenItem {
  column?: Text;
  heading: Extract<Part, { type: "heading" }>;
  parts: Part[];
}

interface Reading {
  editorNote: Text[][];
  items: OpenItem[];
  /** A column whose first item has not come yet. */
  column?: Extract<Part, { type: "heading" }>;
  problems: Problem[];
}

/** One text for several, with the first data path among them. */
function oneText(texts: readonly Text[]): Text {
  const origin = texts.find((text) => text.origin?.path)?.origin ?? texts[0]?.origin;
  return { text: plainText(texts), ...(origin ? { origin } : {}) };
}

function openColumn(reading: Reading, part: Extract<Part, { type: "heading" }>): void {
  closeColumn(reading);
  reading.column = part;
}

function closeColumn(reading: Reading): void {
  const { column } = reading;
  if (column) reading.problems.push(headingWithoutText(column.place, plainText(column.texts)));
  delete reading.column;
}

function openItem(reading: Reading, heading: Extract<Part, { type: "heading" }>): void {
  const { column } = reading;
  reading.items.push({ ...(column ? { column: oneText(column.texts) } : {}), heading, parts: [] });
  delete reading.column;
}

function addText(reading: Reading, part: Part): void {
  const item = reading.items.at(-1);
  if (reading.column) {
    reading.problems.push(
      bulletinShape(part.place, "栏目下面要先有文章标题。", "在这段话前面加一行 ### 文章标题。"),
    );
  } else if (item) item.parts.push(part);
  else if (part.type === "paragraph") reading.editorNote.push(part.block.children);
  else {
    reading.problems.push(
      bulletinShape(part.place, "按语里只能有段落。", "把表格、名单和小标题放到文章里。"),
    );
  }
}

const isTemplateWords = (text: Text | undefined): boolean => text?.origin?.path === undefined;

/**
 * Takes the sender's name off the end of an item. The brackets are the template's own: a value
 * that stands in brackets stays text.
 */
function takeSource(blocks: Block[]): Text | undefined {
  const last = blocks.at(-1);
  if (last?.type !== "paragraph" || last.lead) return undefined;
  const inside = /^（([^（）]+)）$/u.exec(plainText(last.children))?.[1];
  const { children } = last;
  if (!inside || !isTemplateWords(children[0]) || !isTemplateWords(children.at(-1)))
    return undefined;
  blocks.pop();
  return { ...oneText(children), text: inside };
}

function finish(item: OpenItem, problems: Problem[]): BulletinItem {
  const { blocks, problems: found } = numberHeadings(item.parts, ITEM_DEPTH + 1);
  problems.push(...found);
  const source = takeSource(blocks);
  if (blocks.length === 0)
    problems.push(headingWithoutText(item.heading.place, plainText(item.heading.texts)));
  return {
    ...(item.column ? { column: item.column } : {}),
    title: item.heading.texts,
    blocks,
    ...(source ? { source } : {}),
  };
}

/** Editor's note and items of a bulletin. Problems: text in the wrong place, empty columns. */
export function readBulletin(parts: readonly Part[]): { value: ReadBulletin; problems: Problem[] } {
  const reading: Reading = { editorNote: [], items: [], problems: [] };
  for (const part of parts) {
    if (part.type === "heading" && part.depth === COLUMN_DEPTH) openColumn(reading, part);
    else if (part.type === "heading" && part.depth === ITEM_DEPTH) openItem(reading, part);
    else addText(reading, part);
  }
  closeColumn(reading);
  const { editorNote, problems } = reading;
  const items = reading.items.map((item) => finish(item, problems));
  return { value: { editorNote, items }, problems };
}
