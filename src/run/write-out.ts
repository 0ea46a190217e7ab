/**
 * Results on the disk. A file appears whole or not at all (written beside, then renamed); one that
 * a person has edited is never overwritten but renamed aside; unchanged bytes are not rewritten.
 * What is done to each of thousands of small files is done at once: handing it to another thread and
 * waiting takes ten times as long.
 */
import { createHash } from "node:crypto";
import { lstatSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { mkdir, open, readdir, rm } from "node:fs/promises";
import { dirname, join, parse } from "node:path";
import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import type { Outcome, Problem } from "../diagnostics.ts";
import { codeOf, folderProblem, isBusy, resultProblem } from "./file-errors.ts";
import { type Ledger, loadLedger, sha256 } from "./ledger.ts";
import { takeLock } from "./lock.ts";
import { folderBusy, keptAside } from "./problems.ts";

/** One file to write: `name` is a bare, safe file name. */
export interface ResultFile {
  name: string;
  bytes: Uint8Array;
}

/** A file that stands in the folder with the bytes asked for. */
export interface WrittenFile {
  name: string;
  sha256: string;
  /** False if the same bytes stood there already. */
  changed: boolean;
}

/** A results' folder held by this run. */
export interface OutputFolder {
  /** Absolute path. */
  path: string;
  /** Path as shown to people. */
  shown: string;
  ledger: Ledger;
  close: () => Promise<void>;
}

const leftover = /^\.yinfa-.*\.tmp$/;

/** Folds the ledger's journal; on a full disk the journal stays, which says the same. */
export async function settle(ledger: { compact: () => Promise<void> }): Promise<void> {
  try {
    await ledger.compact();
  } catch (thrown) {
    if (codeOf(thrown) === undefined) throw thrown;
  }
}

/** Makes the folder if need be, takes its lock, reads its ledger and sweeps what a killed run left. */
export async function openOutput(path: string, shown: string): Promise<Outcome<OutputFolder>> {
  try {
    await mkdir(path, { recursive: true });
    const lock = await takeLock(path);
    if ("heldBy" in lock) return { problems: [folderBusy(shown, lock.heldBy)] };
    for (const name of await readdir(path)) {
      if (leftover.test(name)) await rm(join(path, name), { force: true });
    }
    const ledger = await loadLedger(path);
    const close = () => settle(ledger).finally(lock.release);
    return { value: { path, shown, ledger, close }, problems: [] };
  } catch (thrown) {
    return { problems: [folderProblem(thrown, shown)] };
  }
}

/** Hash of what stands at a path: undefined for nothing, empty for what is not a plain file. */
export async function hashAt(path: string): Promise<string | undefined> {
  try {
    return lstatSync(path).isFile() ? sha256(readFileSync(path)) : "";
  } catch (thrown) {
    if (codeOf(thrown) === "ENOENT") return undefined;
    throw thrown;
  }
}

/** `实施方案.docx` → `实施方案（手改留存）.docx`, then （手改留存2）…, the first that is free. */
async function freeAsideName(folder: string, name: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let n = 1; ; n++) {
    const candidate = `${stem}（手改留存${n === 1 ? "" : n}）${ext}`;
    if ((await hashAt(join(folder, candidate))) === undefined) return candidate;
  }
}

const RETRY_PAUSES_MS = [50, 150, 400];

/** Renames, waiting a little for virus scanners and indexers that hold a file for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (const waitMs of RETRY_PAUSES_MS) {
    try {
      return renameSync(from, to);
    } catch (thrown) {
      if (!isBusy(thrown)) throw thrown;
      await pause(waitMs);
    }
  }
  renameSync(from, to);
}

let serial = 0;

const temporaryIn = (folder: string): string =>
  join(folder, `.yinfa-${process.pid}-${++serial}.tmp`);

/** Writes beside the target and renames over it; leaves nothing behind on failure. */
export async function replaceWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = temporaryIn(dirname(path));
  try {
    writeFileSync(temporary, bytes, { flag: "wx" });
    await renamePatiently(temporary, path);
  } catch (thrown) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw thrown;
  }
}

/** Notes the coming hash before the file changes, so that a crash in between loses nothing. */
async function announce(folder: OutputFolder, name: string, coming: string, present?: string) {
  const hashes = present !== undefined && present !== coming ? [coming, present] : [coming];
  if (folder.ledger.entries.get(name)?.join() === hashes.join()) return;
  await folder.ledger.set(name, hashes);
}

/** Puts a file whose bytes have the hash `coming` in its place; an edited one is kept aside. */
async function place(
  folder: OutputFolder,
  name: string,
  coming: string,
  put: (path: string) => Promise<void>,
): Promise<Outcome<WrittenFile>> {
  const path = join(folder.path, name);
  const shown = `${folder.shown}/${name}`;
  const problems: Problem[] = [];
  try {
    const present = await hashAt(path);
    const isOurs = present !== undefined && folder.ledger.entries.get(name)?.includes(present);
    if (present !== undefined && present !== coming && !isOurs) {
      const aside = await freeAsideName(folder.path, name);
      await renamePatiently(path, join(folder.path, aside));
      problems.push(keptAside(shown, aside));
    }
    await announce(folder, name, coming, isOurs ? present : undefined);
    const changed = present !== coming;
    if (changed) await put(path);
    return { value: { name, sha256: coming, changed }, problems };
  } catch (thrown) {
    return { problems: [...problems, resultProblem(thrown, shown)] };
  }
}

/**
 * Puts one result in its place; then the process hears Ctrl-C, for which what is done at once leaves no
 * other moment. Its problems are about this file alone, except a full disk.
 */
export async function writeResult(
  folder: OutputFolder,
  { name, bytes }: ResultFile,
): Promise<Outcome<WrittenFile>> {
  const written = await place(folder, name, sha256(bytes), (path) => replaceWhole(path, bytes));
  await nextTurn();
  return written;
}

/** The same for a file too large for memory, which `produce` hands over piece by piece. */
export async function writeLongResult(
  folder: OutputFolder,
  name: string,
  produce: (write: (piece: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<Outcome<WrittenFile>> {
  const temporary = temporaryIn(folder.path);
  const hash = createHash("sha256");
  try {
    const handle = await open(temporary, "wx");
    const write = async (piece: Uint8Array) => {
      hash.update(piece);
      await handle.appendFile(piece);
    };
    await produce(write).finally(() => handle.close());
    return await place(folder, name, hash.digest("hex"), (path) =>
      renamePatiently(temporary, path),
    );
  } catch (thrown) {
    return { problems: [resultProblem(thrown, `${folder.shown}/${name}`)] };
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
