/**
 * Opens the zip of a DOCX or XLSX of unknown origin. Counting happens while the parts are inflated,
 * so a bomb is noticed before it fills the memory; names never touch the disk.
 */
import { Unzip, UnzipInflate } from "fflate";

/** What an honest office file stays far below. */
export const limits = {
  entries: 2_000,
  inflatedBytes: 200_000_000,
  /** Inflated to packed, asked only of parts larger than a megabyte. */
  ratio: 200,
  ratioFromBytes: 1_000_000,
} as const;

/** Why a zip was not opened. */
export type UnzipFault = "notZip" | "tooManyEntries" | "tooLarge" | "suspiciousRatio" | "damaged";

export type Unzipped = { parts: Map<string, Uint8Array> } | { fault: UnzipFault };

interface Count {
  entries: number;
  bytes: number;
  /** Entries begun and not ended. */
  open: number;
}

/** So little goes in at once that a bomb cannot burst between two looks at the count. */
const STEP_BYTES = 16_384;

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Why reading must stop now, if it must. */
function faultOf(count: Count, size: number, packed: number): UnzipFault | undefined {
  if (count.entries > limits.entries) return "tooManyEntries";
  if (count.bytes > limits.inflatedBytes) return "tooLarge";
  const isSuspicious = size > limits.ratioFromBytes && size > limits.ratio * packed;
  return isSuspicious ? "suspiciousRatio" : undefined;
}

/** Longest tail of a zip: its directory's end and a comment. */
const MOST_TAIL_BYTES = 65_557;

/** A zip that was cut short lacks the end of its directory. */
function hasEnd(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.length - MOST_TAIL_BYTES);
  for (let i = bytes.length - 22; i >= from; i--)
    if (bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 5 && bytes[i + 3] === 6)
      return true;
  return false;
}

/** The parts of a zip by name, directories left out; or why it was refused. */
export function unzipParts(bytes: Uint8Array): Unzipped {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { fault: "notZip" };
  if (!hasEnd(bytes)) return { fault: "damaged" };
  const parts = new Map<string, Uint8Array>();
  const count: Count = { entries: 0, bytes: 0, open: 0 };
  let fault: UnzipFault | undefined;
  const unzip = new Unzip((file) => {
    count.entries += 1;
    fault ??= faultOf(count, 0, 1);
    if (fault || file.name.endsWith("/")) return;
    const chunks: Uint8Array[] = [];
    let size = 0;
    count.open += 1;
    file.ondata = (error, chunk, isLast) => {
      if (fault) return;
      size += chunk?.length ?? 0;
      count.bytes += chunk?.length ?? 0;
      fault = error ? "damaged" : faultOf(count, size, file.size ?? bytes.length);
      if (fault) return;
      chunks.push(chunk);
      if (!isLast) return;
      count.open -= 1;
      parts.set(file.name, join(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !fault; at += STEP_BYTES)
      unzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
  } catch {
    return { fault: fault ?? "damaged" };
  }
  if (fault) return { fault };
  return parts.size === 0 || count.open > 0 ? { fault: "damaged" } : { parts };
}
