/** The tables beside a data file that are lists of its campaign: data/步骤.csv, data/成员.xlsx. */
import { readdir } from "node:fs/promises";
import { join, parse } from "node:path";
import { nearest } from "../data/nearest.ts";
import type { GivenTable } from "../data/table/list-join.ts";
import { listTableNamed, listTables } from "../data/table/list-tables.ts";
import type { Problem } from "../diagnostics.ts";
import { strayTable } from "./problems.ts";
import { shownPath } from "./read-inside.ts";
import { readTableFile } from "./table-file.ts";

export interface FoundTables {
  tables: GivenTable[];
  problems: Problem[];
}

export const noTables: FoundTables = { tables: [], problems: [] };

/** Not hidden, and not what Excel and WPS leave beside an open file (`~$步骤.xlsx`). */
const TABLE = /^[^._~].*\.(?:csv|xlsx)$/iu;

/** Tables that other commands read. */
const OTHERS = ["单位"];

const names = listTables.flatMap(({ name, shortName }) => [name, shortName]);

/** Reads them in the order of their names; links must not lead out of `root`. */
export async function readListTables(
  folder: string,
  root: string,
  base: string,
): Promise<FoundTables> {
  const found: FoundTables = { tables: [], problems: [] };
  const files = await readdir(folder).catch(() => []);
  for (const file of files.filter((name) => TABLE.test(name)).sort()) {
    const stem = parse(file).name.normalize("NFC");
    const path = join(folder, file);
    const shown = shownPath(base, path);
    const list = listTableNamed(stem);
    if (!list) {
      const near = OTHERS.includes(stem) ? undefined : nearest(stem, names);
      if (near !== undefined) found.problems.push(strayTable(shown, stem, near));
      continue;
    }
    const read = await readTableFile(root, path, shown, [list.name, list.shortName]);
    found.problems.push(...read.problems);
    if (read.value) found.tables.push({ list, table: read.value });
  }
  return found;
}
