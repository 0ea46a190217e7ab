/**
 * From a docx document to the bytes of a DOCX that are the same for the same document: on every
 * run, in every time zone, whatever was made before. The docx package has four sources of noise:
 * random relationship ids, counters that run on through the process, dates that are always now, and
 * zip entry times. This file alone knows the inside of the package.
 */
import { type Document, Packer } from "docx";
import { unzipSync } from "fflate";
import { Memory } from "../memory.ts";
import { withVerbatim } from "./paragraph-xml.ts";
import { entryOfPieces } from "./stretches.ts";
import { cutAtSlots, numbered, type Piece } from "./written.ts";
import { type Entry, entryOf, quickEntryOf, zipEntries } from "./zip.ts";

/** Parts of a package by their paths. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

interface Compiler {
  compile(document: Document): Map<string, string | Uint8Array>;
}

/** The step of docx before zipping; the package declares it private but keeps it in one place. */
const compilerOf = (packer: unknown): Compiler => (packer as { compiler: Compiler }).compiler;

/** Ids that docx draws at random (relationships) or counts through the process, behind what stands before. */
const NOISY_IDS: { pattern: RegExp; prefix: string }[] = [
  { pattern: /(")(rId[A-Za-z0-9_-]{21})(?=")/g, prefix: "rIdN" },
  { pattern: /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)(?=")/g, prefix: "" },
];

/** The parts with their noisy ids numbered in the order of first use. */
export function withSteadyIds(parts: Parts): Map<string, string | Uint8Array> {
  const steady = new Map(parts);
  for (const { pattern, prefix } of NOISY_IDS) {
    const numbers = new Map<string, string>();
    const renumber = (_: string, before: string, id: string): string => {
      const known = numbers.get(id) ?? `${prefix}${numbers.size + 1}`;
      numbers.set(id, known);
      return before + known;
    };
    for (const [path, data] of steady)
      if (typeof data === "string") steady.set(path, data.replace(pattern, renumber));
  }
  return steady;
}

const FIRST_PART = "[Content_Types].xml";

/** Names of parts; the content types come first, as Word writes them, the rest in order of names. */
function inOrder(paths: Iterable<string>): string[] {
  const others = [...paths].filter((path) => path !== FIRST_PART).sort();
  return [FIRST_PART, ...others];
}

/** Zips the parts of any Office file. */
export const zipParts = (parts: Parts): Uint8Array =>
  zipEntries(
    inOrder(parts.keys()).flatMap((path) => {
      const content = parts.get(path);
      return content === undefined ? [] : [entryOf(path, content)];
    }),
  );

const MAIN_PART = "word/document.xml";

/** A document without the blocks that were written apart. */
export interface Frame {
  /** Paths of all parts, in order. */
  paths: readonly string[];
  /** Parts that are ready. */
  entries: ReadonlyMap<string, Entry>;
  /** The text, cut at its slots. */
  text: readonly Piece[];
}

/** What docx would make these parts of, which are always ours: styles alone take more than half of its time. */
const NEVER_WRITTEN = ["Styles", "Settings", "CoreProperties", "AppProperties", "CustomProperties"];

/** The parts of a docx document; those that are always ours are empty. */
function compile(document: Document): Map<string, string | Uint8Array> {
  for (const name of NEVER_WRITTEN)
    Object.defineProperty(document, name, { value: { prepForXml: () => ({}) } });
  return compilerOf(Packer).compile(document);
}

/** The frame of a docx document; `own` parts replace those of docx. */
export function frameOf(document: Document, own: Parts, memory: Memory = new Memory()): Frame {
  const parts = new Map([...withSteadyIds(compile(document)), ...own]);
  const paths = inOrder(parts.keys());
  const text = cutAtSlots(withVerbatim(String(parts.get(MAIN_PART))));
  parts.delete(MAIN_PART);
  const ready = (path: string, content: string | Uint8Array): Entry =>
    typeof content === "string"
      ? memory.recall("docx part", `${path} ${content}`, () => entryOf(path, content))
      : entryOf(path, content);
  const entries = [...parts].map(([path, content]) => [path, ready(path, content)] as const);
  return { paths, entries: new Map(entries), text };
}

/** The bytes of a DOCX: the frame with what its slots hold, in order; `own` parts replace its. */
export function packFrame(
  { paths, entries, text }: Frame,
  slots: readonly (readonly Piece[])[],
  own: Parts = new Map(),
  memory: Memory = new Memory(),
): Uint8Array {
  const pieces = text.flatMap((piece, index) => [piece, ...(slots[index] ?? [])]);
  const whole = numbered(pieces, memory);
  return zipEntries(
    paths.flatMap((path) => {
      if (path === MAIN_PART) return entryOfPieces(path, whole, memory);
      const content = own.get(path);
      return (content === undefined ? entries.get(path) : quickEntryOf(path, content)) ?? [];
    }),
  );
}

/** A copy of a DOCX with the text of one part changed. Throws if it has no such part. */
export function replacePart(
  docx: Uint8Array,
  path: string,
  change: (text: string) => string,
): Uint8Array {
  const parts = unzipSync(docx);
  const part = parts[path];
  if (!part) throw new Error(`no part ${path}`);
  const changed = change(Buffer.from(part).toString("utf8"));
  return zipParts(
    new Map<string, string | Uint8Array>([...Object.entries(parts), [path, changed]]),
  );
}
