/** The command from arguments to exit code, with everything outside handed in. */
import { CommanderError } from "commander";
import { hasErrors } from "../diagnostics.ts";
import { packageVersion } from "../run/package-root.ts";
import { buildProgram, type Invocation } from "./arguments.ts";
import type { Context } from "./context.ts";
import { endingCode, exitCodes } from "./exit-codes.ts";
import type { Io } from "./io.ts";
import { jsonLine } from "./json.ts";
import { languageOf } from "./options.ts";
import { internalError } from "./problems.ts";
import { distinct, problemsText } from "./report.ts";
import type { CommandResult } from "./result.ts";
import { paintFor } from "./terminal.ts";
import { type CommandName, type Texts, textsIn } from "./texts.ts";
import { isSatisfied, usageProblem } from "./usage-errors.ts";

/** Each command loads what it needs and no more: `--help` must not wait for the PDF writer. */
const commands: Record<CommandName, () => Promise<(context: Context) => Promise<CommandResult>>> = {
  render: async () => (await import("./commands/render.ts")).render,
  batch: async () => (await import("./commands/batch.ts")).batch,
  brief: async () => (await import("./commands/brief.ts")).brief,
  check: async () => (await import("./commands/check.ts")).check,
  format: async () => (await import("./commands/format.ts")).format,
  measure: async () => (await import("./commands/measure.ts")).measure,
  schedule: async () => (await import("./commands/schedule.ts")).schedule,
  form: async () => (await import("./commands/form.ts")).form,
  fonts: async () => (await import("./commands/fonts.ts")).fonts,
  doctor: async () => (await import("./commands/doctor.ts")).doctor,
  init: async () => (await import("./commands/init.ts")).init,
};

/** What was typed, or what was wrong with it; undefined if help or version was all. */
function readArguments(argv: readonly string[], io: Io, texts: Texts) {
  let invocation: Invocation | undefined;
  const program = buildProgram(texts, packageVersion(), io.stdout, (chosen) => {
    invocation = chosen;
  });
  try {
    program.parse(argv.length === 0 ? ["--help"] : argv, { from: "user" });
    return { invocation };
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    return isSatisfied(thrown) ? {} : { usage: usageProblem(thrown) };
  }
}

/** A fault of ours as a result, so that nobody sees a stack trace unasked. */
function faultResult({ io, texts }: Context, thrown: unknown): CommandResult {
  const isDebugging = io.env.YINFA_DEBUG !== undefined && io.env.YINFA_DEBUG !== "";
  const stack = thrown instanceof Error ? thrown.stack : undefined;
  io.stderr(isDebugging && stack ? `${stack}\n` : `${texts.debugHint}\n`);
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return { problems: [internalError(what.split("\n")[0] ?? "")] };
}

/** Prints what a command found and gives its exit code. */
function conclude(context: Context, result: CommandResult): number {
  const { io, texts, paint, options } = context;
  const problems = distinct(result.problems);
  const { sources = new Map<string, string>(), outputs = [], made = 0, failed = 0 } = result;
  io.stderr(problemsText(problems, sources, texts, paint));
  const interrupted = result.interrupted ?? false;
  if (interrupted) io.stderr(`${texts.interrupted}\n`);
  if (result.success !== undefined && !hasErrors(problems)) io.stderr(`${result.success}\n`);
  const strict = options.strict ?? false;
  const code = endingCode({ problems, made, failed, strict, interrupted });
  if (options.json)
    io.stdout(`${jsonLine(code === exitCodes.done, outputs, problems, result.extra)}\n`);
  return code;
}

/** Runs `yinfa` with the words after its name. Never throws; gives the exit code. */
export async function runProgram(argv: readonly string[], io: Io): Promise<number> {
  const language = languageOf(argv);
  const texts = textsIn(language);
  const paint = paintFor(io, argv.includes("--no-color"));
  const options = { json: argv.includes("--json") };
  const bare: Context = { names: [], options, io, language, texts, paint };
  try {
    const { invocation, usage } = readArguments(argv, io, texts);
    if (usage) return conclude(bare, { problems: [usage] });
    if (!invocation) return exitCodes.done;
    const { names, options } = invocation;
    const context = { ...bare, names, options };
    const command = await commands[invocation.command]();
    return conclude(context, await command(context));
  } catch (thrown) {
    return conclude(bare, faultResult(bare, thrown));
  }
}
