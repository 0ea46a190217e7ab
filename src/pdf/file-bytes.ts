/**
 * A document's objects as a file of PDF 1.5 or later: streams as they are, all else packed into
 * object streams, then the cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). pdf-lib's own
 * writer deflates in JavaScript and copies byte by byte.
 */
import type { PDFContext, PDFObject, PDFRef } from "pdf-lib";
import type { Memory } from "../memory.ts";
import { ReadyObject, STREAM_BEGINS, STREAM_ENDS } from "./ready-object.ts";
import { deflateText, plain, streamDictionary } from "./stream.ts";

const OBJECTS_PER_STREAM = 50;
/** Bytes of a cross-reference entry: kind, offset or number of the object stream, place in it. */
const ENTRY_WIDTHS = "[1 4 2]";
const ENTRY_SIZE = 7;
const AT_OFFSET = 1;
const IN_OBJECT_STREAM = 2;

type Entry = readonly [kind: number, second: number, third: number];

const FIRST_FREE: Entry = [0, 0, 65535];

type Indirect = readonly [PDFRef, PDFObject];

/** The file as it grows, and where each object stands in it. */
class FileBody {
  private readonly parts: Uint8Array[] = [];
  /** Bytes so far. */
  length = 0;
  /** By the number of the object. */
  readonly entries = new Map<number, Entry>();

  text(latin1: string): void {
    this.bytes(Buffer.from(latin1, "latin1"));
  }

  bytes(bytes: Uint8Array): void {
    this.parts.push(bytes);
    this.length += bytes.length;
  }

  stream(number: number, dictionary: string, bytes: Uint8Array): void {
    this.entries.set(number, [AT_OFFSET, this.length, 0]);
    this.text(`${number} 0 obj\n${dictionary}${STREAM_BEGINS}`);
    this.bytes(bytes);
    this.text(`${STREAM_ENDS}\nendobj\n`);
  }

  whole(): Uint8Array {
    return Buffer.concat(this.parts, this.length);
  }
}

/**
 * Objects one after another, before them their numbers and offsets: deflated once where documents of a
 * run have the same.
 */
function packObjects(
  body: FileBody,
  number: number,
  objects: readonly Indirect[],
  memory: Memory,
): void {
  let places = "";
  let texts = "";
  objects.forEach(([ref, object], index) => {
    body.entries.set(ref.objectNumber, [IN_OBJECT_STREAM, number, index]);
    places += `${ref.objectNumber} ${texts.length} `;
    texts += `${object}\n`;
  });
  const text = places + texts;
  const contents = memory.recall("object stream", text, () => deflateText(text));
  const entries = `/Type/ObjStm/N ${objects.length}/First ${places.length}`;
  body.stream(number, streamDictionary(contents, entries), contents.bytes);
}

/** The table of all objects; those whose number was given but never used are free. */
function crossReferences(body: FileBody, size: number): Uint8Array {
  const table = new DataView(new ArrayBuffer(size * ENTRY_SIZE));
  for (const [number, [kind, second, third]] of body.entries) {
    const at = number * ENTRY_SIZE;
    table.setUint8(at, kind);
    table.setUint32(at + 1, second);
    table.setUint16(at + 5, third);
  }
  return new Uint8Array(table.buffer);
}

/** The cross-reference stream, the last object and an entry of its own; gives its offset. */
function addCrossReferences(body: FileBody, number: number, context: PDFContext): number {
  const offset = body.length;
  const size = number + 1;
  body.entries.set(0, FIRST_FREE).set(number, [AT_OFFSET, offset, 0]);
  const contents = plain(crossReferences(body, size));
  const { Root, Info, ID } = context.trailerInfo;
  const trailer = `/Size ${size}/Root ${Root}/Info ${Info}/ID ${ID}`;
  const entries = `/Type/XRef/W${ENTRY_WIDTHS}${trailer}`;
  body.stream(number, streamDictionary(contents, entries), contents.bytes);
  return offset;
}

/**
 * Writes the objects of the context; their strings must be Latin-1. Those that differ from document to
 * document of a run had better come last.
 */
export function fileBytes(context: PDFContext, memory: Memory): Uint8Array {
  const body = new FileBody();
  body.text(`${context.header}\n\n`);
  const packed: Indirect[] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const contents = object instanceof ReadyObject ? object.contents : undefined;
    if (contents) body.stream(ref.objectNumber, `${object}`, contents);
    else packed.push([ref, object]);
  }
  let number = context.largestObjectNumber;
  for (let from = 0; from < packed.length; from += OBJECTS_PER_STREAM) {
    packObjects(body, ++number, packed.slice(from, from + OBJECTS_PER_STREAM), memory);
  }
  const offset = addCrossReferences(body, ++number, context);
  body.text(`startxref\n${offset}\n%%EOF`);
  return body.whole();
}
