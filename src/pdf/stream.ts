/** Streams, texts and numbers as they stand in the file. */
import { promisify } from "node:util";
import { deflate as deflateOnThread, deflateSync, type ZlibOptions } from "node:zlib";
import type { PDFContext, PDFRef } from "pdf-lib";
import { registerReady } from "./ready-object.ts";

/** A stream's contents as they will stand in the file. */
export interface Contents {
  bytes: Uint8Array;
  isDeflated: boolean;
}

/** A fifth faster than zlib's default on font outlines, and 0.1 % larger. */
const WELL = { level: 5, memLevel: 9 };
/**
 * Half the time of the default on text that each file has of its own, and a tenth larger. With room for
 * a page of text and no more: setting up the default's takes longer than deflating so little.
 */
export const FAST = { level: 1, memLevel: 6, windowBits: 13 };

/** Contents deflated with Node's zlib, which is about three times as fast as one in JavaScript. */
export const deflate = (bytes: Uint8Array): Contents => ({
  bytes: deflateSync(bytes, WELL),
  isDeflated: true,
});

const deflating = promisify<Uint8Array, ZlibOptions, Buffer>(deflateOnThread);

/** The same by another thread, while this one goes on. */
export const deflateAside = async (bytes: Uint8Array): Promise<Contents> => ({
  bytes: await deflating(bytes, WELL),
  isDeflated: true,
});

/** Deflates text, which must be ASCII. */
export const deflateText = (text: string): Contents => ({
  bytes: deflateSync(Buffer.from(text, "latin1"), FAST),
  isDeflated: true,
});

/** Contents that are left as they are. */
export const plain = (bytes: Uint8Array): Contents => ({ bytes, isDeflated: false });

/** Text that is left as it is, which must be Latin-1. */
export const plainText = (text: string): Contents => plain(Buffer.from(text, "latin1"));

/** The dictionary of a stream; `entries` as text, besides those that the contents ask for. */
export const streamDictionary = ({ bytes, isDeflated }: Contents, entries = ""): string =>
  `<<${entries}${isDeflated ? "/Filter/FlateDecode" : ""}/Length ${bytes.length}>>`;

/** Puts a stream into the file. */
export const registerStream = (context: PDFContext, contents: Contents, entries?: string): PDFRef =>
  registerReady(context, streamDictionary(contents, entries), contents.bytes);

/** A length rounded to a thousandth of a point (0.0004 mm), without trailing zeros. */
export const round3 = (value: number): number => Math.round(value * 1000) / 1000 + 0;

/** What stands behind the whole points, by thousandths. */
const DECIMALS = Array.from({ length: 1000 }, (_, thousandths) =>
  thousandths === 0 ? "" : `.${String(thousandths).padStart(3, "0").replace(/0+$/, "")}`,
);

/** The text of `round3`: put together in a fifth of the time that JavaScript takes for a fraction. */
export function decimal(value: number): string {
  const thousandths = Math.round(value * 1000);
  const size = Math.abs(thousandths);
  return `${thousandths < 0 ? "-" : ""}${Math.trunc(size / 1000)}${DECIMALS[size % 1000]}`;
}

/** Any text as a string of the file: UTF-16 with its mark, in hexadecimal. */
export const textString = (text: string): string =>
  `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
