/** docxtemplater on the same document: our own DOCX with tags in the places of words. */
import { createRequire } from "node:module";
import { strFromU8, unzipSync } from "fflate";
import { replacePart } from "../dist/docx/pack.js";
import type { UnitRow } from "./document.ts";

interface Template {
  render(data: Readonly<Record<string, string>>): void;
  toBuffer(options: { compression: "DEFLATE" }): Uint8Array;
}

const load = createRequire(import.meta.url);
const MAIN_PART = "word/document.xml";

/** Fills a template; like everyone who uses docxtemplater, anew for each document. */
export function fillDocx(template: Uint8Array, data: Readonly<Record<string, string>>): Uint8Array {
  const PizZip = load("pizzip") as new (bytes: Uint8Array) => unknown;
  const Docxtemplater = load("docxtemplater") as new (zip: unknown) => Template;
  const document = new Docxtemplater(new PizZip(template));
  document.render(data);
  return document.toBuffer({ compression: "DEFLATE" });
}

/** A unit's fields as single words by tag: persons are told as post and name. */
export const tagsOf = (row: UnitRow): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([heading, cell]) =>
      cell.split(" ").map((words, index) => [`${heading}${index}`, words]),
    ),
  );

/** A document in which each of `values` has become a tag named by its key; longest words first. */
export function withTags(docx: Uint8Array, values: Readonly<Record<string, string>>): Uint8Array {
  const pairs = Object.entries(values).sort(([, a], [, b]) => b.length - a.length);
  return replacePart(docx, MAIN_PART, (xml) =>
    pairs.reduce((text, [tag, words]) => text.replaceAll(words, `{${tag}}`), xml),
  );
}

const WORDS = /(?<=<w:t(?: [^>]*)?>)[^<]+(?=<\/w:t>)/gu;

/** A document in which every stretch of words has become a tag, and the words by tag. */
export function withTagsOnly(docx: Uint8Array): {
  template: Uint8Array;
  words: Record<string, string>;
} {
  const words: Record<string, string> = {};
  const template = replacePart(docx, MAIN_PART, (xml) =>
    xml.replace(WORDS, (text) => {
      const tag = `w${Object.keys(words).length}`;
      words[tag] = text;
      return `{${tag}}`;
    }),
  );
  return { template, words };
}

/** The words of a DOCX, paragraph by paragraph. */
export function wordsOfDocx(docx: Uint8Array): string[] {
  const part = unzipSync(docx)[MAIN_PART];
  if (!part) throw new Error("the DOCX has no text");
  const paragraphs = strFromU8(part).split("</w:p>").slice(0, -1);
  return paragraphs.map((xml) =>
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/gu)]
      .map(([, text = "\n"]) => text)
      .join(""),
  );
}
