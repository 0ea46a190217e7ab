/** `yinfa measure`: finished files against the standard, one line a rule. */
import type { Problem } from "../../diagnostics.ts";
import type { Finding, Measurement } from "../../measure/measure.ts";
import { measureOne } from "../../run/measure-files.ts";
import type { Context } from "../context.ts";
import { childEnvironment } from "../environment.ts";
import type { CommandResult } from "../result.ts";
import { type Paint, padDisplay, printable } from "../terminal.ts";

function tint(verdict: Finding["verdict"], paint: Paint): (text: string) => string {
  if (verdict === "不符合") return paint.red;
  if (verdict === "无法测量") return paint.yellow;
  return verdict === "符合" || verdict === "替代" ? paint.green : paint.dim;
}

/** One line a rule; words of the file are shown without control characters. */
function tableText({ file, format, kind, pages, findings }: Measurement, paint: Paint): string {
  const size = pages === null ? "" : `，${pages} 页`;
  const head = `${printable(file)}（${format.toUpperCase()}，${kind}${size}）`;
  const lines = findings.map(({ id, clause, subject, required, measured, verdict, how }) => {
    const shown = tint(verdict, paint)(padDisplay(verdict, 10));
    const about = `${id}  ${padDisplay(clause, 13)}${padDisplay(subject, 24)}`;
    return `${about}${shown}应为 ${required}；实测 ${printable(measured)}；测法 ${printable(how)}`;
  });
  return `${paint.bold(head)}\n${lines.join("\n")}\n\n`;
}

/** `符合 45，替代 7 …` in the order of first occurrence. */
function countsText(findings: readonly Finding[]): string {
  const verdicts: Finding["verdict"][] = ["符合", "替代", "不符合", "无法测量", "不适用"];
  return verdicts
    .map((verdict) => [verdict, findings.filter((one) => one.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${verdict} ${count}`)
    .join("，");
}

export async function measure({
  names,
  options,
  io,
  texts,
  paint,
}: Context): Promise<CommandResult> {
  const environment = childEnvironment(io);
  const problems: Problem[] = [];
  const measures: Measurement[] = [];
  for (const name of names) {
    if (io.signal?.aborted) return { problems, interrupted: true, extra: { measures } };
    const outcome = await measureOne(name, io.cwd, environment);
    problems.push(...outcome.problems);
    if (!outcome.value) continue;
    measures.push(outcome.value);
    if (!options.json) io.stdout(tableText(outcome.value, paint));
    io.stderr(`${texts.measuredFile(printable(name), countsText(outcome.value.findings))}\n`);
  }
  return { problems, success: texts.measured(measures.length), extra: { measures } };
}
