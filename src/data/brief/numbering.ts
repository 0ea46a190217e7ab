/**
 * Numbers that follow on. A document that says 自动 gets the number that the register holds for it,
 * else the next one: for 发文字号 of its organ's 代字 and year, for a 期号 of its bulletin and year.
 */
import { hasErrors, type Outcome, type Problem } from "../../diagnostics.ts";
import type { Campaign, DocumentRequest, Envelope } from "../campaign.ts";
import { blockAt, startOf, valueAt } from "../pick.ts";
import { AUTOMATIC } from "../schema/fields.ts";
import { dayWords } from "../time/weeks.ts";
import { markPath, pathOf, Value } from "../value.ts";
import { type IssueAsked, numberIssue } from "./number-issue.ts";
import {
  type CopyEntry,
  type NumberEntry,
  ownerOf,
  partsOfNumber,
  type Register,
} from "./register.ts";
import * as problems from "./register-problems.ts";
import type { Claim } from "./register-text.ts";

/** A document with its numbers, and what has to be written into the register for it. */
export interface Numbered {
  request: DocumentRequest;
  claims: Claim[];
  /** The register with the claims in it. */
  register: Register;
}

/** What the numbering of one document goes by. */
export interface Asked {
  campaign: Campaign;
  request: DocumentRequest;
  /** Of the unit that the document is made for. */
  unit: string | undefined;
  /** 成文日期, `YYYY-MM-DD`. */
  date: string;
}

export const isAutomatic = (value: Value | undefined): boolean => value?.text === AUTOMATIC;

/** Whether the document asks the register for anything. */
export const asksForNumbers = ({ envelope }: DocumentRequest): boolean =>
  [envelope.documentNumber, envelope.copyNumber, envelope.issue, envelope.cumulativeIssue].some(
    isAutomatic,
  );

/** The same value with other words. */
export const reworded = (value: Value, text: string, number?: number): Value =>
  new Value(text, value.path, value.place, number === undefined ? {} : { number });

const unitFields = (unit: string | undefined): Record<string, string> =>
  unit === undefined ? {} : { 单位: unit };

/** Numbers of one 代字 and year that are written out in the data file. */
const fixedSerials = (campaign: Campaign, code: string, year: number): number[] =>
  campaign.documents.flatMap(({ envelope }) => {
    const parts = partsOfNumber(envelope.documentNumber?.text ?? "");
    return parts?.code === code && parts.year === year ? [parts.serial] : [];
  });

/** The register's entry for the document, or the next one. */
function nextNumber(register: Register, asked: Asked, code: string): NumberEntry {
  const year = Number(asked.date.slice(0, 4));
  const owner = ownerOf(asked.request.name.text, asked.unit);
  const series = register.numbers.filter((entry) => entry.code === code && entry.year === year);
  const known = series.find((entry) => entry.owner === owner);
  if (known) return known;
  const taken = [
    ...series.map(({ serial }) => serial),
    ...fixedSerials(asked.campaign, code, year),
  ];
  const serial = Math.max(0, ...taken) + 1;
  return { text: `${code}〔${year}〕${serial}号`, code, year, serial, owner, place: {} };
}

function numberDocument(numbered: Numbered, asked: Asked, value: Value, met: Problem[]): Value {
  const { register } = numbered;
  const { campaign, request, unit, date } = asked;
  const owner = ownerOf(request.name.text, unit);
  if (!isAutomatic(value)) {
    const other = register.numbers.find(({ text }) => text === value.text);
    if (other?.owner !== undefined && other.owner !== owner) {
      const place = { ...value.place, path: value.path };
      met.push(problems.numberOfAnother(place, value.text, other.owner, register.file));
    }
    return value;
  }
  const code = campaign.organ.code?.text;
  if (code === undefined) {
    const place = { ...value.place, path: value.path };
    met.push(problems.noCode(place, campaign.organ.name.text));
    return value;
  }
  const entry = nextNumber(register, asked, code);
  if (!register.numbers.includes(entry)) {
    const fields = { 字号: entry.text, 文件: request.name.text, ...unitFields(unit) };
    numbered.claims.push({ section: "发文字号", fields: { ...fields, 日期: dayWords(date) } });
    numbered.register = { ...register, numbers: [...register.numbers, entry] };
  }
  return reworded(value, entry.text);
}

