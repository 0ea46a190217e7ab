/** `yinfa batch`: one document for each unit of a table. */
import { join, resolve } from "node:path";
import { hasErrors, type Problem } from "../../diagnostics.ts";
import { finishRun, type PaperOrder } from "../../run/batch/finish.ts";
import { type BatchJob, openJob } from "../../run/batch/job.ts";
import { checkPattern } from "../../run/batch/names.ts";
import { numberUnits } from "../../run/batch/number-units.ts";
import type { Paper } from "../../run/batch/paper.ts";
import { type BatchPlan, planBatch } from "../../run/batch/plan.ts";
import { laneCount, runBatch, type UnitResult } from "../../run/batch/run-batch.ts";
import { loadUnitLedger } from "../../run/batch/unit-ledger.ts";
import { shownPath } from "../../run/read-inside.ts";
import { type OutputFolder, openOutput, settle } from "../../run/write-out.ts";
import type { Context } from "../context.ts";
import type { OutputRecord } from "../json.ts";
import { faceOptions, jobsOf, type RenderChoices, renderChoices } from "../options.ts";
import { badOptionValue } from "../problems.ts";
import type { CommandResult } from "../result.ts";
import { batchProgress } from "./batch-progress.ts";
import { dryRun, dryRunPapers, explain } from "./batch-words.ts";

function outFolder({ io, options }: Context, job: BatchJob): { path: string; shown: string } {
  const path = resolve(io.cwd, options.out ?? join(job.workspace.root, "out", "单位"));
  return { path, shown: shownPath(io.cwd, path) };
}

