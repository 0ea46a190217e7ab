/** `yinfa form units`: the table of units to be filled in. */
import { dirname, join, parse, resolve } from "node:path";
import { unitForm } from "../../run/batch/unit-form.ts";
import { shownPath } from "../../run/read-inside.ts";
import { openWorkspace } from "../../run/workspace.ts";
import { openOutput, writeResult } from "../../run/write-out.ts";
import type { Context } from "../context.ts";
import { badOptionValue } from "../problems.ts";
import type { CommandResult } from "../result.ts";

const KNOWN = ["units", "单位"];

/** Writes into `--out`, a file name ending in .xlsx or a folder (default: the workspace's out). */
export async function form(context: Context): Promise<CommandResult> {
  const { io, names, options, texts } = context;
  const [name = "units"] = names;
  if (!KNOWN.includes(name)) return { problems: [badOptionValue("form", name, KNOWN.join("、"))] };
  const opened = await openWorkspace(options.dir ?? ".", io.cwd);
  const { value: workspace, problems, sources } = opened;
  if (!workspace) return { problems, sources };
  const bytes = unitForm(workspace);
  const asked = resolve(io.cwd, options.out ?? join(workspace.root, "out"));
  const isFile = asked.toLowerCase().endsWith(".xlsx");
  const path = isFile ? dirname(asked) : asked;
  const folder = await openOutput(path, shownPath(io.cwd, path));
  if (!folder.value) return { problems: [...problems, ...folder.problems], sources };
  const file = isFile ? parse(asked).base : "单位.xlsx";
  const written = await writeResult(folder.value, { name: file, bytes }).finally(
    folder.value.close,
  );
  const shown = shownPath(io.cwd, join(path, file));
  return {
    problems: [...problems, ...written.problems],
    sources,
    success: texts.initFile(shown).trim(),
    extra: { form: shown },
  };
}
