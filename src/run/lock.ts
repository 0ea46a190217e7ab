/** One run at a time in an output folder. */
import { link, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf } from "./file-errors.ts";

const FILE_NAME = ".印发锁";

/** Locks of this very process: its number in any other lock file is a dead process's, used again. */
const own = new Set<string>();

/** Whether a process of this number lives; a foreign user's counts as living. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return codeOf(thrown) === "EPERM";
  }
}

/** Number in a lock file; 0 if it is torn, undefined if it is gone. */
const numberIn = (file: string): Promise<number | undefined> =>
  readFile(file, "utf8").then(Number, () => undefined);

/** Who holds a lock. Its maker may be about to write its number. */
async function holderOf(file: string): Promise<number | undefined> {
  const first = await numberIn(file);
  if (first !== 0) return first;
  await pause(100);
  return numberIn(file);
}

/** Takes away the lock of a dead process; if a living one came first, it gets its lock back. */
async function bury(file: string, holder: number): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
  } catch (thrown) {
    if (codeOf(thrown) === "ENOENT") return;
    throw thrown;
  }
  if ((await numberIn(aside)) !== holder) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

export type Lock = { release: () => Promise<void> } | { heldBy: number };

/**
 * Takes the folder for this process. A lock left by a process that died is taken over. Throws the
 * file system's errors.
 */
export async function takeLock(folder: string): Promise<Lock> {
  const file = join(folder, FILE_NAME);
  const release = async () => {
    own.delete(file);
    await rm(file, { force: true });
  };
  for (;;) {
    try {
      const handle = await open(file, "wx");
      own.add(file);
      await handle.writeFile(String(process.pid)).finally(() => handle.close());
      return { release };
    } catch (thrown) {
      if (codeOf(thrown) !== "EEXIST") throw thrown;
    }
    const holder = await holderOf(file);
    if (holder === undefined) continue;
    const isHeld = holder === process.pid ? own.has(file) : holder > 0 && isAlive(holder);
    if (isHeld) return { heldBy: holder };
    await bury(file, holder);
  }
}
