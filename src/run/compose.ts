/** The first half of the pipeline: facts and template to document tree. */

import { datedTooEarly, withProgress } from "../data/brief/progress.ts";
import type { DocumentRequest } from "../data/campaign.ts";
import { hasErrors, type Outcome } from "../diagnostics.ts";
import type { DocumentTree } from "../document/tree.ts";
import { Memory } from "../memory.ts";
import { buildTree } from "../template/build-tree.ts";
import type { FilledText } from "../template/template.ts";
import { itemProblems, partialProblems, templateProblems } from "./concerned.ts";
import { numberedBy } from "./register.ts";
import type { Workspace } from "./workspace.ts";

export interface Composed {
  tree: DocumentTree;
  /** The filled templates: main text, issued text, attachments. */
  filled: FilledText[];
}

/** Fills and reads the templates of one document, unless one of them was broken when loaded. */
export function composeDocument(
  workspace: Workspace,
  request: DocumentRequest,
  memory: Memory = new Memory(),
): Outcome<Composed> {
  const problems = [
    ...templateProblems(workspace, request),
    ...request.deviations,
    ...itemProblems(workspace, request),
  ];
  if (hasErrors(problems)) return { problems };
  const { campaign, templates, partials, pictures } = workspace;
  const numbered = numberedBy(workspace, request);
  problems.push(...numbered.problems);
  if (!numbered.value || hasErrors(problems)) return { problems };
  const informed = withProgress(workspace.items, campaign, numbered.value, memory);
  problems.push(...datedTooEarly(workspace.items, campaign, numbered.value));
  const built = buildTree(informed, numbered.value, templates, partials, pictures, memory);
  problems.push(...built.problems);
  if (built.value !== undefined && !hasErrors(problems)) return { value: built.value, problems };
  return { problems: [...problems, ...partialProblems(workspace)] };
}
