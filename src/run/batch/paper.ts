/** Files that a run makes of its results as a whole: volumes, lists, the archive. */
import type { Outcome } from "../../diagnostics.ts";
import { sha256 } from "../ledger.ts";
import type { OutputFolder, WrittenFile } from "../write-out.ts";
import { conditionOf, looksOf, type UnitLedger } from "./unit-ledger.ts";

export interface Paper {
  name: string;
  sha256: string;
  /** Of a volume. */
  pages?: number;
}

/** Their entries stand in the ledger beside those of units, whose keys have no slash in front. */
const keyOf = (name: string): string => `/${name}`;

/** Files of an earlier run that `current` does not hold, by their names' beginnings. */
export const papersBefore = (
  ledger: UnitLedger,
  beginnings: readonly string[],
  current: readonly Paper[],
): string[] =>
  [...ledger.entries.keys()]
    .filter((key) => beginnings.some((beginning) => key.startsWith(keyOf(beginning))))
    .map((key) => key.slice(1))
    .filter((name) => !current.some((paper) => paper.name === name));

/** Makes a file, unless the one that stands there was made of the very same parts. */
export async function makeOnce(
  folder: OutputFolder,
  ledger: UnitLedger,
  name: string,
  parts: unknown,
  make: () => Promise<Outcome<WrittenFile>>,
): Promise<Outcome<Paper>> {
  const 内容 = sha256(JSON.stringify(parts));
  const entry = ledger.entries.get(keyOf(name));
  const [known] = entry?.files ?? [];
  const isSame = known && entry?.fingerprint.内容 === 内容;
  if (isSame && (await conditionOf(folder.path, known)) === "intact") {
    return { value: { name, sha256: known.sha256 }, problems: [] };
  }
  const made = await make();
  if (!made.value) return { problems: made.problems };
  const looks = await looksOf(folder.path, name);
  const { sha256: hash } = made.value;
  if (looks) {
    const files = [{ name, sha256: hash, ...looks }];
    await ledger.set(keyOf(name), { fingerprint: { 内容 }, files, pages: 0 });
  }
  return { value: { name, sha256: hash }, problems: made.problems };
}
