/** One run at a time in an output folder. */
import { open, readFile, rm } from "node:fs/promises";
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

/** Number in the lock file; 0 if it is gone or torn. Its maker may be about to write it. */
async function holderOf(file: string): Promise<number> {
  const read = async () => Number(await readFile(file, "utf8").catch(() => ""));
  const first = await read();
  if (first > 0) return first;
  await pause(100);
  return read();
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
    const isHeld = holder === process.pid ? own.has(file) : holder > 0 && isAlive(holder);
    if (isHeld) return { heldBy: holder };
    await rm(file, { force: true });
  }
}
