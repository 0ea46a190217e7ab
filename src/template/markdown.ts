/**
 * Markdown as official documents use it: headings with #, paragraphs, tables. Everything else that
 * CommonMark knows is switched off, so that 1. and * and < and 四个空格 are plain characters.
 */
import type { Root } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";

/** Constructs of micromark that are switched off, and the harm each would do. */
const SWITCHED_OFF = [
  "attention", // **“加粗”**后续 would not be strong, 5*3*2 would lean; strong is read in inline.ts
  "autolink", // <市>
  "blockQuote", // > and 20,000 of them
  "characterEscape", // a backslash is a character
  "characterReference", // &amp;
  "codeFenced",
  "codeIndented", // four spaces before a paragraph
  "codeText",
  "definition", // [1]: x would be swallowed
  "hardBreakEscape",
  "htmlFlow",
  "htmlText",
  "labelEnd", // 国发[2024](12号) would be a link
  "labelStartImage",
  "labelStartLink",
  "list", // 1. at the start of a line
  "setextUnderline", // 某市 above ---
  "thematicBreak", // ________
];

function officialMarkdown(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [{ disable: { null: SWITCHED_OFF } }, gfmTable()];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
}

const parser = unified().use(officialMarkdown).use(remarkParse).freeze();

/** The syntax tree of a filled text: headings, paragraphs and tables only. */
export const parseMarkdown = (text: string): Root => parser.parse(text);
