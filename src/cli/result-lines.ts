/** What people and programs are told about documents that were made. */
import { hasErrors } from "../diagnostics.ts";
import type { DocumentResult } from "../run/render-all.ts";
import type { Context } from "./context.ts";
import type { OutputRecord } from "./json.ts";

export const recordsOf = (results: readonly DocumentResult[]): OutputRecord[] =>
  results.flatMap(({ kind = "", pages, files }) =>
    files.map(({ file, format, fonts, sha256 }) => ({
      file,
      kind,
      format,
      pages: format === "txt" ? null : (pages ?? null),
      fonts,
      sha256,
    })),
  );

/** The line that people see when a document is finished. */
export function finishedLine({ texts, paint }: Context, result: DocumentResult): string {
  if (hasErrors(result.problems)) return paint.red(texts.notMade(result.name));
  const files = result.files.map(({ file }) => file).join(texts.listSeparator);
  const isNew = result.files.some(({ changed }) => changed);
  return (isNew ? texts.made : texts.unchanged)(result.name, result.pages, files);
}
