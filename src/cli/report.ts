/** Problems as people read them: place, words, caret, what was expected, how to mend it. */
import type { Place, Problem } from "../diagnostics.ts";
import { displayWidth, type Paint, printable } from "./terminal.ts";
import type { Texts } from "./texts.ts";

/** Text of an input file by the name under which it is shown. */
export type Sources = ReadonlyMap<string, string>;

/** Code points of a long line shown before and after the place. */
const BEFORE = 30;
const AFTER = 40;

/** `data/活动.yaml:12:3` or `方案.docx:第4段`, as far as it is known. */
export function placeText({ file, line, column, paragraph }: Place): string {
  const where = line ?? (paragraph === undefined ? undefined : `第${paragraph}段`);
  return [file, where, file === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(":");
}

/** The line concerned with a caret under the words, or nothing if the source is not at hand. */
function excerptLines(problem: Problem, sources: Sources, paint: Paint): string[] {
  const { file, line, column } = problem;
  if (file === undefined || line === undefined) return [];
  const source = sources.get(file)?.split(/\r\n|[\r\n]/)[line - 1];
  if (source === undefined || source.trim() === "") return [];
  const characters = [...source];
  const at = Math.min((column ?? 1) - 1, characters.length);
  const from = Math.max(0, at - BEFORE);
  const show = (start: number, end: number) => printable(characters.slice(start, end).join(""));
  const head = (from > 0 ? "…" : "") + show(from, at);
  const tail = show(at, at + AFTER) + (characters.length > at + AFTER ? "…" : "");
  const gutter = `${String(line).padStart(5)} | `;
  const lines = [paint.dim(gutter) + head + tail];
  if (column !== undefined) {
    const length = Math.max(1, Math.min([...(problem.text ?? "")].length, AFTER));
    const carets = Math.max(1, displayWidth(show(at, at + length)));
    const margin = " ".repeat(gutter.length - 2);
    const lead = " ".repeat(displayWidth(head));
    lines.push(`${paint.dim(`${margin}| `)}${lead}${paint.red("^".repeat(carets))}`);
  }
  return lines;
}

/** What the proofreader is not sure of: the ids of its rules begin with YF7. */
const isDoubt = ({ id, severity }: Problem): boolean =>
  severity === "warning" && id.startsWith("YF7");

/** One problem as lines of text, ending in a line break. */
export function problemText(
  problem: Problem,
  sources: Sources,
  texts: Texts,
  paint: Paint,
): string {
  const tint = { error: paint.red, warning: paint.yellow, hint: paint.cyan }[problem.severity];
  const place = placeText(problem);
  const severity = isDoubt(problem) ? texts.doubtful : texts.severity[problem.severity];
  const head = [tint(severity), paint.dim(problem.id), paint.bold(place)];
  const notes: [string, string | undefined][] = [
    [texts.dataPath, problem.path],
    [texts.expected, problem.expected],
    [texts.fix, problem.fix],
    [texts.clause, problem.clause],
  ];
  return [
    `${head.filter((part) => part !== "").join(" ")} ${printable(problem.message)}`,
    ...excerptLines(problem, sources, paint),
    ...notes.flatMap(([label, words]) =>
      words === undefined || words === ""
        ? []
        : [`      ${label}${texts.colon}${printable(words)}`],
    ),
    "",
  ].join("\n");
}

/** Each problem once, in the order in which they were met. */
export function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()];
}

/** All problems and their counts; empty if there are none. */
export function problemsText(
  problems: readonly Problem[],
  sources: Sources,
  texts: Texts,
  paint: Paint,
): string {
  if (problems.length === 0) return "";
  const count = (severity: Problem["severity"]) =>
    problems.filter((problem) => problem.severity === severity).length;
  const doubts = problems.filter(isDoubt).length;
  const counts = texts.counts(count("error"), count("warning") - doubts, count("hint"), doubts);
  const shown = problems.map((problem) => problemText(problem, sources, texts, paint));
  return `${shown.join("")}${counts}\n`;
}
