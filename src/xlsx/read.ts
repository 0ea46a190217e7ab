/**
 * Sheets of a workbook as words. Runs on files of unknown origin, so only inside a process whose
 * memory and time are limited.
 */
import readWorkbook from "read-excel-file/node";
import { unzipParts, unzipReasons } from "../ooxml/unzip.ts";

/** One sheet; empty rows are kept, so that a row's place is its number. */
export interface ReadSheet {
  name: string;
  rows: string[][];
}

const two = (number: number): string => String(number).padStart(2, "0");

/** A date cell as an office writes it; Excel counts days without time zones. */
function dateWords(date: Date): string {
  const day = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  const [hours, minutes] = [date.getUTCHours(), date.getUTCMinutes()];
  if (hours === 0 && minutes === 0) return day;
  return `${day}${hours}时${minutes === 0 ? "" : `${two(minutes)}分`}`;
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return dateWords(value);
  if (typeof value === "boolean") return value ? "是" : "否";
  return String(value);
}

/** Reads every sheet. Throws on what is no workbook and on archives that swell beyond measure. */
export async function readSheets(bytes: Uint8Array): Promise<ReadSheet[]> {
  const unzipped = unzipParts(bytes);
  if ("fault" in unzipped) throw new Error(unzipReasons[unzipped.fault]);
  const sheets = await readWorkbook(Buffer.from(bytes), { trim: false });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map(wordsOf)),
  }));
}
