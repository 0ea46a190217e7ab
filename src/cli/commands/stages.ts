/** `yinfa render --stop-after`: prints the text form of a stage instead of writing files. */
import type { DocumentRequest } from "../../data/campaign.ts";
import type { Problem } from "../../diagnostics.ts";
import type { FaceSet } from "../../font/face.ts";
import { type Stage, stageText } from "../../run/stages.ts";
import type { Workspace } from "../../run/workspace.ts";
import type { Context } from "../context.ts";
import type { CommandResult } from "../result.ts";

/** All that is needed to make documents. */
export interface Opened {
  workspace: Workspace;
  requests: readonly DocumentRequest[];
  faces: FaceSet;
}

/** Texts go to standard output; with `--json` they go into the object, which must stand alone. */
export function printStages({ io, options }: Context, opened: Opened, stage: Stage): CommandResult {
  const { workspace, requests, faces } = opened;
  const problems: Problem[] = [];
  const stages: { name: string; stage: Stage; text: string }[] = [];
  for (const request of requests) {
    const { value: text, problems: found } = stageText(workspace, request, stage, faces);
    problems.push(...found);
    if (text === undefined) continue;
    stages.push({ name: request.name.text, stage, text });
    if (!options.json) io.stdout(text.endsWith("\n") ? text : `${text}\n`);
  }
  const made = stages.length;
  return { problems, made, failed: requests.length - made, extra: { stages } };
}
