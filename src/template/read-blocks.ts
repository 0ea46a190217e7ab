/** Markdown's syntax tree to a flat list of headings, paragraphs, tables and blocks. */
import type { Heading, Table as MarkdownTable, PhrasingContent, RootContent } from "mdast";
import type { Place, Problem } from "../diagnostics.ts";
import { type Block, type Paragraph, plainText, type Table, type Text } from "../document/tree.ts";
import { Memory } from "../memory.ts";
import { almostHeading, emptyHeading, innerHeading, ragged } from "./filling-problems.ts";
import { isBlockSlot, lonelySlot, paragraphsOf } from "./inline.ts";
import { parseMarkdown } from "./markdown.ts";
import { anyMark, markPlace, withoutPlaces } from "./marks.ts";
import { readFigures } from "./read-figure.ts";
import { originOf, placeOf, type Reading, readCell, readWords } from "./read-words.ts";
import { ROSTER_HEADING, rosterOf } from "./roster.ts";
import type { FilledText, Slot } from "./template.ts";

/** A part of the text before headings are numbered; `depth` counts the # signs. */
export type Part =
  | { type: "heading"; depth: number; texts: Text[]; runsIn: boolean; place: Place }
  | { type: "paragraph"; block: Paragraph; place: Place }
  | { type: "block"; block: Block; place: Place };

/** Source of inline content: text nodes as they are, hard breaks as line breaks. */
function sourceOf(children: readonly PhrasingContent[]): string {
  return children
    .map((child) => {
      if (child.type === "break") return "\n";
      return "value" in child ? child.value : "children" in child ? sourceOf(child.children) : "";
    })
    .join("");
}

function readHeading(reading: Reading, node: Heading): Part[] {
  const source = sourceOf(node.children);
  const place = placeOf(originOf(source, reading.filled));
  const texts = readWords(reading, source, "标题里");
  if (texts.length === 0) {
    reading.problems.push(emptyHeading(place));
    return [];
  }
  // Only the template's own 。 makes a heading run in: a value is never markup.
  const runsIn = withoutPlaces(source).trimEnd().endsWith("。");
  return [{ type: "heading", depth: node.depth, texts, runsIn, place }];
}

/** Least number of # signs in a text that stands under a heading of its own. */
const INNER_DEPTH = 4;

/** A value that is Markdown: its blocks, every word with its line in the value's file. */
function readMarkdownSlot(
  reading: Reading,
  slot: Slot,
  { file, line }: NonNullable<Slot["markdown"]>,
): Part[] {
  const { path } = slot.origin;
  const lines = slot.text.split("\n");
  const places = lines.map((_, i) => ({
    template: file,
    line: line + i,
    ...(path === undefined ? {} : { path }),
  }));
  const body = lines.map((words, i) => markPlace(words, i)).join("\n");
  const words = { ...reading.filled.words, body };
  const inner: FilledText = { ...reading.filled, words, slots: [], places };
  const { parts, problems } = readParts(inner, new Memory());
  reading.problems.push(...problems);
  for (const part of parts) {
    const isTooHigh = part.type === "heading" && part.depth < INNER_DEPTH;
    if (isTooHigh) reading.problems.push(innerHeading(part.place, plainText(part.texts)));
  }
  return parts;
}

const paragraphPart = (texts: Text[], place: Place): Part => ({
  type: "paragraph",
  block: { type: "paragraph", children: texts },
  place,
});

