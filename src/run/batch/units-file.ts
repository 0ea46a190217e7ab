/** The file of units, whatever its format, as a table. */
import { dirname, extname, resolve } from "node:path";
import type { Table } from "../../data/table.ts";
import { readCsv } from "../../data/table-csv.ts";
import { readYamlTable } from "../../data/table-yaml.ts";
import type { Outcome } from "../../diagnostics.ts";
import { readInside, shownPath } from "../read-inside.ts";
import { strangeUnitsFile } from "./problems.ts";

/** Readers by the ending of the file's name. */
const READERS: Readonly<Record<string, (bytes: Uint8Array, file: string) => Outcome<Table>>> = {
  ".csv": readCsv,
  ".tsv": readCsv,
  ".yaml": readYamlTable,
  ".yml": readYamlTable,
};

/** Reads the units named on the command line; `name` is taken relative to `base`. */
export async function readUnitsFile(name: string, base: string): Promise<Outcome<Table>> {
  const path = resolve(base, name);
  const file = shownPath(base, path);
  const read = READERS[extname(name).toLowerCase()];
  if (!read) return { problems: [strangeUnitsFile(file)] };
  const found = await readInside(dirname(path), path, file);
  return found.value ? read(found.value.bytes, file) : { problems: found.problems };
}
