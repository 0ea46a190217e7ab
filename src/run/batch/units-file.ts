/** The file of units, whatever its format, as a table. */
import { dirname, extname, resolve } from "node:path";
import { type Table, tableOf } from "../../data/table.ts";
import { readCsv } from "../../data/table-csv.ts";
import { readYamlTable } from "../../data/table-yaml.ts";
import type { Outcome } from "../../diagnostics.ts";
import type { ReadSheet } from "../../xlsx/read.ts";
import { runLimited } from "../limited-child.ts";
import { compiledScript } from "../package-root.ts";
import { readInside, shownPath } from "../read-inside.ts";
import { strangeUnitsFile, unreadableWorkbook } from "./problems.ts";

type Reader = (bytes: Uint8Array, file: string) => Outcome<Table> | Promise<Outcome<Table>>;

const MOST_BYTES = 20 * 1024 * 1024;

/** The sheet called 单位, else the first; its name goes with the file's in every message. */
async function readXlsx(bytes: Uint8Array, file: string): Promise<Outcome<Table>> {
  if (bytes.length > MOST_BYTES) return { problems: [unreadableWorkbook(file, "文件超过 20 MB")] };
  const end = await runLimited({
    script: compiledScript("run/batch/xlsx-child.js"),
    arguments: [],
    input: bytes,
    environment: {},
    memoryMb: 256,
    timeoutMs: 30_000,
  });
  if (end.state === "timeout") return { problems: [unreadableWorkbook(file, "半分钟还没有读完")] };
  if (end.state === "failed") {
    return { problems: [unreadableWorkbook(file, "不是 .xlsx 工作簿，或者已损坏、过大")] };
  }
  const sheets = JSON.parse(end.lastLine) as ReadSheet[];
  const sheet = sheets.find(({ name }) => name === "单位") ?? sheets[0];
  const rows = (sheet?.rows ?? []).map((words, i) => ({ line: i + 1, words }));
  return tableOf(rows, `${file}［${sheet?.name ?? ""}］`);
}

/** Readers by the ending of the file's name. */
const READERS: Readonly<Record<string, Reader>> = {
  ".csv": readCsv,
  ".tsv": readCsv,
  ".yaml": readYamlTable,
  ".yml": readYamlTable,
  ".xlsx": readXlsx,
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
