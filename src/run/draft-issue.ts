/** A planned issue of a 简报 as one more document of its campaign, with its number. */

import { withNumbers } from "../data/brief/numbering.ts";
import type { Campaign, DocumentRequest } from "../data/campaign.ts";
import { treeOf } from "../data/load.ts";
import { dayWords, spanWords } from "../data/time/weeks.ts";
import { addDocument } from "../data/unit/variant.ts";
import { invariant, type Outcome } from "../diagnostics.ts";
import { composeDocument } from "./compose.ts";
import type { PlannedIssue } from "./plan-issue.ts";
import { claimNumbers } from "./register.ts";
import type { Workspace } from "./workspace.ts";

/** The campaign with the issue as one more document, under a name. */
function drafted(campaign: Campaign, issue: PlannedIssue, name: string): Outcome<Campaign> {
  const { pattern, date, span, isExtra } = issue;
  return addDocument(treeOf(campaign), campaign.file, pattern.name.text, {
    名称: name,
    模板: pattern.template.text,
    成文日期: dayWords(date),
    期间: spanWords(span),
    期号: "自动",
    总期号: "自动",
    增刊: isExtra ? "是" : "否",
  });
}

/** An issue ready to be rendered. */
export interface DraftedIssue {
  workspace: Workspace;
  request: DocumentRequest;
  /** 期号, and 总期号 if it has one. */
  issue: string;
  total?: string;
}

function lastOf(campaign: Campaign): DocumentRequest {
  const request = campaign.documents.at(-1);
  invariant(request, "新的一期简报不在文件里");
  return request;
}

/**
 * The issue as a document of the workspace. With `claim` it takes its number from the register for
 * good, unless it has an error.
 */
export async function draftIssue(
  workspace: Workspace,
  issue: PlannedIssue,
  claim: boolean,
): Promise<Outcome<DraftedIssue>> {
  const { name } = issue.pattern;
  const draft = drafted(workspace.campaign, issue, `${name}${spanWords(issue.span)}`);
  if (!draft.value) return { problems: draft.problems };
  const campaign = draft.value;
  const request = lastOf(campaign);
  const composed = composeDocument({ ...workspace, campaign }, request);
  if (!composed.value) return { problems: composed.problems };
  const register = claim
    ? await claimNumbers(workspace, [{ campaign, request }])
    : workspace.register;
  const numbered = register.value && withNumbers(register.value, campaign, request);
  if (!numbered?.value) return { problems: numbered?.problems ?? register.problems };
  const { issue: number = "", cumulativeIssue: total } = numbered.value.request.envelope;
  const extra = issue.isExtra ? "增刊" : "";
  const final = `${name}${issue.date.slice(0, 4)}年${extra}第${number}期`;
  const named = drafted(workspace.campaign, issue, final);
  if (!named.value) return { problems: named.problems };
  return {
    value: {
      workspace: { ...workspace, campaign: named.value, register },
      request: lastOf(named.value),
      issue: String(number),
      ...(total ? { total: total.text } : {}),
    },
    problems: [],
  };
}
