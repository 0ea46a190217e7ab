/** Which issue of a 简报 is to be made: what days it holds and when it is dated. */

import { knownIssues } from "../data/brief/number-issue.ts";
import { emptyRegister, type IssueEntry } from "../data/brief/register.ts";
import type { DocumentRequest } from "../data/campaign.ts";
import { startOf } from "../data/pick.ts";
import { addDays, daysBetween } from "../data/time/calendar.ts";
import { contains, isWeek, type Span, spanWords, weekOf } from "../data/time/weeks.ts";
import { hasErrors, type Outcome } from "../diagnostics.ts";
import * as problems from "./brief-problems.ts";
import type { Workspace } from "./workspace.ts";

/** What was asked for; the days as `YYYY-MM-DD`. Nothing: the issue after the last. */
export interface BriefOrder {
  /** A 简报 of 文件; may be left out where there is one only. */
  name?: string;
  /** A day of the week. */
  week?: string;
  span?: Span;
  issue?: number;
  /** 增刊. */
  isExtra: boolean;
}

/** An issue that is settled but for its number. */
export interface PlannedIssue {
  /** Entry of 文件 that it is made after. */
  pattern: DocumentRequest;
  span: Span;
  date: string;
  isExtra: boolean;
}

const dateOf = ({ envelope }: DocumentRequest): string =>
  startOf(envelope.documentDate?.meaning.time)?.from ?? "";

/** The 简报 to make: the one named, or the only one. */
function patternOf(
  { campaign, templates }: Workspace,
  name: string | undefined,
): Outcome<DocumentRequest> {
  const briefs = campaign.documents.filter(
    (document) => templates.get(document.template.text)?.kind === "简报",
  );
  const names = briefs.map((brief) => brief.name.text);
  const [first, ...others] =
    name === undefined ? briefs : briefs.filter((brief) => brief.name.text === name);
  if (first && others.length === 0) return { value: first, problems: [] };
  const problem = first
    ? problems.severalBriefs(campaign.file, names)
    : problems.noBrief(campaign.file, name, names);
  return { problems: [problem] };
}

/** Issues of the bulletin that are out, in order of their days. */
function issuesOf({ register, campaign }: Workspace, pattern: DocumentRequest): IssueEntry[] {
  const bulletin = pattern.envelope.bulletinName?.text ?? "";
  const known = knownIssues(register.value ?? emptyRegister(""), campaign, bulletin);
  return known.toSorted((a, b) => Number(a.span.to > b.span.to) - Number(a.span.to < b.span.to));
}

/** The week after the last issue; of an 增刊, that of its first item that is not out yet. */
function nextWeek({ items }: Workspace, known: readonly IssueEntry[], isExtra: boolean) {
  const issues = known.filter((issue) => issue.isExtra === isExtra);
  const last = issues.at(-1);
  if (last && !isExtra) return weekOf(addDays(last.span.to, 1));
  const first = items.all.find(
    (item) => item.isExtra === isExtra && !issues.some(({ span }) => contains(span, item.date)),
  );
  return first && weekOf(first.date);
}

/** Days of an issue by its number: one that is out, or the next. */
function spanOfIssue(
  wanted: number,
  known: readonly IssueEntry[],
  next: Span | undefined,
  isExtra: boolean,
): Outcome<Span> {
  const issues = known.filter((issue) => issue.isExtra === isExtra);
  const found = issues.findLast(({ issue }) => issue === wanted);
  if (found) return { value: found.span, problems: [] };
  const year = issues.at(-1)?.year;
  const numbers = issues.filter((issue) => issue.year === year).map(({ issue }) => issue);
  const following = Math.max(0, ...numbers) + 1;
  if (next && wanted === following) return { value: next, problems: [] };
  return { problems: [problems.noSuchIssue(wanted, numbers, following)] };
}

function spanOf(
  workspace: Workspace,
  order: BriefOrder,
  known: readonly IssueEntry[],
): Outcome<Span> {
  const { isExtra } = order;
  if (order.span) return { value: order.span, problems: [] };
  if (order.week !== undefined) return { value: weekOf(order.week), problems: [] };
  const next = nextWeek(workspace, known, isExtra);
  if (order.issue !== undefined) return spanOfIssue(order.issue, known, next, isExtra);
  return next ? { value: next, problems: [] } : { problems: [problems.nothingSent()] };
}

/**
 * The date of an issue: as it is known; else the weekday of the pattern in that week, or the last of
 * other days; never before what it tells.
 */
function dateFor(
  { items }: Workspace,
  pattern: DocumentRequest,
  span: Span,
  isExtra: boolean,
): string {
  const usual = dateOf(pattern);
  const offset = daysBetween(weekOf(usual).from, usual);
  const date = isWeek(span) ? addDays(span.from, offset) : span.to;
  const told = items.all.filter((item) => item.isExtra === isExtra && contains(span, item.date));
  return [date, ...told.map((item) => item.date)].toSorted().at(-1) ?? date;
}

/**
 * Settles which issue is asked for. Errors: no 简报 in the data file or several, an issue that is
 * neither out nor next, days without items (those that have some are named).
 */
export function planIssue(workspace: Workspace, order: BriefOrder): Outcome<PlannedIssue> {
  const { items, register } = workspace;
  const found = [...items.problems, ...register.problems];
  if (hasErrors(found)) return { problems: found };
  const pattern = patternOf(workspace, order.name);
  if (!pattern.value) return { problems: pattern.problems };
  const known = issuesOf(workspace, pattern.value);
  const span = spanOf(workspace, order, known);
  if (!span.value) return { problems: span.problems };
  const { isExtra } = order;
  const days = span.value;
  const candidates = items.all.filter((item) => item.isExtra === isExtra && !item.isNote);
  if (!candidates.some(({ date }) => contains(days, date))) {
    const later = candidates.find(({ date }) => date > days.to);
    const last = known.findLast((issue) => issue.isExtra === isExtra);
    return { problems: [problems.emptyDays(spanWords(days), later?.date, last?.issue)] };
  }
  const out = known.find(
    (issue) =>
      issue.isExtra === isExtra && issue.span.from === days.from && issue.span.to === days.to,
  );
  const date = out?.date ?? dateFor(workspace, pattern.value, days, isExtra);
  const after = known.findLast((issue) => !isExtra && !issue.isExtra && issue.span.from > days.to);
  const late = after && !out ? [problems.lateIssue(spanWords(days), after.issue)] : [];
  const value = { pattern: pattern.value, span: days, date, isExtra };
  return { value, problems: [...found, ...late] };
}
