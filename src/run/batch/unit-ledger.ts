/** What is known of the units made in a folder: from what, and which files came of it. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { type Journal, openJournal } from "../journal.ts";
import { hashAt } from "../write-out.ts";
import type { Fingerprint } from "./job.ts";

/** A result with size and time of change, so that an untouched file need not be read again. */
export interface KnownFile {
  name: string;
  sha256: string;
  size: number;
  changedMs: number;
}

export interface UnitEntry {
  fingerprint: Fingerprint;
  files: KnownFile[];
  pages: number;
}

export type UnitLedger = Journal<UnitEntry>;

const isFile = (found: unknown): found is KnownFile =>
  typeof found === "object" && found !== null && typeof Reflect.get(found, "name") === "string";

function accept(found: unknown): UnitEntry | undefined {
  if (typeof found !== "object" || found === null) return undefined;
  const [fingerprint, files, pages] = ["fingerprint", "files", "pages"].map((key): unknown =>
    Reflect.get(found, key),
  );
  if (typeof fingerprint !== "object" || fingerprint === null || !Array.isArray(files)) {
    return undefined;
  }
  return { fingerprint: { ...fingerprint }, files: files.filter(isFile), pages: Number(pages) };
}

/** Key of a unit's entry; a folder may hold several documents of the same units. */
export const entryKey = (documentName: string, unitName: string): string =>
  `${documentName} ${unitName}`;

export const loadUnitLedger = (folder: string): Promise<UnitLedger> =>
  openJournal<UnitEntry>(folder, {
    stem: ".印发单位",
    note: "各单位的结果由哪些数据、模板、字体做成；没有变化的单位不再重做",
    title: "单位",
    accept,
  });

/** Size and time of change of a file in the folder; undefined if it is not there. */
export async function looksOf(folder: string, name: string) {
  try {
    const { size, mtimeMs: changedMs } = statSync(join(folder, name));
    return { size, changedMs };
  } catch {
    return undefined;
  }
}

export type Condition = "intact" | "missing" | "edited";

/** Whether a result still stands as it was written. */
export async function conditionOf(folder: string, file: KnownFile): Promise<Condition> {
  const looks = await looksOf(folder, file.name);
  if (!looks) return "missing";
  if (looks.size === file.size && looks.changedMs === file.changedMs) return "intact";
  const hash = await hashAt(join(folder, file.name)).catch(() => "");
  return hash === file.sha256 ? "intact" : "edited";
}
