/**
 * Writes into a DOCX of unknown origin: a comment at each finding, or words put right inside their
 * runs. Everything else of the file stays as it is. To be called in a limited process only.
 */

import type { Outcome } from "../diagnostics.ts";
import { zipParts } from "../docx/pack.ts";
import { unzipParts } from "../ooxml/unzip.ts";
import { decodeXml } from "../ooxml/xml.ts";
import { readSource } from "../source/read.ts";
import { paragraphsOf } from "../source/source.ts";
import { commentParts, nextCommentId } from "./comments.ts";
import { type Mending, mendRuns } from "./mend-runs.ts";
import { markRanges, type Words } from "./ranges.ts";

/** A comment: the words that it is about, and what it says, a paragraph a line. */
export interface Remark extends Words {
  lines: string[];
}

/** What is to be done: comments, or mendings that each belong together. */
export interface AnnotationOrder {
  remarks?: Remark[];
  mendings?: Mending[][];
}

export interface Annotation {
  bytes: Uint8Array;
  /** For each remark or mending of the order whether it could be written. */
  done: boolean[];
}

const BODY = "word/document.xml";

/** The package with some parts replaced or added, the others as they were. */
function repacked(
  parts: ReadonlyMap<string, Uint8Array>,
  changed: ReadonlyMap<string, string>,
): Uint8Array {
  return zipParts(new Map<string, string | Uint8Array>([...parts, ...changed]));
}

/** `file` is the name under which people see it. Problems are those of reading. */
export function annotate(
  bytes: Uint8Array,
  file: string,
  { remarks = [], mendings = [] }: AnnotationOrder,
): Outcome<Annotation> {
  const { value: source, problems } = readSource(bytes, file);
  const unzipped = unzipParts(bytes);
  if (!source || "fault" in unzipped) return { problems };
  const { parts } = unzipped;
  const texts = new Map(
    paragraphsOf(source.blocks).map(({ place, text }) => [place.paragraph ?? 0, text]),
  );
  const textOf = (paragraph: number): string => texts.get(paragraph) ?? "";
  const body = decodeXml(parts.get(BODY) ?? new Uint8Array());
  if (mendings.length > 0) {
    const { xml, done } = mendRuns(body, mendings, textOf);
    return { value: { bytes: repacked(parts, new Map([[BODY, xml]])), done }, problems: [] };
  }
  const firstId = nextCommentId(parts);
  const { xml, marked } = markRanges(body, remarks, textOf, firstId);
  const written = remarks.flatMap(({ lines }, i) =>
    marked[i] ? [{ id: firstId + i, lines }] : [],
  );
  const changed = commentParts(parts, body, written);
  changed.set(BODY, xml);
  return { value: { bytes: repacked(parts, changed), done: marked }, problems: [] };
}
