/** Streams and numbers as they stand in the file. */
import { deflateSync } from "node:zlib";
import type { PDFContext, PDFRef } from "pdf-lib";
import { registerReady } from "./ready-object.ts";

/** A fifth faster than zlib's default on font outlines, and 0.1 % larger. */
const WELL = { level: 5, memLevel: 9 };
/** Half the time of the default on text that each file has of its own, and a tenth larger. */
const FAST = { level: 1 };
/** A wrapping only; small windows are set up sooner. */
const STORED = { level: 0, windowBits: 9, memLevel: 1 };

/** Deflates with Node's zlib, which is about three times as fast as a deflate in JavaScript. */
export const deflate = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, WELL);

/** Deflates text, which must be ASCII. */
export const deflateText = (text: string): Uint8Array =>
  deflateSync(Buffer.from(text, "latin1"), FAST);

/** The bytes as they are, in the form of deflated ones. */
export const store = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, STORED);

/** Puts a stream into the file whose bytes are deflated already; `entries` as text, besides Filter and Length. */
export const registerDeflated = (context: PDFContext, deflated: Uint8Array, entries = ""): PDFRef =>
  registerReady(context, `<<${entries}/Filter/FlateDecode/Length ${deflated.length}>>`, deflated);

/** Puts a stream into the file, deflating it. A string must be ASCII. */
export function registerStream(
  context: PDFContext,
  contents: string | Uint8Array,
  entries?: string,
): PDFRef {
  const deflated = typeof contents === "string" ? deflateText(contents) : deflate(contents);
  return registerDeflated(context, deflated, entries);
}

/** A length rounded to a thousandth of a point (0.0004 mm), without trailing zeros. */
export const round3 = (value: number): number => Math.round(value * 1000) / 1000 + 0;