function readParagraph(reading: Reading, children: readonly PhrasingContent[]): Part[] {
  const source = sourceOf(children);
  const place = placeOf(originOf(source, reading.filled));
  const slot = lonelySlot(source, reading.filled);
  if (slot?.markdown) return readMarkdownSlot(reading, slot, slot.markdown);
  if (isBlockSlot(slot)) return [{ type: "block", block: slot.block, place }];
  if (slot) return paragraphsOf(slot).map((texts) => paragraphPart(texts, place));
  const { figures, problems } = readFigures(
    source,
    (part) => readWords(reading, part, "图片的说明里"),
    place,
  );
  reading.problems.push(...problems);
  if (figures.length > 0) return figures.map((block) => ({ type: "block", block, place }));
  const bare = withoutPlaces(source).trimStart();
  if (/^(?:#{1,6}[^#\s]|＃)/u.test(bare)) reading.problems.push(almostHeading(place, bare));
  const texts = readWords(reading, source, "一段话的中间");
  return texts.length === 0 ? [] : [paragraphPart(texts, place)];
}

/** Only the template's own word makes a roster: a value is never markup. */
function isRosterHeading({ children: [row] }: MarkdownTable): boolean {
  const cells = row?.children.map((cell) => withoutPlaces(sourceOf(cell.children)).trim()) ?? [];
  return cells.length === 3 && cells.join("|") === ROSTER_HEADING.join("|");
}

function readTable(reading: Reading, node: MarkdownTable): Part[] {
  const rows = node.children.map(({ children }, index) =>
    children.map((cell) => {
      const source = sourceOf(cell.children);
      return index === 0 ? readWords(reading, source, "表格的一格里") : readCell(reading, source);
    }),
  );
  const isRoster = isRosterHeading(node);
  const place = placeOf(
    originOf(
      sourceOf(node.children.flatMap((row) => row.children.flatMap((cell) => cell.children))),
      reading.filled,
    ),
  );
  const [headings = [], ...body] = rows;
  const columns: Table["columns"] = headings.map((heading, index) => {
    const align = node.align?.[index];
    return { heading, align: align === "right" ? "end" : align === "center" ? "center" : "start" };
  });
  for (const [index, row] of body.entries()) {
    if (row.length > columns.length)
      reading.problems.push(ragged(place, index + 1, row.length, columns.length));
  }
  const even = body.map((row) => columns.map((_, index) => row[index] ?? []));
  const block: Block = isRoster ? rosterOf(even) : { type: "table", columns, rows: even };
  return [{ type: "block", block, place }];
}

function readNode(reading: Reading, node: RootContent): Part[] {
  if (node.type === "heading") return readHeading(reading, node);
  if (node.type === "paragraph") return readParagraph(reading, node.children);
  return node.type === "table" ? readTable(reading, node) : [];
}

/** A paragraph that is strong from end to end right above a table is its caption. */
function withCaptions(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  for (const part of parts) {
    const above = kept.at(-1);
    const isCaption =
      above?.type === "paragraph" && above.block.children.every((text) => text.strong);
    if (part.type === "block" && part.block.type === "table" && isCaption) {
      kept.pop();
      const caption = above.block.children.map(({ strong: _, ...text }) => text);
      kept.push({ ...part, block: { ...part.block, caption } });
    } else kept.push(part);
  }
  return kept;
}

/** What is read out of a stretch of filled text. */
interface Stretch {
  parts: Part[];
  problems: Problem[];
}

/** Source of all words of a node. */
const sourceOfNode = (node: RootContent | PhrasingContent): string =>
  "children" in node
    ? node.children.map(sourceOfNode).join("")
    : "value" in node
      ? node.value
      : node.type === "break"
        ? "\n"
        : "";

/** A node of a filled text's syntax tree, and the numbers of the values that stand in it. */
interface MarkedNode {
  node: RootContent;
  marks: number[];
}

const markedNode = (node: RootContent): MarkedNode => ({
  node,
  marks: [...sourceOfNode(node).matchAll(anyMark())].flatMap(([, index]) => Number(index ?? [])),
});

function readStretch(node: RootContent, filled: FilledText): Stretch {
  const reading: Reading = { filled, problems: [] };
  return { parts: readNode(reading, node), problems: reading.problems };
}

/** The parts of a filled text's body, in order; what other documents say in the same words is shared. */
export function readParts(filled: FilledText, memory: Memory): Stretch {
  const { words, slots } = filled;
  const nodes = memory.recallOf(words, "nodes", () =>
    parseMarkdown(words.body).children.map(markedNode),
  );
  const stretches = nodes.map((node) => {
    const values = node.marks.map((index) => slots[index]);
    return memory.again(node, "read", values, () => readStretch(node.node, filled));
  });
  return {
    parts: withCaptions(stretches.flatMap(({ parts }) => parts)),
    problems: stretches.flatMap(({ problems }) => problems),
  };
}
