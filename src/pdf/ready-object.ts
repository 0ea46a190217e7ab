/**
 * Objects whose text is known as it will stand in the file. Of fonts, pages, tags and bookmarks there
 * are hundreds in a file; as dictionaries of pdf-lib they would be built only to be written.
 */
import { type PDFContext, PDFObject, PDFRef } from "pdf-lib";
import type { Memory } from "../memory.ts";

/** What stands before a stream's contents, behind its dictionary, and after them. */
export const STREAM_BEGINS = "\nstream\n";
export const STREAM_ENDS = "\nendstream";

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");

/** Text in Latin-1, and the contents of a stream. */
export class ReadyObject extends PDFObject {
  constructor(
    readonly text: string,
    readonly contents?: Uint8Array,
  ) {
    super();
  }

  override toString(): string {
    return this.text;
  }

  override sizeInBytes(): number {
    return this.bytes().length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    const bytes = this.bytes();
    buffer.set(bytes, offset);
    return bytes.length;
  }

  private bytes(): Uint8Array {
    const { text, contents } = this;
    if (!contents) return latin1(text);
    return Buffer.concat([latin1(text + STREAM_BEGINS), contents, latin1(STREAM_ENDS)]);
  }
}

/** Puts the object into the file under a new number. */
export const registerReady = (context: PDFContext, text: string, contents?: Uint8Array): PDFRef =>
  context.register(new ReadyObject(text, contents));

/** Puts the object into the file under a number that was kept for it. */
export const assignReady = (context: PDFContext, ref: PDFRef, text: string): void =>
  context.assign(ref, new ReadyObject(text));

/** What is registered: by this step of this run, made of what is given. */
interface Again {
  memory: Memory;
  step: string;
  given: readonly unknown[];
}

/**
 * Puts objects into the file as `register` does, and gives what it gives: by itself, or those that it
 * made for the document before, if it was given the same and numbers begin at the same.
 */
export function registerAgain<Given>(
  context: PDFContext,
  { memory, step, given }: Again,
  register: () => Given,
): Given {
  const before = context.largestObjectNumber;
  const { gives, objects } = memory.again(memory, step, [before, ...given], () => ({
    gives: register(),
    objects: registeredSince(context, before),
  }));
  for (const [ref, object] of objects) context.assign(ref, object);
  return gives;
}

function registeredSince(context: PDFContext, before: number): [PDFRef, PDFObject][] {
  const objects: [PDFRef, PDFObject][] = [];
  for (let number = before + 1; number <= context.largestObjectNumber; number++) {
    const ref = PDFRef.of(number);
    const object = context.lookup(ref);
    if (object) objects.push([ref, object]);
  }
  return objects;
}
