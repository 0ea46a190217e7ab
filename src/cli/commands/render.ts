/** `yinfa render`: makes documents, or prints a stage of them. */
import { join, resolve } from "node:path";
import { hasErrors, isError, type Problem } from "../../diagnostics.ts";
import { chooseDocuments } from "../../run/choose-documents.ts";
import { chooseFaces } from "../../run/faces.ts";
import { shownPath } from "../../run/read-inside.ts";
import { type DocumentResult, renderAll } from "../../run/render-all.ts";
import { openWorkspace } from "../../run/workspace.ts";
import { openOutput } from "../../run/write-out.ts";
import type { Context } from "../context.ts";
import { fontsLine } from "../font-lines.ts";
import { faceOptions, type RenderChoices, renderChoices } from "../options.ts";
import type { CommandResult } from "../result.ts";
import { finishedLine, recordsOf } from "../result-lines.ts";
import { type Opened, printStages } from "./stages.ts";

const failedOf = (results: readonly DocumentResult[]): DocumentResult[] =>
  results.filter((result) => hasErrors(result.problems));

/** Prints what happens: lines for every document, and on a terminal what is being made. */
function watcher(context: Context) {
  const { io, texts, paint } = context;
  const erase = io.isTerminal ? "\r\u001b[K" : "";
  return {
    starting: (index: number, count: number, name: string) => {
      if (io.isTerminal) io.stderr(`${erase}${paint.dim(texts.progress(index, count, name))}`);
    },
    finished: (result: DocumentResult) => io.stderr(`${erase}${finishedLine(context, result)}\n`),
  };
}

/** Renders documents into the results' folder, saying what happens. */
export async function makeFiles(
  context: Context,
  opened: Opened,
  choices: RenderChoices,
): Promise<CommandResult> {
  const { io, options, texts } = context;
  const { workspace, requests, faces } = opened;
  const out = resolve(io.cwd, options.out ?? join(workspace.root, "out"));
  const folder = await openOutput(out, shownPath(io.cwd, out));
  if (!folder.value) return { problems: folder.problems };
  const { formats, timestamp } = choices;
  const order = { formats, faces, ...(timestamp === undefined ? {} : { timestamp }) };
  const results = await renderAll(
    workspace,
    requests,
    order,
    folder.value,
    watcher(context),
    io.signal,
  ).finally(folder.value.close);
  const failed = failedOf(results).length;
  const made = results.length - failed;
  const fonts = fontsLine(
    results.flatMap((result) => result.fonts),
    texts,
  );
  if (fonts !== "") io.stderr(`${fonts}\n`);
  if (made > 0) io.stderr(`${texts.rendered(made, failed)}\n`);
  return {
    problems: results.flatMap((result) => result.problems),
    outputs: recordsOf(results),
    made,
    failed,
    interrupted: io.signal?.aborted === true && results.length < requests.length,
  };
}

/** Checks the arguments and the data before any font is read. */
export async function render(context: Context): Promise<CommandResult> {
  const { io, names, options } = context;
  const { choices, problems } = renderChoices(options, io);
  if (problems.length > 0) return { problems };
  const opened = await openWorkspace(options.dir ?? ".", io.cwd, names);
  const all: Problem[] = [...opened.problems];
  const result = (more: readonly Problem[] = []): CommandResult => ({
    problems: [...all, ...more],
    sources: opened.sources,
  });
  if (!opened.value) return result();
  const chosen = chooseDocuments(opened.value.campaign, names);
  all.push(...chosen.problems);
  if (!chosen.value || chosen.value.length === 0) return result();
  const faces = chooseFaces(faceOptions(options), io.cwd);
  all.push(...faces.problems);
  if (!faces.value || faces.problems.some(isError)) return result();
  const ready = { workspace: opened.value, requests: chosen.value, faces: faces.value.faces };
  const done = choices.stage
    ? printStages(context, ready, choices.stage)
    : await makeFiles(context, ready, choices);
  return { ...done, ...result(done.problems) };
}