/** 份号 count the copies of one document. */
function numberCopy(numbered: Numbered, { request, unit }: Asked, value: Value): Value {
  if (!isAutomatic(value)) return value;
  const { register } = numbered;
  const document = request.name.text;
  const owner = ownerOf(document, unit);
  const copies = register.copies.filter((entry) => entry.document === document);
  const known = copies.find((entry) => entry.owner === owner);
  const serial = known?.serial ?? Math.max(0, ...copies.map((entry) => entry.serial)) + 1;
  const text = String(serial).padStart(6, "0");
  if (!known) {
    const entry: CopyEntry = { document, serial, owner, place: {} };
    const fields = { 份号: text, 文件: document, ...unitFields(unit) };
    numbered.claims.push({ section: "份号", fields });
    numbered.register = { ...register, copies: [...register.copies, entry] };
  }
  return reworded(value, text);
}

function numberBulletin(numbered: Numbered, asked: IssueAsked, met: Problem[]): Partial<Envelope> {
  const { entry, isNew, envelope, problems: found } = numberIssue(numbered.register, asked);
  met.push(...found);
  if (isNew) {
    const { register } = numbered;
    numbered.claims.push({ section: "简报", fields: entry.fields });
    numbered.register = { ...register, issues: [...register.issues, entry.issue] };
  }
  return envelope;
}

/** Names of the numbers in the data file. */
const KEYS = {
  documentNumber: "发文字号",
  copyNumber: "份号",
  issue: "期号",
  cumulativeIssue: "总期号",
} as const;

/** The request with other numbers, in its envelope and in what templates see of it. */
function renumbered(request: DocumentRequest, changes: Partial<Envelope>): DocumentRequest {
  const data = { ...request.data };
  const envelope: Envelope = { ...request.envelope };
  for (const [name, key] of Object.entries(KEYS) as [keyof typeof KEYS, string][]) {
    const value = changes[name];
    if (value) {
      data[key] = value;
      envelope[name] = value;
    } else if (name in changes) {
      delete data[key];
      delete envelope[name];
    }
  }
  return { ...request, envelope, data: markPath(data, pathOf(request.data) ?? "") };
}

/**
 * The document with every 自动 replaced. Errors: no 代字, a number that the register has given to
 * another document, a date without a year.
 */
export function withNumbers(
  register: Register,
  campaign: Campaign,
  request: DocumentRequest,
): Outcome<Numbered> {
  const { envelope } = request;
  const { documentNumber, copyNumber, issue, documentDate } = envelope;
  const date = startOf(documentDate?.meaning.time)?.from;
  const numbered: Numbered = { request, claims: [], register };
  if (date === undefined) {
    const { place: at, path } = documentDate ?? request.name;
    const place = { ...at, path };
    const met = asksForNumbers(request) ? [problems.unreadableDate(place)] : [];
    return met.length > 0 ? { problems: met } : { value: numbered, problems: met };
  }
  const unit = valueAt(blockAt(campaign.data, "单位"), "名称")?.text;
  const asked: Asked = { campaign, request, unit, date };
  const met: Problem[] = [];
  const changes: Partial<Envelope> = {
    ...(issue ? numberBulletin(numbered, { ...asked, value: issue }, met) : {}),
    ...(documentNumber
      ? { documentNumber: numberDocument(numbered, asked, documentNumber, met) }
      : {}),
    ...(copyNumber ? { copyNumber: numberCopy(numbered, asked, copyNumber) } : {}),
  };
  if (hasErrors(met)) return { problems: met };
  return { value: { ...numbered, request: renumbered(request, changes) }, problems: met };
}
