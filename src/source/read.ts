/**
 * Bytes of a .txt, .md or .docx as a `SourceText`. A DOCX of unknown origin is to be read only in a
 * process whose memory and time are limited.
 */
import { decodeText } from "../data/decode.ts";
import type { Outcome, Problem } from "../diagnostics.ts";
import { unzipParts, unzipReasons } from "../ooxml/unzip.ts";
import { XmlFault } from "../ooxml/xml.ts";
import { ownProperties } from "./docx/own-properties.ts";
import { readDocument } from "./docx/read.ts";
import * as problems from "./problems.ts";
import { paragraphsOf, type SourceNote, type SourceText } from "./source.ts";

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

/** A document of two thousand pages; plain texts are bounded by their bytes. */
const MOST_CHARACTERS = 1_000_000;

/** By its first bytes a package of parts, whatever its name says. */
export const isPackage = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b);

/** One problem for each kind of note. */
function noteProblems(file: string, notes: readonly SourceNote[]): Problem[] {
  const kinds = [...new Set(notes.map(({ what }) => what))];
  return kinds.flatMap((kind) => {
    const all = notes.filter(({ what }) => what === kind);
    const told = problems.notes[kind]?.(file, all.length, all[0]?.text ?? "");
    return told ? [{ ...told, ...all[0]?.place }] : [];
  });
}

function readDocx(bytes: Uint8Array, file: string): Outcome<SourceText> {
  const unzipped = unzipParts(bytes);
  if ("fault" in unzipped)
    return { problems: [problems.refused(file, unzipReasons[unzipped.fault])] };
  if (!unzipped.parts.has("word/document.xml")) return { problems: [problems.noDocument(file)] };
  try {
    const { blocks, notes } = readDocument(unzipped.parts);
    const length = paragraphsOf(blocks).reduce((sum, { text }) => sum + text.length, 0);
    if (length > MOST_CHARACTERS)
      return { problems: [problems.refused(file, "文字超过一百万字，不像一份公文")] };
    if (paragraphsOf(blocks).every(({ text }) => text.trim() === ""))
      return { problems: [problems.noWords(file)] };
    const own = ownProperties(unzipped.parts);
    return {
      value: { file, format: "docx", blocks, notes, ...(own ? { ownProperties: own } : {}) },
      problems: noteProblems(file, notes),
    };
  } catch (thrown) {
    if (!(thrown instanceof XmlFault)) throw thrown;
    return { problems: [problems.refused(file, "里面的 XML 不合规，或者大得不合情理")] };
  }
}

function readPlain(bytes: Uint8Array, file: string): Outcome<SourceText> {
  const decoded = decodeText(bytes, file);
  if (!decoded.value) return { problems: decoded.problems };
  const { text, encoding } = decoded.value;
  if (text.trim() === "") return { problems: [...decoded.problems, problems.noWords(file)] };
  const blocks = text.split("\n").map((line, i) => ({
    type: "paragraph" as const,
    text: line,
    runs: line === "" ? [] : [{ text: line }],
    place: { line: i + 1 },
    container: "body" as const,
  }));
  const format = /\.(?:md|markdown)$/iu.test(file) ? "md" : "txt";
  return { value: { file, format, encoding, blocks, notes: [] }, problems: decoded.problems };
}

/** `file` is the name under which people see it; its ending tells Markdown from plain text. */
export function readSource(bytes: Uint8Array, file: string): Outcome<SourceText> {
  if (isPackage(bytes)) return readDocx(bytes, file);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { problems: [problems.oldWord(file)] };
  return readPlain(bytes, file);
}
