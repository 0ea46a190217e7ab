/** CSV that Excel opens unharmed: marked as UTF-8, no cell taken for a formula. */

/** A cell that no spreadsheet takes for a formula, quoted where needed. */
export function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\n\r]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Bytes of a table of words. */
export function csvBytes(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(csvCell).join(",")}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join("")}`);
}
