/**
 * From a docx document to the bytes of a DOCX that are the same for the same document: on every
 * run, in every time zone, whatever was made before. The docx package has four sources of noise:
 * random relationship ids, counters that run on through the process, dates that are always now, and
 * zip entry times. This file alone knows the inside of the package.
 */
import { type Document, Packer } from "docx";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** Parts of a package by their paths. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

interface Compiler {
  compile(document: Document): Map<string, string | Uint8Array>;
}

/** The step of docx before zipping; the package declares it private but keeps it in one place. */
const compilerOf = (packer: unknown): Compiler => (packer as { compiler: Compiler }).compiler;

/** Ids that docx draws at random (relationships) or counts through the process. */
const NOISY_IDS: { pattern: RegExp; prefix: string }[] = [
  { pattern: /(?<=")rId[A-Za-z0-9_-]{21}(?=")/g, prefix: "rIdN" },
  { pattern: /(?<=<wp:docPr\b[^>]*\bid=")\d+(?=")/g, prefix: "" },
  { pattern: /(?<=<w:bookmark(?:Start|End)\b[^>]*\bw:id=")\d+(?=")/g, prefix: "" },
];

/** The parts with their noisy ids numbered in the order of first use. */
export function withSteadyIds(parts: Parts): Map<string, string | Uint8Array> {
  const steady = new Map(parts);
  for (const { pattern, prefix } of NOISY_IDS) {
    const numbers = new Map<string, string>();
    const renumber = (id: string): string => {
      const known = numbers.get(id) ?? `${prefix}${numbers.size + 1}`;
      numbers.set(id, known);
      return known;
    };
    for (const [path, data] of steady)
      if (typeof data === "string") steady.set(path, data.replace(pattern, renumber));
  }
  return steady;
}

/** Zips the parts of any Office file; the content types come first, as Word writes them, the rest in order of names. */
export function zipParts(parts: Parts): Uint8Array {
  const first = "[Content_Types].xml";
  const paths = [...parts.keys()].filter((path) => path !== first).sort();
  const entries: Zippable = {};
  for (const path of [first, ...paths]) {
    const data = parts.get(path);
    if (data !== undefined) entries[path] = typeof data === "string" ? strToU8(data) : data;
  }
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 6 });
}

/** The bytes of a DOCX; `own` parts replace those of docx. */
export function packDocument(document: Document, own: Parts): Uint8Array {
  const parts = new Map([...compilerOf(Packer).compile(document), ...own]);
  return zipParts(withSteadyIds(parts));
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
  return zipParts(new Map(Object.entries({ ...parts, [path]: strToU8(change(strFromU8(part))) })));
}
