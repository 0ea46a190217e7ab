/** 期号 and 总期号 of a bulletin: the first begins anew each year, the second never. */
import type { Problem } from "../../diagnostics.ts";
import type { Campaign, DocumentRequest, Envelope } from "../campaign.ts";
import { startOf } from "../pick.ts";
import { dayWords, type Span, spanWords, weekOf } from "../time/weeks.ts";
import type { Value } from "../value.ts";
import { type Asked, isAutomatic, reworded } from "./numbering.ts";
import type { IssueEntry, Register } from "./register.ts";
import * as problems from "./register-problems.ts";

export interface IssueAsked extends Asked {
  /** 期号 as the data file has it. */
  value: Value;
}

export interface NumberedIssue {
  entry: { issue: IssueEntry; fields: Record<string, string> };
  /** It has to be written into the register. */
  isNew: boolean;
  envelope: Partial<Envelope>;
  problems: Problem[];
}

const isSameSpan = (one: Span, other: Span): boolean =>
  one.from === other.from && one.to === other.to;

/** The days whose items a bulletin holds: its 期间, else the week of its date. */
export const spanOfBulletin = (request: DocumentRequest, date: string): Span =>
  request.span ?? weekOf(date);

/** The issue that a document of the data file is, if its 期号 is written out. */
function fixedIssue(request: DocumentRequest): IssueEntry[] {
  const { bulletinName, issue, cumulativeIssue, documentDate, isExtra } = request.envelope;
  const date = startOf(documentDate?.meaning.time)?.from;
  const number = issue?.meaning.number;
  if (!bulletinName || !issue || number === undefined || date === undefined) return [];
  const total = cumulativeIssue?.meaning.number;
  return [
    {
      bulletin: bulletinName.text,
      year: Number(date.slice(0, 4)),
      issue: number,
      ...(total === undefined ? {} : { total }),
      isExtra,
      date,
      span: spanOfBulletin(request, date),
      place: issue.place,
    },
  ];
}

/** Issues of a bulletin that are out: those of the register and those written in the data file. */
export function knownIssues(
  register: Register,
  campaign: Campaign,
  bulletin: string,
): IssueEntry[] {
  const all = [...register.issues, ...campaign.documents.flatMap(fixedIssue)];
  return all.filter((entry) => entry.bulletin === bulletin);
}

/** The issue after those that are known. */
function following(
  known: readonly IssueEntry[],
  { date, request }: IssueAsked,
): Pick<IssueEntry, "issue" | "total"> {
  const { isExtra } = request.envelope;
  const year = Number(date.slice(0, 4));
  const series = known.filter((entry) => entry.isExtra === isExtra && entry.year === year);
  const issue = Math.max(0, ...series.map((entry) => entry.issue)) + 1;
  if (isExtra) return { issue };
  const totals = known.flatMap((entry) => entry.total ?? []);
  return { issue, total: totals.length > 0 ? Math.max(...totals) + 1 : issue };
}

function fieldsOf(entry: IssueEntry): Record<string, string> {
  return {
    简报: entry.bulletin,
    期号: String(entry.issue),
    ...(entry.total === undefined ? {} : { 总期号: String(entry.total) }),
    ...(entry.isExtra ? { 增刊: "是" } : {}),
    日期: dayWords(entry.date),
    开始: dayWords(entry.span.from),
    结束: dayWords(entry.span.to),
  };
}

/** The words of 期号 and 总期号; an 增刊 has no 总期号. */
function envelopeOf({ request, value }: IssueAsked, entry: IssueEntry): Partial<Envelope> {
  const { cumulativeIssue, isExtra } = request.envelope;
  const { issue, total } = entry;
  const numbered = isAutomatic(value) ? { issue: reworded(value, String(issue), issue) } : {};
  if (!cumulativeIssue || !isAutomatic(cumulativeIssue)) return numbered;
  if (isExtra || total === undefined) return { ...numbered, cumulativeIssue: undefined };
  return { ...numbered, cumulativeIssue: reworded(cumulativeIssue, String(total), total) };
}

/** A 期号 written out that the register knows for other days. */
function clash(register: Register, asked: IssueAsked, wanted: IssueEntry): Problem[] {
  const { value } = asked;
  const other = register.issues.find(
    (entry) =>
      entry.bulletin === wanted.bulletin &&
      entry.isExtra === wanted.isExtra &&
      entry.year === wanted.year &&
      entry.issue === value.meaning.number,
  );
  if (!other || isSameSpan(other.span, wanted.span)) return [];
  const place = { ...value.place, path: value.path };
  return [problems.issueOfOtherDays(place, other.issue, spanWords(other.span), register.file)];
}

/** The numbers of one issue: as known for its days, else the next. */
export function numberIssue(register: Register, asked: IssueAsked): NumberedIssue {
  const { campaign, request, date, value } = asked;
  const { bulletinName, cumulativeIssue, isExtra } = request.envelope;
  const bulletin = bulletinName?.text ?? "";
  const span = spanOfBulletin(request, date);
  const known = knownIssues(register, campaign, bulletin);
  const found = known.find((entry) => entry.isExtra === isExtra && isSameSpan(entry.span, span));
  const fixed = value.meaning.number;
  const next = {
    ...following(known, asked),
    ...(fixed === undefined ? {} : { issue: fixed }),
  };
  const year = Number(date.slice(0, 4));
  const entry = found ?? { bulletin, year, ...next, isExtra, date, span, place: {} };
  const asks = isAutomatic(value) || isAutomatic(cumulativeIssue);
  return {
    entry: { issue: entry, fields: fieldsOf(entry) },
    isNew: asks && !found,
    envelope: envelopeOf(asked, entry),
    problems: fixed === undefined ? [] : clash(register, asked, entry),
  };
}
