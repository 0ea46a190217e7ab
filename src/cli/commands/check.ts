/** `yinfa check`: data, templates and finished texts; makes nothing but the copies of `--fix`. */

import { checkableAs, checkFiles, checkWorkspace } from "../../run/check.ts";
import type { MendedFile } from "../../run/check-texts.ts";
import type { Context } from "../context.ts";
import { uncheckableFile } from "../problems.ts";
import type { CommandResult } from "../result.ts";
import { printable } from "../terminal.ts";
import type { Texts } from "../texts.ts";

/** Each change on a line of its own, and where the copy stands. */
function mendedText({ file, output, changes }: MendedFile, texts: Texts): string {
  if (output === undefined) return `${texts.nothingToMend(file)}\n`;
  const lines = changes.map(({ id, line, column, from, to }) =>
    printable(`  ${line}:${column} ${id} ${from} → ${to}`),
  );
  return `${[texts.mended(file, output, changes.length), ...lines].join("\n")}\n`;
}

export async function check({ names, options, io, texts }: Context): Promise<CommandResult> {
  const strange = names.filter((name) => checkableAs(name) === undefined);
  if (strange.length > 0) return { problems: strange.map(uncheckableFile) };
  const dir = options.dir ?? ".";
  const report =
    names.length > 0
      ? await checkFiles(names, dir, io.cwd, options.fix ?? false)
      : await checkWorkspace(dir, io.cwd);
  const { files, problems, sources, excepted, mended } = report;
  io.stderr(mended.map((file) => mendedText(file, texts)).join(""));
  const passed =
    excepted > 0
      ? `${texts.checked(files.length)}${texts.excepted(excepted)}`
      : texts.checked(files.length);
  return {
    problems,
    sources,
    success: passed,
    extra: { files, excepted, ...(options.fix ? { mended } : {}) },
  };
}
