/** A table on the disk, whatever its format, read by its ending. */
import { extname } from "node:path";
import { readCsv } from "../data/table/csv.ts";
import { type Table, tableOf } from "../data/table/table.ts";
import { readYamlTable } from "../data/table/yaml.ts";
import type { Outcome } from "../diagnostics.ts";
import type { ReadSheet } from "../xlsx/read.ts";
import { runLimited } from "./limited-child.ts";
import { compiledScript } from "./package-root.ts";
import { strangeTableFile, unreadableWorkbook } from "./problems.ts";
import { readInside } from "./read-inside.ts";

/** `sheets`: names under which a workbook may keep the table; else its first sheet is taken. */
type Reader = (
  bytes: Uint8Array,
  file: string,
  sheets: readonly string[],
) => Outcome<Table> | Promise<Outcome<Table>>;

const MOST_BYTES = 20 * 1024 * 1024;

/** The name of the sheet goes with the file's in every message. */
async function readXlsx(
  bytes: Uint8Array,
  file: string,
  names: readonly string[],
): Promise<Outcome<Table>> {
  if (bytes.length > MOST_BYTES) return { problems: [unreadableWorkbook(file, "文件超过 20 MB")] };
  const end = await runLimited({
    script: compiledScript("run/xlsx-child.js"),
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
  const sheet = sheets.find(({ name }) => names.includes(name)) ?? sheets[0];
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

/** Reads the table at `path`, which is shown as `file`; links must not lead out of `root`. */
export async function readTableFile(
  root: string,
  path: string,
  file: string,
  sheets: readonly string[],
): Promise<Outcome<Table>> {
  const read = READERS[extname(path).toLowerCase()];
  if (!read) return { problems: [strangeTableFile(file)] };
  const found = await readInside(root, path, file);
  return found.value ? read(found.value.bytes, file, sheets) : { problems: found.problems };
}
