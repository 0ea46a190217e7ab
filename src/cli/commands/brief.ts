/** `yinfa brief`: makes the next issue of a 简报 out of the items in data/简报. */
import { isError, type Problem } from "../../diagnostics.ts";
import { draftIssue } from "../../run/draft-issue.ts";
import { chooseFaces } from "../../run/faces.ts";
import { planIssue } from "../../run/plan-issue.ts";
import { openWorkspace } from "../../run/workspace.ts";
import type { Context } from "../context.ts";
import { faceOptions, renderChoices } from "../options.ts";
import type { CommandResult } from "../result.ts";
import { briefOrder } from "./brief-options.ts";
import { issueLine } from "./brief-words.ts";
import { makeFiles } from "./render.ts";
import { printStages } from "./stages.ts";

/** Plans the issue, gives it its number unless only a stage is asked for, and renders it. */
export async function brief(context: Context): Promise<CommandResult> {
  const { io, names, options } = context;
  const { choices, problems: ofChoices } = renderChoices(options, io);
  const { value: order, problems: ofOrder } = briefOrder(options, names[0]);
  const wrong = [...ofChoices, ...ofOrder];
  if (!order || wrong.length > 0) return { problems: wrong };
  const { value: workspace, problems, sources } = await openWorkspace(options.dir ?? ".", io.cwd);
  const all: Problem[] = [...problems];
  const result = (): CommandResult => ({ problems: all, sources });
  if (!workspace) return result();
  const planned = planIssue(workspace, order);
  all.push(...planned.problems);
  if (!planned.value) return result();
  const faces = chooseFaces(faceOptions(options), io.cwd);
  all.push(...faces.problems);
  if (!faces.value || faces.problems.some(isError)) return result();
  const drafted = await draftIssue(workspace, planned.value, choices.stage === undefined);
  all.push(...drafted.problems);
  if (!drafted.value) return result();
  const { workspace: own, request, ...numbers } = drafted.value;
  const { span, date } = planned.value;
  const issue = { ...numbers, ...span, date };
  io.stderr(`${issueLine(context, issue)}\n`);
  const ready = { workspace: own, requests: [request], faces: faces.value.faces };
  const done = choices.stage
    ? printStages(context, ready, choices.stage)
    : await makeFiles(context, ready, choices);
  return {
    ...done,
    problems: [...all, ...done.problems],
    sources,
    extra: { ...done.extra, issue },
  };
}
