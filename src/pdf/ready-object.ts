/**
 * Objects whose text is known as it will stand in the file. Of fonts, pages, tags and bookmarks there
 * are hundreds in a file; as dictionaries of pdf-lib they would be built only to be written.
 */
import { type PDFContext, PDFObject, type PDFRef } from "pdf-lib";

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
