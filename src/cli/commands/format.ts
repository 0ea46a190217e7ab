/** `yinfa format`: finished texts set as official documents. */
import { resolve } from "node:path";
import { hasErrors, isError, type Outcome } from "../../diagnostics.ts";
import type { FaceSet } from "../../font/face.ts";
import { chooseFaces } from "../../run/faces.ts";
import { formatAll, type TextResult } from "../../run/format-all.ts";
import { shownPath } from "../../run/read-inside.ts";
import { openOutput } from "../../run/write-out.ts";
import type { Context } from "../context.ts";
import { childEnvironment } from "../environment.ts";
import { fontsLine } from "../font-lines.ts";
import { faceOptions, renderChoices } from "../options.ts";
import type { CommandResult } from "../result.ts";
import { finishedLine, recordsOf } from "../result-lines.ts";
import { printable } from "../terminal.ts";
import { asTemplate } from "./as-template.ts";
import { formatWords } from "./format-words.ts";

/** The JSON of one text: what was changed and what each line was taken for. */
const recordOf = ({ source, papers, formatted }: TextResult) => ({
  file: source,
  papers,
  changes: formatted?.changes ?? [],
  roles: formatted?.roles ?? [],
});

/** The faces, read when they are first asked for. */
function facesOnce({ options, io }: Context): () => Outcome<FaceSet> {
  let outcome: Outcome<FaceSet> | undefined;
  return () => {
    if (outcome) return outcome;
    const { value, problems } = chooseFaces(faceOptions(options), io.cwd);
    outcome = value && !problems.some(isError) ? { value: value.faces, problems } : { problems };
    return outcome;
  };
}

function told(context: Context, result: TextResult): void {
  const { io, texts, language } = context;
  io.stderr(`${finishedLine(context, result)}\n`);
  const { formatted, source, papers, problems } = result;
  if (!formatted) return;
  const where = papers.join(texts.listSeparator);
  const words = formatWords(language);
  const changes = formatted.changes.length;
  io.stderr(`${words.understood(printable(source), changes, problems.length, where)}\n`);
}

export async function format(context: Context): Promise<CommandResult> {
  const { io, names, options, texts, language } = context;
  if (options.asTemplate) return asTemplate(context);
  const { choices, problems } = renderChoices(options, io);
  if (problems.length > 0) return { problems };
  const out = resolve(io.cwd, options.out ?? "out");
  const folder = await openOutput(out, shownPath(io.cwd, out));
  if (!folder.value) return { problems: folder.problems };
  const { formats, timestamp } = choices;
  const order = {
    formats,
    faces: facesOnce(context),
    environment: childEnvironment(io),
    ...(timestamp === undefined ? {} : { timestamp }),
  };
  const { value } = folder;
  const results = await formatAll(
    names,
    io.cwd,
    order,
    value,
    (result) => told(context, result),
    io.signal,
  ).finally(value.close);
  const failed = results.filter((result) => hasErrors(result.problems)).length;
  const fonts = fontsLine(
    results.flatMap((result) => result.fonts),
    texts,
  );
  if (fonts !== "") io.stderr(`${fonts}\n`);
  io.stderr(`${formatWords(language).done(results.length - failed, failed)}\n`);
  return {
    problems: results.flatMap((result) => result.problems),
    outputs: recordsOf(results),
    made: results.length - failed,
    failed,
    interrupted: io.signal?.aborted === true && results.length < names.length,
    extra: { texts: results.map(recordOf) },
  };
}
