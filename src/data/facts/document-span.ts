/** Which days and which phase a document is about. */

import { spanOfBulletin } from "../brief/number-issue.ts";
import type { Campaign, DocumentRequest } from "../campaign.ts";
import { blockAt, blocksAt, startOf, valueAt } from "../pick.ts";
import type { Span } from "../time/weeks.ts";
import { spanOfBlock } from "../unit/known-units.ts";
import type { DataObject } from "../value.ts";

/** The phase of a document, and the one after it in the same batch. */
export function phasesOf(
  campaign: Campaign,
  { phase: wanted }: DocumentRequest,
): { phase?: DataObject; next?: DataObject } {
  if (!wanted) return {};
  const phases = blocksAt(campaign.data, "阶段");
  const index = phases.findIndex((phase) => valueAt(phase, "名称")?.text === wanted.text);
  const phase = phases[index];
  if (!phase) return {};
  const batch = valueAt(phase, "批次")?.text;
  const next = phases.slice(index + 1).find((later) => valueAt(later, "批次")?.text === batch);
  return { phase, ...(next ? { next } : {}) };
}

/**
 * The days whose items a document sums up: of a bulletin its 期间 or week, else its phase or the
 * whole campaign, and no day after its date.
 */
export function spanOfDocument(campaign: Campaign, request: DocumentRequest): Span | undefined {
  const { documentDate, bulletinName } = request.envelope;
  const date = startOf(documentDate?.meaning.time)?.from;
  if (date === undefined) return undefined;
  if (bulletinName) return spanOfBulletin(request, date);
  const { phase } = phasesOf(campaign, request);
  const span = spanOfBlock(phase) ?? spanOfBlock(blockAt(campaign.data, "活动"));
  const from = span && span.from < date ? span.from : date;
  return { from, to: span && span.to < date ? span.to : date };
}
