/**
 * The ledger of an output folder: the SHA-256 of every result that yinfa wrote there. A file whose
 * hash it does not hold was edited by a person, or never was ours, and must not be overwritten.
 */
import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

const FILE_NAME = ".印发记录.json";

/** File name → hashes under which yinfa knows it: the one being written and the one before. */
export type Ledger = Map<string, string[]>;

/** Hexadecimal SHA-256 of bytes. */
export const sha256 = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

function entriesOf(parsed: unknown): Ledger {
  const ledger: Ledger = new Map();
  if (typeof parsed !== "object" || parsed === null || !("文件" in parsed)) return ledger;
  const files = parsed.文件;
  if (typeof files !== "object" || files === null) return ledger;
  for (const [name, hashes] of Object.entries(files)) {
    if (Array.isArray(hashes))
      ledger.set(
        name,
        hashes.filter((hash) => typeof hash === "string"),
      );
  }
  return ledger;
}

/** Reads the ledger; a missing or damaged one counts as empty, which is the cautious reading. */
export async function loadLedger(folder: string): Promise<Ledger> {
  try {
    return entriesOf(JSON.parse(await readFile(join(folder, FILE_NAME), "utf8")));
  } catch {
    return new Map();
  }
}

/** Replaces the ledger as a whole. Throws the file system's errors. */
export async function saveLedger(folder: string, ledger: Ledger): Promise<void> {
  const files = Object.fromEntries([...ledger].sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = `${JSON.stringify({ 说明: "yinfa 写过的文件及其 SHA-256，用来认出手改过的结果", 文件: files }, null, 1)}\n`;
  const temporary = join(folder, `.yinfa-${process.pid}-ledger.tmp`);
  await writeFile(temporary, text, { flush: true });
  await rename(temporary, join(folder, FILE_NAME));
}
