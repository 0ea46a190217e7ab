/**
 * A document as a finished text: one Markdown file in the dialect of templates, whose front matter
 * holds what stands around the text in the keys of 文件. The text that a notice issues and the
 * annexes follow in the same file, each with a front matter of its own. `readFinished` reads it back
 * into the same tree.
 */
import type { Block, DocumentTree, OfficialDocument, Text } from "../document/tree.ts";
import { type Settings, standardSettings } from "../settings.ts";
import { bulletinEntries, bulletinParts } from "./bulletin-words.ts";
import { type Entry, frontMatter } from "./front-matter.ts";
import { literal } from "./literal.ts";
import { officialEntries } from "./official-words.ts";
import { settingWords } from "./setting-words.ts";
import { writeBlocks } from "./write-blocks.ts";

/** 文种 of a text that the document issues; what kind it is only its title says. */
const ISSUED = "印发文本";
/** # signs over 一、. */
const TITLE_DEPTH = 1;

type Entries = (readonly [string, Entry | undefined])[];

const body = (parts: readonly string[]): string =>
  parts.length === 0 ? "" : `\n${parts.join("\n\n")}\n`;

const section = (entries: Entries, parts: readonly string[]): string =>
  `${frontMatter(entries)}${body(parts)}`;

const titled = (kind: string, title: readonly Text[]): Entries => [
  ["文种", kind],
  ["标题", literal(title, "line")],
];

interface Annexed {
  title: readonly Text[];
  byline?: readonly Text[][];
  blocks: readonly Block[];
}

function annexed(kind: string, { title, byline = [], blocks }: Annexed, isTurned = false): string {
  const lines = byline.map((line) => literal(line, "line"));
  const orientation: Entries = [["版面", isTurned ? "横排" : undefined]];
  return section(
    [...titled(kind, title), ["题注", lines], ...orientation],
    writeBlocks(blocks, TITLE_DEPTH),
  );
}

function officialSections(tree: OfficialDocument, settings: Settings): string[] {
  const { metadata, title, blocks, issuedText, attachments } = tree;
  const entries: Entries = [
    ...titled(metadata.kind, title),
    ...officialEntries(tree),
    ["版式", settingWords(settings)],
  ];
  return [
    section(entries, writeBlocks(blocks, TITLE_DEPTH)),
    ...(issuedText ? [annexed(ISSUED, issuedText)] : []),
    ...attachments.map((attachment) => annexed("附件", attachment, attachment.landscape)),
  ];
}

/**
 * The file of a document, ending in a line break. Pictures of seals are not in it, only that there
 * is a seal; `settings` are those that the tree is set with.
 */
export function writeFinished(tree: DocumentTree, settings: Settings = standardSettings): string {
  if (tree.type === "official") return officialSections(tree, settings).join("\n");
  const title = titled(tree.metadata.kind, [{ text: tree.metadata.title }]);
  const entries: Entries = [...title, ...bulletinEntries(tree), ["版式", settingWords(settings)]];
  return section(entries, bulletinParts(tree));
}
