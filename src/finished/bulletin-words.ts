/** Masthead and tail of a 简报 as front matter, its items as Markdown. */
import type { Bulletin, BulletinItem, Text } from "../document/tree.ts";
import type { Entry } from "./front-matter.ts";
import { literal } from "./literal.ts";
import { writeBlocks } from "./write-blocks.ts";

/** # signs over 一、 inside an item. */
const ITEM_DEPTH = 3;

const words = (texts: readonly Text[]): string[] => texts.map((text) => text.text);

/** Keys of the front matter behind 文种 and 标题. */
export function bulletinEntries(tree: Bulletin): [string, Entry | undefined][] {
  const { masthead, tail, metadata } = tree;
  const editor = masthead.editingOrgan.text;
  return [
    ["机关", metadata.organ],
    ["简报名称", masthead.name.text],
    ["期号", masthead.issue.text],
    ["总期号", masthead.cumulativeIssue?.text],
    ["编发机关", editor === metadata.organ ? undefined : editor],
    ["成文日期", masthead.printDate.text],
    ["发文字号", metadata.documentNumber],
    ["报", words(tail.reportTo)],
    ["送", words(tail.sendTo)],
    ["发", words(tail.distributeTo)],
    ["印数", tail.printRun?.text],
  ];
}

function itemParts({ column, title, blocks, source }: BulletinItem): string[] {
  return [
    ...(column ? [`## ${literal([column], "heading")}`] : []),
    `### ${literal(title, "heading")}`,
    ...writeBlocks(blocks, ITEM_DEPTH),
    ...(source ? [`（${literal([source], "paragraph")}）`] : []),
  ];
}

/** 按语 and items. */
export const bulletinParts = (tree: Bulletin): string[] => [
  ...tree.editorNote.map((note) => literal(note, "paragraph")),
  ...tree.items.flatMap(itemParts),
];
