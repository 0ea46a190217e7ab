/** `yinfa check`: data, templates and finished texts; makes nothing but the copies of `--fix`. */

import type { Change } from "../../check/mend.ts";
import { checkableAs, checkFiles, checkWorkspace } from "../../run/check.ts";
import type { MarkedFile, MendedFile } from "../../run/check-texts.ts";
import type { Context } from "../context.ts";
import { childEnvironment } from "../environment.ts";
import { uncheckableFile } from "../problems.ts";
import type { CommandResult } from "../result.ts";
import { printable } from "../terminal.ts";
import type { Texts } from "../texts.ts";
import { type CheckWords, checkWords } from "./check-words.ts";

const placeOf = ({ line, column, paragraph }: Change): string =>
  paragraph === undefined ? `${line}:${column}` : `第${paragraph}段`;

/** Each change on a line of its own, and where the copy stands. */
function mendedText({ file, output, changes }: MendedFile, texts: Texts): string {
  if (output === undefined) return `${texts.nothingToMend(file)}\n`;
  const lines = changes.map((change) =>
    printable(`  ${placeOf(change)} ${change.id} ${change.from} → ${change.to}`),
  );
  return `${[texts.mended(file, output, changes.length), ...lines].join("\n")}\n`;
}

const markedText = ({ file, output, comments }: MarkedFile, words: CheckWords): string =>
  `${output === undefined ? words.nothingToMark(file) : words.marked(file, output, comments)}\n`;

export async function check({
  names,
  options,
  io,
  language,
  texts,
}: Context): Promise<CommandResult> {
  const strange = names.filter((name) => checkableAs(name) === undefined);
  if (strange.length > 0) return { problems: strange.map(uncheckableFile) };
  const dir = options.dir ?? ".";
  const report =
    names.length > 0
      ? await checkFiles(names, dir, io.cwd, {
          fix: options.fix ?? false,
          marked: options.marked ?? false,
          environment: childEnvironment(io),
        })
      : await checkWorkspace(dir, io.cwd);
  const { files, problems, sources, excepted, mended, marked } = report;
  io.stderr(mended.map((file) => mendedText(file, texts)).join(""));
  io.stderr(marked.map((file) => markedText(file, checkWords[language])).join(""));
  const passed =
    excepted > 0
      ? `${texts.checked(files.length)}${texts.excepted(excepted)}`
      : texts.checked(files.length);
  return {
    problems,
    sources,
    success: passed,
    extra: {
      files,
      excepted,
      ...(options.fix ? { mended } : {}),
      ...(options.marked ? { marked } : {}),
    },
  };
}
