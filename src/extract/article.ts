/** The words of a document that a template can hold, in reading order, and a way to change them. */
import {
  type Attachment,
  type Block,
  type OfficialDocument,
  plainText,
  type Text,
} from "../document/tree.ts";

/** Changes a stretch of words; `where` says in Chinese which it is. */
export type Visit = (text: Text, where: string) => Text;

interface Walk {
  visit: Visit;
  /** 附件1 and the like, before the number of a paragraph. */
  part: string;
  paragraphs: number;
}

/** Neighbours of one strength as one: facts do not care how words were cut. */
function merged(row: readonly Text[]): Text[] {
  const kept: Text[] = [];
  for (const text of row) {
    const last = kept.at(-1);
    if (last && last.strong === text.strong) last.text += text.text;
    else kept.push({ ...text });
  }
  return kept;
}

const texts = (walk: Walk, row: readonly Text[], where: string): Text[] =>
  merged(row).map((text) => walk.visit(text, `${walk.part}${where}`));

function block(walk: Walk, node: Block): Block {
  const where = `第${++walk.paragraphs}段`;
  switch (node.type) {
    case "heading":
      return { ...node, children: texts(walk, node.children, where) };
    case "paragraph": {
      const { lead } = node;
      const shown = lead && { ...lead, children: texts(walk, lead.children, where) };
      return {
        ...node,
        ...(shown ? { lead: shown } : {}),
        children: texts(walk, node.children, where),
      };
    }
    case "table": {
      const columns = node.columns.map((column) => ({
        ...column,
        heading: texts(walk, column.heading, where),
      }));
      const rows = node.rows.map((row) => row.map((cell) => texts(walk, cell, where)));
      const { caption } = node;
      return {
        ...node,
        ...(caption ? { caption: texts(walk, caption, where) } : {}),
        columns,
        rows,
      };
    }
    case "figure":
      return { ...node, caption: texts(walk, node.caption, where) };
    case "roster":
      return node;
  }
}

interface Part {
  title: Text[];
  byline?: Text[][];
  blocks: Block[];
}

function part<T extends Part>(visit: Visit, name: string, node: T): T {
  const walk: Walk = { visit, part: name, paragraphs: 0 };
  return {
    ...node,
    title: texts(walk, node.title, "标题"),
    ...(node.byline ? { byline: node.byline.map((line) => texts(walk, line, "题注")) } : {}),
    blocks: node.blocks.map((one) => block(walk, one)),
  };
}

/** The tree with every stretch of words that templates hold put through `visit`, in order. */
export function mapWords(tree: OfficialDocument, visit: Visit): OfficialDocument {
  const main = part(visit, "", tree);
  const { issuedText, attachments } = tree;
  return {
    ...main,
    ...(issuedText ? { issuedText: part(visit, "印发文本", issuedText) } : {}),
    attachments: attachments.map((one): Attachment => part(visit, one.label, one)),
  };
}

/** What finders look at. */
export interface Article {
  tree: OfficialDocument;
  title: string;
  /** All words, a line for each stretch of one place. */
  text: string;
  /** All lists of blocks: main text, issued text, annexes. */
  bodies: readonly Block[][];
}

/** The words of a tree, for looking things up. */
export function articleOf(tree: OfficialDocument): Article {
  const lines: { where: string; text: string }[] = [];
  mapWords(tree, (text, where) => {
    const last = lines.at(-1);
    if (last?.where === where) last.text += text.text;
    else lines.push({ where, text: text.text });
    return text;
  });
  return {
    tree,
    title: plainText(tree.issuedText?.title ?? tree.title),
    text: lines.map(({ text }) => text).join("\n"),
    bodies: [
      tree.blocks,
      ...(tree.issuedText ? [tree.issuedText.blocks] : []),
      ...tree.attachments.map(({ blocks }) => blocks),
    ],
  };
}
