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

/** Stops the reading from inside a callback of fflate. */
class Fault extends Error {
  readonly fault: UnzipFault;
  constructor(fault: UnzipFault) {
    super(fault);
    this.fault = fault;
  }
}

interface Count {
  entries: number;
  bytes: number;
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The parts of a zip by name, directories left out; or why it was refused. */
export function unzipParts(bytes: Uint8Array): Unzipped {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { fault: "notZip" };
  const parts = new Map<string, Uint8Array>();
  const count: Count = { entries: 0, bytes: 0 };
  const unzip = new Unzip((file) => {
    count.entries += 1;
    if (count.entries > limits.entries) throw new Fault("tooManyEntries");
    const chunks: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, chunk, isLast) => {
      if (error) throw new Fault("damaged");
      size += chunk.length;
      count.bytes += chunk.length;
      if (count.bytes > limits.inflatedBytes) throw new Fault("tooLarge");
      const packed = file.size ?? bytes.length;
      if (size > limits.ratioFromBytes && size > limits.ratio * packed)
        throw new Fault("suspiciousRatio");
      chunks.push(chunk);
      if (isLast) parts.set(file.name, join(chunks));
    };
    if (!file.name.endsWith("/")) file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += 65_536)
      unzip.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
  } catch (thrown) {
    return { fault: thrown instanceof Fault ? thrown.fault : "damaged" };
  }
  return parts.size === 0 ? { fault: "damaged" } : { parts };
}
