/** The command line: commands, options and help, by commander. */
import { Command, Option } from "commander";
import { displayWidth } from "./terminal.ts";
import type { CommandName, OptionName, Texts } from "./texts.ts";

/** What was asked for, as typed; values are checked in `options.ts`. */
export interface Invocation {
  command: CommandName;
  names: string[];
  options: RawOptions;
}

export interface RawOptions {
  dir?: string;
  out?: string;
  format?: string;
  json?: boolean;
  strict?: boolean;
  fix?: boolean;
  marked?: boolean;
  fontsDir?: string;
  ignoreSystemFonts?: boolean;
  timestamp?: string;
  stopAfter?: string;
  lang?: string;
  color?: boolean;
  templates?: boolean;
  units?: string;
  name?: string;
  jobs?: string;
  dryRun?: boolean;
  explain?: boolean;
  asTemplate?: boolean;
  merge?: boolean;
  zip?: boolean;
  week?: string;
  issue?: string;
  from?: string;
  to?: string;
  extra?: boolean;
}

const flags: Record<Exclude<OptionName, "help" | "version">, string> = {
  dir: "--dir <DIR>",
  out: "--out <DIR>",
  format: "--format <LIST>",
  json: "--json",
  strict: "--strict",
  fix: "--fix",
  marked: "--marked",
  fontsDir: "--fonts-dir <DIR>",
  ignoreSystemFonts: "--ignore-system-fonts",
  timestamp: "--timestamp <TIME>",
  stopAfter: "--stop-after <STAGE>",
  lang: "--lang <LANG>",
  noColor: "--no-color",
  templates: "--templates",
  units: "--units <FILE>",
  name: "--name <PATTERN>",
  jobs: "--jobs <N>",
  dryRun: "--dry-run",
  explain: "--explain",
  asTemplate: "--as-template",
  merge: "--merge",
  zip: "--zip",
  week: "--week <DATE>",
  issue: "--issue <N>",
  from: "--from <DATE>",
  to: "--to <DATE>",
  extra: "--extra",
};

const fontFlags = ["fontsDir", "ignoreSystemFonts"] as const;
const everywhere = ["json", "lang", "noColor"] as const;

const accepted: Record<CommandName, readonly (keyof typeof flags)[]> = {
  render: ["dir", "out", "format", "stopAfter", "timestamp", ...fontFlags, "strict", ...everywhere],
  batch: [
    ...(["units", "dir", "out", "format", "name", "jobs", "dryRun", "explain"] as const),
    ...(["merge", "zip"] as const),
    "timestamp",
    ...fontFlags,
    "strict",
    ...everywhere,
  ],
  brief: [
    ...(["week", "issue", "from", "to", "extra"] as const),
    ...(["dir", "out", "format", "stopAfter", "timestamp"] as const),
    ...fontFlags,
    "strict",
    ...everywhere,
  ],
  check: ["dir", "fix", "marked", "strict", ...everywhere],
  format: ["asTemplate", "out", "format", "timestamp", ...fontFlags, "strict", ...everywhere],
  measure: [...everywhere],
  schedule: ["dir", "out", "format", "strict", ...everywhere],
  form: ["dir", "out", ...everywhere],
  fonts: [...fontFlags, ...everywhere],
  doctor: ["dir", "out", ...fontFlags, ...everywhere],
  init: ["templates", ...everywhere],
};

const argument: Partial<Record<CommandName, string>> = {
  render: "[名称...]",
  batch: "[名称]",
  brief: "[名称]",
  form: "[名称]",
  check: "[文件...]",
  format: "<文件...>",
  measure: "<文件...>",
  schedule: "[月份...]",
  init: "<文件夹>",
};

const examplesText = (texts: Texts, examples: readonly string[]): string =>
  `\n${texts.examplesHeading}\n${examples.map((example) => `  ${example}`).join("\n")}`;

/** Headings, widths and the closing examples that every help page shares. */
function dress(command: Command, texts: Texts, examples: readonly string[]): Command {
  return command
    .helpOption("-h, --help", texts.options.help)
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => texts.headings[title] ?? title,
      displayWidth,
      subcommandTerm: (sub) => sub.name(),
      argumentTerm: (term) => (term.variadic ? `${term.name()}…` : term.name()),
    })
    .addHelpText("after", examplesText(texts, examples));
}

/** Adds one command; its action only hands over what was typed. */
function addCommand(
  program: Command,
  name: CommandName,
  texts: Texts,
  chosen: (i: Invocation) => void,
) {
  const help = texts.commands[name];
  const command = program.command(name).description(help.summary).usage(help.usage);
  const term = argument[name];
  if (term !== undefined) command.argument(term, help.argument ?? "");
  for (const option of accepted[name]) {
    command.addOption(new Option(flags[option], texts.options[option]));
  }
  dress(command, texts, help.examples).action((...given: unknown[]) => {
    const names = command.args;
    chosen({ command: name, names: given.length > 0 ? [...names] : [], options: command.opts() });
  });
}

/** The whole program; `chosen` receives the invocation, `print` the help and version. */
export function buildProgram(
  texts: Texts,
  version: string,
  print: (text: string) => void,
  chosen: (invocation: Invocation) => void,
): Command {
  const program = new Command("yinfa")
    .description(texts.program.summary)
    .usage(texts.program.usage)
    .version(version, "-V, --version", texts.options.version)
    .addOption(new Option(flags.lang, texts.options.lang));
  dress(program, texts, texts.program.examples);
  program.exitOverride();
  program.configureOutput({ writeOut: print, writeErr: () => undefined });
  for (const name of Object.keys(accepted) as CommandName[])
    addCommand(program, name, texts, chosen);
  return program;
}
