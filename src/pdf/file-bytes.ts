/**
 * A document's objects as a file of PDF 1.5 or later: streams as they are, all else packed into
 * object streams, then the cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). pdf-lib's own
 * writer deflates in JavaScript and copies byte by byte.
 */
import type { PDFContext, PDFObject, PDFRef } from "pdf-lib";
import type { Memory } from "../memory.ts";
import { ReadyObject, STREAM_BEGINS, STREAM_ENDS } from "./ready-object.ts";
import { type Contents, deflateText, plain, plainText, streamDictionary } from "./stream.ts";

const OBJECTS_PER_STREAM = 50;
/** Bytes of a cross-reference entry: kind, offset or number of the object stream, place in it. */
const ENTRY_WIDTHS = "[1 4 2]";
const ENTRY_SIZE = 7;
const AT_OFFSET = 1;
const IN_OBJECT_STREAM = 2;

type Entry = readonly [kind: number, second: number, third: number];

const FIRST_FREE: Entry = [0, 0, 65535];

type Indirect = readonly [PDFRef, PDFObject];

/** Objects as a stream; before them their numbers and offsets. */
interface Packed {
  numbers: readonly number[];
  dictionary: string;
  bytes: Uint8Array;
}

/** The file as it grows, and where each object stands in it. */
class FileBody {
  private readonly parts: Uint8Array[] = [];
  /** Bytes so far. */
  length = 0;
  /** The table of all objects; those whose number was given but never used are free. */
  readonly entries: Uint8Array;
  private readonly table: DataView;

  /** `size`: the greatest number of an object, and one. */
  constructor(size: number) {
    this.entries = new Uint8Array(size * ENTRY_SIZE);
    this.table = new DataView(this.entries.buffer);
    this.enter(0, FIRST_FREE);
  }

  enter(number: number, [kind, second, third]: Entry): void {
    const at = number * ENTRY_SIZE;
    this.table.setUint8(at, kind);
    this.table.setUint32(at + 1, second);
    this.table.setUint16(at + 5, third);
  }

  text(latin1: string): void {
    this.bytes(Buffer.from(latin1, "latin1"));
  }

  bytes(bytes: Uint8Array): void {
    this.parts.push(bytes);
    this.length += bytes.length;
  }

  stream(number: number, dictionary: string, bytes: Uint8Array): void {
    this.enter(number, [AT_OFFSET, this.length, 0]);
    this.text(`${number} 0 obj\n${dictionary}${STREAM_BEGINS}`);
    this.bytes(bytes);
    this.text(`${STREAM_ENDS}\nendobj\n`);
  }

  objects(number: number, { numbers, dictionary, bytes }: Packed): void {
    numbers.forEach((packed, index) => {
      this.enter(packed, [IN_OBJECT_STREAM, number, index]);
    });
    this.stream(number, dictionary, bytes);
  }

  whole(): Uint8Array {
    return Buffer.concat(this.parts, this.length);
  }
}

function pack(objects: readonly Indirect[], contentsOf: (text: string) => Contents): Packed {
  let places = "";
  let texts = "";
  for (const [{ objectNumber }, object] of objects) {
    places += `${objectNumber} ${texts.length} `;
    texts += `${object}\n`;
  }
  const contents = contentsOf(places + texts);
  const entries = `/Type/ObjStm/N ${objects.length}/First ${places.length}`;
  return {
    numbers: objects.map(([{ objectNumber }]) => objectNumber),
    dictionary: streamDictionary(contents, entries),
    bytes: contents.bytes,
  };
}

/** Objects in streams of so many: each deflated once where documents of a run have the same. */
function packShared(objects: readonly Indirect[], memory: Memory): Packed[] {
  const packed: Packed[] = [];
  for (let from = 0; from < objects.length; from += OBJECTS_PER_STREAM) {
    const some = objects.slice(from, from + OBJECTS_PER_STREAM);
    const given: unknown[] = [];
    for (const [ref, object] of some) given.push(ref, `${object}`);
    packed.push(memory.again(memory, `objects ${from}`, given, () => pack(some, deflateText)));
  }
  return packed;
}

/** The cross-reference stream, the last object and an entry of its own; gives its offset. */
function addCrossReferences(body: FileBody, number: number, context: PDFContext): number {
  const offset = body.length;
  body.enter(number, [AT_OFFSET, offset, 0]);
  const { Root, Info, ID } = context.trailerInfo;
  const trailer = `/Size ${number + 1}/Root ${Root}/Info ${Info}/ID ${ID}`;
  const contents = plain(body.entries);
  const dictionary = streamDictionary(contents, `/Type/XRef/W${ENTRY_WIDTHS}${trailer}`);
  body.stream(number, dictionary, contents.bytes);
  return offset;
}

/**
 * Writes the objects of the context; their strings must be Latin-1. Those with the numbers `isOwn` are
 * the document's own: they are not deflated, which would take longer than all the rest.
 */
export function fileBytes(
  context: PDFContext,
  isOwn: (objectNumber: number) => boolean,
  memory: Memory,
): Uint8Array {
  const streams: [number, ReadyObject, Uint8Array][] = [];
  const shared: Indirect[] = [];
  const own: Indirect[] = [];
  for (const indirect of context.enumerateIndirectObjects()) {
    const [{ objectNumber }, object] = indirect;
    if (object instanceof ReadyObject && object.contents)
      streams.push([objectNumber, object, object.contents]);
    else (isOwn(objectNumber) ? own : shared).push(indirect);
  }
  const packed = [...packShared(shared, memory), pack(own, plainText)];
  let number = context.largestObjectNumber;
  const body = new FileBody(number + packed.length + 2);
  body.text(`${context.header}\n\n`);
  for (const [streamNumber, { text }, bytes] of streams) body.stream(streamNumber, text, bytes);
  for (const some of packed) body.objects(++number, some);
  const offset = addCrossReferences(body, ++number, context);
  body.text(`startxref\n${offset}\n%%EOF`);
  return body.whole();
}
