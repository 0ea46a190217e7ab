/** CSV to a table: UTF-8 with or without mark, UTF-16, GBK; comma, semicolon or tab. */
import { CsvError, parse } from "csv-parse/sync";
import type { Outcome } from "../../diagnostics.ts";
import { decodeText } from "../decode.ts";
import * as problems from "./problems.ts";
import { type Table, tableOf, type WordRow } from "./table.ts";

/** The sign that the heading line has most of. Chinese Excel writes commas, sometimes tabs. */
function delimiterOf(text: string): string {
  const [line = ""] = text.split("\n", 1);
  const count = (sign: string) => line.split(sign).length;
  return [",", "\t", ";"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Reads a CSV file. Problems: those of decoding, a torn quote (YF1501), and of `tableOf`. */
export function readCsv(bytes: Uint8Array, file: string): Outcome<Table> {
  const decoded = decodeText(bytes, file);
  if (!decoded.value) return { problems: decoded.problems };
  const { text } = decoded.value;
  const rows: WordRow[] = [];
  try {
    let line = 1;
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      on_record: (words: string[], { lines }) => {
        rows.push({ line, words });
        line = lines + 1;
        return null;
      },
    });
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    const line = Number(thrown.lines ?? rows.length + 1);
    return { problems: [...decoded.problems, problems.tornCsv({ file, line })] };
  }
  const table = tableOf(rows, file);
  return { ...table, problems: [...decoded.problems, ...table.problems] };
}
