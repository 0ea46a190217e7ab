/** The JSON result: one shape for every command, alone on the last line of standard output. */
import type { Problem } from "../diagnostics.ts";

/** One file that was made. */
export interface OutputRecord {
  file: string;
  /** 文种. */
  kind: string;
  format: string;
  /** Null for plain text, which has none. */
  pages: number | null;
  /** Fonts embedded (PDF) or asked for (DOCX). */
  fonts: string[];
  sha256: string;
}

/** Keys in the promised order; a place that is not known is null, other absent keys are left out. */
function problemRecord(problem: Problem): Record<string, unknown> {
  const { id, severity, message, paragraph, expected, fix, clause, path } = problem;
  return {
    id,
    severity,
    message,
    file: problem.file ?? null,
    line: problem.line ?? null,
    column: problem.column ?? null,
    paragraph,
    text: problem.text ?? null,
    expected,
    fix,
    clause,
    path,
  };
}

/** The object as one line without its line break. `extra` holds what only some commands have. */
export function jsonLine(
  ok: boolean,
  outputs: readonly OutputRecord[],
  problems: readonly Problem[],
  extra: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({ ok, outputs, problems: problems.map(problemRecord), ...extra });
}
