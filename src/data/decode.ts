/**
 * Bytes to text. The ladder: byte order mark, strict UTF-8, UTF-16 by its NUL pattern, strict
 * GB18030 (which GBK and GB2312 are part of), else refused. Line ends become LF.
 */
import type { Outcome, Problem } from "../diagnostics.ts";
import * as problems from "./problems.ts";

export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030";

export interface Decoded {
  /** Without byte order mark, lines end in LF. */
  text: string;
  encoding: Encoding;
}

const MAX_BYTES = 2 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark shows by NUL bytes on one side only (line ends and ASCII signs). */
function guessUtf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const enough = Math.max(1, bytes.length / 40);
  if (odd >= enough && even === 0) return "UTF-16LE";
  return even >= enough && odd === 0 ? "UTF-16BE" : undefined;
}

function byMark(bytes: Uint8Array): Encoding | undefined {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return "UTF-8";
  if (startsWith(bytes, 0xff, 0xfe)) return "UTF-16LE";
  return startsWith(bytes, 0xfe, 0xff) ? "UTF-16BE" : undefined;
}

/** Signs of a file that is no text at all: an Office file, a picture, a PDF. */
const isBinary = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) ||
  startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) ||
  startsWith(bytes, 0x25, 0x50, 0x44, 0x46) ||
  startsWith(bytes, 0x89, 0x50, 0x4e, 0x47);

function readBytes(bytes: Uint8Array): Decoded | undefined {
  const hasNul = bytes.includes(0);
  const utf16 = byMark(bytes) ?? (hasNul ? guessUtf16(bytes) : undefined);
  const ladder: Encoding[] = utf16 ? [utf16] : hasNul ? ["UTF-8"] : ["UTF-8", "GB18030"];
  for (const encoding of ladder) {
    const text = strictly(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  return undefined;
}

/** One kind of line end; a file that has only CR is told about. */
function oneLineEnd(text: string): { text: string; isOldMac: boolean } {
  const isOldMac = text.includes("\r") && !text.includes("\n");
  return { text: text.replace(/\r\n?/gu, "\n"), isOldMac };
}

/** Text of a file, and which encoding it was read in; refuses what is no text. */
export function decodeText(bytes: Uint8Array, file: string): Outcome<Decoded> {
  if (bytes.length > MAX_BYTES) return { problems: [problems.tooLarge(file, bytes.length)] };
  if (isBinary(bytes)) return { problems: [problems.binary(file)] };
  const decoded = readBytes(bytes);
  if (!decoded) return { problems: [problems.unknownEncoding(file)] };
  const { text, isOldMac } = oneLineEnd(decoded.text);
  const met: Problem[] = [];
  if (decoded.encoding !== "UTF-8") met.push(problems.otherEncoding(file, decoded.encoding));
  if (isOldMac) met.push(problems.oldLineEnds(file));
  return { value: { text, encoding: decoded.encoding }, problems: met };
}