/** The command to type after Ctrl-C; every option that was given is in it. */
function resumeCommand({ names, options }: Context): string {
  const quoted = (word: string) => (/[\s{}"'$*?&;|<>()]/u.test(word) ? `'${word}'` : word);
  const flags = [
    ["--dir", options.dir],
    ["--units", options.units],
    ["--out", options.out],
    ["--format", options.format],
    ["--name", options.name],
    ["--jobs", options.jobs],
    ["--timestamp", options.timestamp],
    ["--fonts-dir", options.fontsDir],
  ].flatMap(([flag, value]) => (flag && value !== undefined ? [flag, quoted(value)] : []));
  const switches = [
    ["--ignore-system-fonts", options.ignoreSystemFonts],
    ["--merge", options.merge],
    ["--zip", options.zip],
  ].flatMap(([flag, isGiven]) => (isGiven ? [flag] : []));
  return ["yinfa", "batch", ...names.map(quoted), ...flags, ...switches].join(" ");
}

const recordsOf = (shown: string, results: readonly UnitResult[]): OutputRecord[] =>
  results.flatMap(({ state, kind, pages, files }) =>
    state !== "made"
      ? []
      : files.map(({ name, sha256, fonts }) => ({
          file: `${shown}/${name}`,
          kind,
          format: name.slice(name.lastIndexOf(".") + 1),
          pages: name.endsWith(".txt") ? null : pages,
          fonts,
          sha256,
        })),
  );

/** Volumes, print list and archive, after the units' documents. */
const paperRecords = (shown: string, papers: readonly Paper[]): OutputRecord[] =>
  papers.map(({ name, sha256, pages }) => ({
    file: `${shown}/${name}`,
    kind: "汇总",
    format: name.slice(name.lastIndexOf(".") + 1),
    pages: pages ?? null,
    fonts: [],
    sha256,
  }));

const unitRecords = (results: readonly UnitResult[]) =>
  results.map(({ unit, row, state, reasons }) => ({ unit, row, state, reasons }));

function summary(context: Context, results: readonly UnitResult[], more: Problem[]): CommandResult {
  const { io, texts } = context;
  const count = (state: UnitResult["state"]) => results.filter((r) => r.state === state).length;
  const [made, unchanged, failed, pending] = [
    count("made"),
    count("unchanged"),
    count("failed"),
    count("pending"),
  ];
  io.stderr(`${texts.batch.ended(made, unchanged, failed)}\n`);
  if (pending > 0) io.stderr(`${texts.batch.pending(pending, resumeCommand(context))}\n`);
  return {
    problems: [...results.flatMap(({ problems }) => problems), ...more],
    made: made + unchanged,
    failed,
    interrupted: pending > 0 && io.signal?.aborted === true,
    extra: { units: unitRecords(results) },
  };
}

const paperOrder = ({ merge = false, zip = false }: Context["options"]): PaperOrder => ({
  merge,
  zip,
});

async function makeUnits(
  context: Context,
  opened: BatchJob,
  folder: OutputFolder,
  jobs: number | undefined,
): Promise<CommandResult> {
  const { io, texts, options } = context;
  const ledger = await loadUnitLedger(folder.path);
  const planned = await planBatch(opened, folder.path, ledger);
  const numbered = await numberUnits(opened, planned);
  if (!numbered.value) return { problems: numbered.problems };
  const { job, plan } = numbered.value;
  const wrong = plan.units.filter(({ state }) => state === "wrong").length;
  const toMake = plan.units.filter(({ state }) => state === "make").length;
  if (wrong > 0) io.stderr(`${texts.batch.checked(wrong, plan.units.length - wrong)}\n`);
  if (options.explain) explain(context, plan);
  const progress = batchProgress(context);
  const lanes = laneCount(toMake, jobs);
  try {
    const results = await runBatch(job, plan, folder, ledger, lanes, progress, io.signal);
    progress.end();
    const name = job.request.name.text;
    const { value: papers = [], problems } = await finishRun(
      name,
      results,
      folder,
      ledger,
      paperOrder(options),
    );
    return {
      ...summary(context, results, [...plan.problems, ...problems]),
      outputs: [...recordsOf(folder.shown, results), ...paperRecords(folder.shown, papers)],
    };
  } finally {
    await settle(ledger);
  }
}

async function planOnly(context: Context, job: BatchJob): Promise<CommandResult> {
  const { path, shown } = outFolder(context, job);
  const plan: BatchPlan = await planBatch(job, path, await loadUnitLedger(path));
  await dryRun(context, job, plan, path, shown);
  await dryRunPapers(context, job, plan, path, shown);
  if (context.options.explain) explain(context, plan);
  const units = plan.units.map(({ unit, state, stem, reasons }) => ({
    unit: unit.name,
    state,
    stem,
    reasons,
  }));
  const made = plan.units.filter(({ state }) => state !== "wrong").length;
  const problems = [...plan.units.flatMap((planned) => planned.problems), ...plan.problems];
  return { problems, made, failed: plan.units.length - made, extra: { units } };
}

async function carryOut(
  context: Context,
  job: BatchJob,
  jobs: number | undefined,
): Promise<CommandResult> {
  if (context.options.dryRun) return planOnly(context, job);
  const { path, shown } = outFolder(context, job);
  const folder = await openOutput(path, shown);
  if (!folder.value) return { problems: folder.problems };
  return makeUnits(context, job, folder.value, jobs).finally(folder.value.close);
}

const orderOf = ({ io, names, options }: Context, { formats, timestamp }: RenderChoices) => ({
  ...faceOptions(options),
  dir: options.dir ?? ".",
  base: io.cwd,
  documentName: names[0],
  unitsFile: options.units ?? join(options.dir ?? ".", "data", "单位.csv"),
  formats,
  ...(options.name === undefined ? {} : { pattern: options.name }),
  ...(timestamp === undefined ? {} : { timestamp }),
});

/** Checks arguments, data and every row before anything is written. */
export async function batch(context: Context): Promise<CommandResult> {
  const { choices, problems } = renderChoices(context.options, context.io);
  const { jobs, problems: ofJobs } = jobsOf(context.options);
  const wrong = [...problems, ...ofJobs, ...checkPattern(context.options.name ?? "")];
  if (context.options.merge && !choices.formats.includes("pdf")) {
    wrong.push(badOptionValue("--format", context.options.format ?? "", "用 --merge 时要有 pdf"));
  }
  if (hasErrors(wrong)) return { problems: wrong };
  const { value: job, problems: met, sources } = await openJob(orderOf(context, choices));
  if (!job) return { problems: met, sources };
  const done = await carryOut(context, job, jobs);
  return { ...done, problems: [...met, ...done.problems], sources };
}
