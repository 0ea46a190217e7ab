/** `yinfa fonts`: the face chosen for each typeface. */
import { describeFonts } from "../../font/describe-fonts.ts";
import { chooseFaces } from "../../run/faces.ts";
import type { Context } from "../context.ts";
import { faceOptions } from "../options.ts";
import type { CommandResult } from "../result.ts";
import { displayWidth, padDisplay } from "../terminal.ts";

/** Columns padded to their widest entry, the last as it is. */
function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))),
  );
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === row.length - 1 ? cell : padDisplay(cell, (widths[i] ?? 0) + 2)));
  return rows.map((row) => `${line(row).join("")}\n`).join("");
}

export async function fonts({ options, io, texts }: Context): Promise<CommandResult> {
  const { value, problems } = chooseFaces(faceOptions(options), io.cwd);
  const rows = value ? describeFonts(value) : [];
  if (!options.json && rows.length > 0) {
    const lines = rows.map(({ label, use, family, source, coveragePercent, file }) => [
      label,
      use,
      family,
      source,
      coveragePercent === undefined ? "—" : `${coveragePercent}%`,
      file,
    ]);
    io.stdout(table([texts.fontColumns, ...lines]));
  }
  return { problems, extra: { fonts: rows } };
}
