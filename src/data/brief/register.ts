/**
 * The register of numbers given out: 发文字号, 期号, 份号. It is only looked up here; `numbering.ts`
 * says which number comes next, `register-text.ts` writes it down.
 */
import { hasErrors, invariant, type Outcome, type Place } from "../../diagnostics.ts";
import { decodeText } from "../decode.ts";
import { checkRegister } from "../facts/register.ts";
import { keysOf } from "../introspect.ts";
import { blocksAt, startOf, valueAt } from "../pick.ts";
import { readBlock } from "../read-block.ts";
import { registerSchema } from "../schema/register.ts";
import type { Span } from "../time/weeks.ts";
import type { DataObject, Value } from "../value.ts";
import { readYaml } from "../yaml/yaml.ts";
import * as problems from "./register-problems.ts";

/** One 发文字号; without an owner it is kept back. */
export interface NumberEntry {
  text: string;
  /** 机关代字. */
  code: string;
  year: number;
  serial: number;
  /** 文件 and 单位 that have it. */
  owner?: string;
  place: Place;
}

/** One issue of a 简报. */
export interface IssueEntry {
  bulletin: string;
  year: number;
  issue: number;
  total?: number;
  isExtra: boolean;
  /** Date of the issue. */
  date: string;
  /** Whose items it holds. */
  span: Span;
  place: Place;
}

/** One 份号. */
export interface CopyEntry {
  document: string;
  serial: number;
  owner: string;
  place: Place;
}

export interface Register {
  /** As shown to people. */
  file: string;
  /** As it stands in the file; empty if there is none yet. */
  text: string;
  numbers: readonly NumberEntry[];
  issues: readonly IssueEntry[];
  copies: readonly CopyEntry[];
}

export const emptyRegister = (file: string): Register => ({
  file,
  text: "",
  numbers: [],
  issues: [],
  copies: [],
});

/** Who has a number: the document, and the unit it is made for. */
export const ownerOf = (document: string, unit: string | undefined): string =>
  unit === undefined ? document : `${document}（${unit}）`;

/** The numbers that a document has in the register, in words; empty if it has none. */
export function numbersOf(register: Register | undefined, document: string, unit: string): string {
  const owner = ownerOf(document, unit);
  const numbers = register?.numbers.filter((entry) => entry.owner === owner) ?? [];
  const copies = register?.copies.filter((entry) => entry.owner === owner) ?? [];
  return [...numbers.map(({ text }) => text), ...copies.map(({ serial }) => serial)].join(" ");
}

const DOCUMENT_NUMBER = /^(\S+)〔(\d{4})〕([1-9]\d*)号$/u;

/** The parts of 云教〔2005〕6号; undefined if it is none. */
export function partsOfNumber(
  text: string,
): Pick<NumberEntry, "code" | "year" | "serial"> | undefined {
  const [, code, year, serial] = DOCUMENT_NUMBER.exec(text) ?? [];
  if (code === undefined) return undefined;
  return { code, year: Number(year), serial: Number(serial) };
}

const wordsAt = (block: DataObject, key: string): string | undefined => valueAt(block, key)?.text;

function needed(block: DataObject, key: string): Value {
  const value = valueAt(block, key);
  invariant(value, `登记簿缺少${key}没有被查出`);
  return value;
}

const dayAt = (block: DataObject, key: string): string =>
  startOf(needed(block, key).meaning.time)?.from ?? "";

function numberEntry(block: DataObject): NumberEntry | undefined {
  const value = needed(block, "字号");
  const parts = partsOfNumber(value.text);
  const document = wordsAt(block, "文件");
  const owner = document === undefined ? {} : { owner: ownerOf(document, wordsAt(block, "单位")) };
  return parts && { text: value.text, ...parts, ...owner, place: value.place };
}

function issueEntry(block: DataObject): IssueEntry {
  const date = dayAt(block, "日期");
  const total = valueAt(block, "总期号")?.meaning.number;
  return {
    bulletin: needed(block, "简报").text,
    year: Number(date.slice(0, 4)),
    issue: needed(block, "期号").meaning.number ?? 0,
    ...(total === undefined ? {} : { total }),
    isExtra: valueAt(block, "增刊")?.meaning.flag ?? false,
    date,
    span: { from: dayAt(block, "开始"), to: dayAt(block, "结束") },
    place: needed(block, "期号").place,
  };
}

function copyEntry(block: DataObject): CopyEntry {
  const number = needed(block, "份号");
  const document = needed(block, "文件").text;
  const owner = ownerOf(document, wordsAt(block, "单位"));
  return { document, serial: Number(number.text), owner, place: number.place };
}

const KEYS = new Set(keysOf(registerSchema));

/**
 * Reads the register. Errors: what is wrong with the file, a number that is none, one number given
 * out twice. Hints: gaps.
 */
export function readRegister(bytes: Uint8Array, file: string): Outcome<Register> {
  const decoded = decodeText(bytes, file);
  if (!decoded.value) return { problems: decoded.problems };
  const { text } = decoded.value;
  const raw = readYaml(text, file, 1, (word) => KEYS.has(word));
  if (!raw.value) return { problems: [...decoded.problems, ...raw.problems] };
  const isEmpty = raw.value.type === "scalar" && raw.value.isEmpty;
  if (isEmpty) return { value: { ...emptyRegister(file), text }, problems: raw.problems };
  const block = readBlock(raw.value, file, registerSchema);
  const before = [...decoded.problems, ...raw.problems, ...block.problems];
  if (!block.value || hasErrors(before)) return { problems: before };
  const data = block.value;
  const forms = blocksAt(data, "发文字号").flatMap((entry) => {
    const value = needed(entry, "字号");
    return partsOfNumber(value.text) ? [] : [problems.strangeNumber(value.place, value.text)];
  });
  const register: Register = {
    file,
    text,
    numbers: blocksAt(data, "发文字号").flatMap((entry) => numberEntry(entry) ?? []),
    issues: blocksAt(data, "简报").map(issueEntry),
    copies: blocksAt(data, "份号").map(copyEntry),
  };
  const met = [...before, ...forms, ...checkRegister(register)];
  return hasErrors(met) ? { problems: met } : { value: register, problems: met };
}
