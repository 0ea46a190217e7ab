/** The template files of a document: main text, the text that it issues, annexes. */
import { type Block, type OfficialDocument, plainText, type Text } from "../document/tree.ts";
import { type Entry, frontMatter } from "../finished/front-matter.ts";
import { literal } from "../finished/literal.ts";
import { officialEntries } from "../finished/official-words.ts";
import { writeBlocks } from "../finished/write-blocks.ts";
import { TEMPLATE_KEYS } from "./data-entries.ts";
import type { Marks } from "./marks.ts";

/** A template by its name, which is the name of its file without `.md`. */
export interface TemplateFile {
  name: string;
  text: string;
}

export interface Templates {
  templates: TemplateFile[];
  /** What the entry of 文件 calls them. */
  parts: { issued?: string; annexes: string[] };
}

/** # signs over 一、. */
const TITLE_DEPTH = 1;

/** 文种 of an issued text, by the end of its title. */
const KINDS = /(?:方案|意见|办法|规定|要点|计划|细则|制度|通知)$/u;

type Entries = readonly (readonly [string, Entry | undefined])[];

interface Part {
  title: readonly Text[];
  byline?: readonly Text[][];
  blocks: readonly Block[];
}

function fileOf(
  name: string,
  marks: Marks,
  entries: Entries,
  blocks: readonly Block[],
): TemplateFile {
  const body = writeBlocks(blocks, TITLE_DEPTH).join("\n\n");
  return { name, text: marks.filledIn(`${frontMatter(entries)}${body}\n`) };
}

const partEntries = (kind: string, { title, byline = [] }: Part, more: Entries = []): Entries => [
  ["文种", kind],
  ["标题", literal(title, "line")],
  ["题注", byline.map((line) => literal(line, "line"))],
  ...more,
];

/** The files of a tree whose facts are marks. */
export function templateFiles(tree: OfficialDocument, name: string, marks: Marks): Templates {
  const { metadata, issuedText, attachments } = tree;
  const around = officialEntries(tree).filter(([key]) => TEMPLATE_KEYS.includes(key));
  const main: Entries = [["文种", metadata.kind], ["标题", literal(tree.title, "line")], ...around];
  const issued = `${name}-印发文本`;
  const annexes = attachments.map(({ label }) => `${name}-${label.replace(/^.*(?=附件)/u, "")}`);
  const kind = issuedText && (KINDS.exec(plainText(issuedText.title))?.[0] ?? "方案");
  return {
    templates: [
      fileOf(name, marks, main, tree.blocks),
      ...(issuedText && kind
        ? [fileOf(issued, marks, partEntries(kind, issuedText), issuedText.blocks)]
        : []),
      ...attachments.map((one, index) => {
        const turned: Entries = [["版面", one.landscape ? "横排" : undefined]];
        const entries = partEntries("附件", one, turned);
        return fileOf(annexes[index] ?? one.label, marks, entries, one.blocks);
      }),
    ],
    parts: { ...(issuedText ? { issued } : {}), annexes },
  };
}
