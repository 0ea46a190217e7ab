/**
 * A small table on the disk that survives being killed at any moment: one JSON file with what was
 * known at the last orderly end, and beside it a journal to which every change since is appended.
 * A torn last line is passed over; a damaged file counts as empty, which is the cautious reading.
 */
import { appendFileSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface Journal<T> {
  entries: ReadonlyMap<string, T>;
  /** Notes one entry at once. Throws the file system's errors. */
  set: (key: string, value: T) => Promise<void>;
  /** Folds the journal into the file, if there is anything to fold. Throws the file system's errors. */
  compact: () => Promise<void>;
}

/** What a journal holds and where. */
export interface JournalKind<T> {
  /** File name without ending, `.印发记录`. */
  stem: string;
  /** Explains the file to whoever opens it. */
  note: string;
  /** Key under which the entries stand in the file. */
  title: string;
  /** The entry, if it has the right shape. */
  accept: (found: unknown) => T | undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const readText = (path: string): Promise<string> => readFile(path, "utf8").catch(() => "");

const baseEntries = (found: unknown, title: string): [string, unknown][] => {
  if (typeof found !== "object" || found === null) return [];
  const entries: unknown = Reflect.get(found, title);
  return typeof entries === "object" && entries !== null ? Object.entries(entries) : [];
};

/** Reads a journal; nothing is written until the first `set`. */
export async function openJournal<T>(folder: string, kind: JournalKind<T>): Promise<Journal<T>> {
  const { stem, note, title, accept } = kind;
  const [base, changes] = [join(folder, `${stem}.json`), join(folder, `${stem}.jsonl`)];
  const entries = new Map<string, T>();
  const take = (key: unknown, found: unknown) => {
    const value = accept(found);
    if (typeof key === "string" && value !== undefined) entries.set(key, value);
  };
  for (const [key, found] of baseEntries(parse(await readText(base)), title)) take(key, found);
  const journal = await readText(changes);
  let isDirty = journal !== "";
  for (const line of journal.split("\n")) {
    const found = parse(line);
    if (Array.isArray(found)) take(found[0], found[1]);
  }
  return {
    entries,
    set: async (key, value) => {
      entries.set(key, value);
      isDirty = true;
      appendFileSync(changes, `\n${JSON.stringify([key, value])}\n`);
    },
    compact: async () => {
      if (!isDirty) return;
      const sorted = Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
      const temporary = join(folder, `.yinfa-${process.pid}${stem}.tmp`);
      const text = `${JSON.stringify({ 说明: note, [title]: sorted }, null, 1)}\n`;
      try {
        await writeFile(temporary, text, { flush: true });
        await rename(temporary, base);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      await rm(changes, { force: true });
      isDirty = false;
    },
  };
}
