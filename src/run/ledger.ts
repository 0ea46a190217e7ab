/**
 * The ledger of an output folder: the SHA-256 of every result that yinfa wrote there. A file whose
 * hash it does not hold was edited by a person, or never was ours, and must not be overwritten.
 */
import { createHash } from "node:crypto";
import { type Journal, openJournal } from "./journal.ts";

/** File name → hashes under which yinfa knows it: the one being written and the one before. */
export type Ledger = Journal<string[]>;

/** Hexadecimal SHA-256 of bytes. */
export const sha256 = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

/** Reads the ledger of a folder. */
export const loadLedger = (folder: string): Promise<Ledger> =>
  openJournal<string[]>(folder, {
    stem: ".印发记录",
    note: "yinfa 写过的文件及其 SHA-256，用来认出手改过的结果",
    title: "文件",
    accept: (found) =>
      Array.isArray(found) ? found.filter((hash) => typeof hash === "string") : undefined,
  });
