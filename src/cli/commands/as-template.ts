/** `yinfa format --as-template`: old documents made into templates with draft data. */
import { parse, resolve } from "node:path";
import { hasErrors, type Problem } from "../../diagnostics.ts";
import { makeTemplate, type NewTemplate } from "../../run/as-template.ts";
import { assignStems } from "../../run/file-name.ts";
import { shownPath } from "../../run/read-inside.ts";
import type { Context } from "../context.ts";
import { childEnvironment } from "../environment.ts";
import type { CommandResult } from "../result.ts";
import { printable } from "../terminal.ts";
import { asTemplateWords } from "./as-template-words.ts";

/** A folder for each text: the one that was asked for if there is one text. */
function folderFor({ io, names, options }: Context, stem: string): string {
  const out = resolve(io.cwd, options.out ?? "out");
  return options.out !== undefined && names.length === 1 ? out : resolve(out, `${stem}（模板）`);
}

const recordOf = (file: string, { files, extraction }: NewTemplate) => ({
  file,
  papers: files,
  fields: extraction.findings,
  questions: extraction.questions,
});

export async function asTemplate(context: Context): Promise<CommandResult> {
  const { io, names, language, texts } = context;
  const words = asTemplateWords(language);
  const stems = assignStems(names.map((name) => parse(name).name));
  const problems: Problem[] = [];
  const made: ReturnType<typeof recordOf>[] = [];
  for (const given of names) {
    const path = resolve(io.cwd, given);
    const file = shownPath(io.cwd, path);
    const bare = parse(given).name;
    const name = stems.get(bare) ?? bare;
    const folder = folderFor(context, name);
    const shown = shownPath(io.cwd, folder);
    const result = await makeTemplate(
      { path, file, name },
      { path: folder, shown },
      childEnvironment(io),
    );
    problems.push(...result.problems);
    if (!result.value || hasErrors(result.problems)) continue;
    const { findings } = result.value.extraction;
    const fields = new Set(findings.map(({ field }) => field)).size;
    const where = result.value.files.map(printable).join(texts.listSeparator);
    io.stderr(`${words.made(printable(file), findings.length, fields, where)}\n`);
    io.stderr(`${words.next(printable(shown))}\n`);
    made.push(recordOf(file, result.value));
  }
  const failed = names.length - made.length;
  return { problems, made: made.length, failed, extra: { texts: made } };
}
