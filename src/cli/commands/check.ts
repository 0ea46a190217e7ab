/** `yinfa check`: data and templates, without making anything. */
import { checkableAs, checkFiles, checkWorkspace } from "../../run/check.ts";
import type { Context } from "../context.ts";
import { uncheckableFile } from "../problems.ts";
import type { CommandResult } from "../result.ts";

export async function check({ names, options, io, texts }: Context): Promise<CommandResult> {
  const strange = names.filter((name) => checkableAs(name) === undefined);
  if (strange.length > 0) return { problems: strange.map(uncheckableFile) };
  const dir = options.dir ?? ".";
  const report =
    names.length > 0 ? await checkFiles(names, dir, io.cwd) : await checkWorkspace(dir, io.cwd);
  const { files, problems, sources } = report;
  return { problems, sources, success: texts.checked(files.length), extra: { files } };
}
