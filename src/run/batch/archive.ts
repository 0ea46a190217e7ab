/** All results of a run in one ZIP. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome } from "../../diagnostics.ts";
import { zipWriter } from "../../docx/zip-writer.ts";
import { type OutputFolder, writeLongResult } from "../write-out.ts";
import { makeOnce, type Paper } from "./paper.ts";
import { archiveTooLarge } from "./problems.ts";
import { looksOf, type UnitLedger } from "./unit-ledger.ts";

/** What a ZIP without extensions can hold, with room for its directory. */
const MOST_FILES = 65_000;
const MOST_BYTES = 4_000_000_000;

type Part = Pick<Paper, "name" | "sha256">;

/** Packs files of the folder, in the order given. */
export async function archive(
  folder: OutputFolder,
  ledger: UnitLedger,
  name: string,
  parts: readonly Part[],
): Promise<Outcome<Paper>> {
  const looks = await Promise.all(parts.map((part) => looksOf(folder.path, part.name)));
  const size = looks.reduce((sum, found) => sum + (found?.size ?? 0), 0);
  if (parts.length > MOST_FILES || size > MOST_BYTES) return { problems: [archiveTooLarge(name)] };
  const facts = parts.map((part) => [part.name, part.sha256]);
  return makeOnce(folder, ledger, name, facts, () =>
    writeLongResult(folder, name, async (write) => {
      const zip = zipWriter();
      for (const part of parts) {
        const bytes = await readFile(join(folder.path, part.name));
        await write(zip.add(part.name, bytes));
      }
      await write(zip.end());
    }),
  );
}
