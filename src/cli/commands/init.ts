/** `yinfa init`: a workspace of one's own. */
import { initWorkspace } from "../../run/init.ts";
import type { Context } from "../context.ts";
import type { CommandResult } from "../result.ts";

export async function init({ names, options, io, texts }: Context): Promise<CommandResult> {
  const [folder = "."] = names;
  const made = await initWorkspace(folder, io.cwd, { templates: options.templates ?? false });
  const { problems, value } = made;
  if (!value) return { problems };
  const lines = [texts.initialised(value.folder), ...value.files.map(texts.initFile)];
  io.stderr(`${[...lines, texts.initNext(value.folder)].join("\n")}\n`);
  return { problems, extra: { folder: value.folder, files: value.files } };
}
