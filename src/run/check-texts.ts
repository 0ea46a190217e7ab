/** Proofreading of finished texts, and the mended copies beside them. */
import { dirname, join, parse, relative, resolve, sep } from "node:path";
import { readExceptions } from "../check/exceptions.ts";
import { concerns, type Facts } from "../check/facts.ts";
import { type Change, mend } from "../check/mend.ts";
import { proofread } from "../check/proofread.ts";
import { decodeText } from "../data/decode.ts";
import type { Outcome, Problem } from "../diagnostics.ts";
import { readInside, shownPath } from "./read-inside.ts";
import { writeCopy } from "./write-copy.ts";

type ExceptionList = NonNullable<ReturnType<typeof readExceptions>["value"]>;

/** A mended copy; `output` is absent if there was nothing to mend. */
export interface MendedFile {
  file: string;
  output?: string;
  changes: Change[];
}

/** A copy with comments; `output` is absent if there was nothing to say. */
export interface MarkedFile {
  file: string;
  output?: string;
  comments: number;
}

/** What proofreading of one text gave. */
export interface TextReport {
  problems: Problem[];
  /** Decoded text, if it could be read. */
  text?: string;
  /** Findings that the house list lets pass. */
  excepted: number;
  mended?: MendedFile;
  marked?: MarkedFile;
}

const EXCEPTIONS = join("data", "校对例外.yaml");

/** The house list of a workspace; empty if there is none. */
export async function loadHouseList(
  dir: string,
  base: string,
  sources: Map<string, string>,
): Promise<Outcome<ExceptionList>> {
  const root = resolve(base, dir);
  const path = join(root, EXCEPTIONS);
  const file = shownPath(base, path);
  const found = await readInside(root, path, file);
  if (!found.value) {
    const isAbsent = found.problems.every((problem) => problem.id === "YF5002");
    return { value: [], problems: isAbsent ? [] : found.problems };
  }
  const decoded = decodeText(found.value.bytes, file);
  if (!decoded.value) return { value: [], problems: decoded.problems };
  sources.set(file, decoded.value.text);
  const read = readExceptions(decoded.value.text, file);
  return { ...read, problems: [...decoded.problems, ...read.problems] };
}

const KIND = /^---[ \t]*\r?\n(?:(?!---)[^\n]*\n)*?[ \t]*["']?文种["']?[ \t]*[：:]/u;

/** Whether the front matter of a Markdown text names its 文种: then it is one of ours. */
export const namesItsKind = (text: string): boolean => KIND.test(text.replace(/^\ufeff/u, ""));

/** A .md is a template if it lies in templates/ or its front matter has 文种. */
export function isTemplate(path: string, base: string, text: string): boolean {
  const folders = relative(base, dirname(path)).split(sep);
  const isShelved = folders.includes("templates") || dirname(path).split(sep).includes("templates");
  return isShelved || namesItsKind(text);
}

const CRLF = /\r\n/u;

/** `方案.txt` → `方案（已改）.txt` in the same folder. */
export function copyPath(path: string, what: "已改" | "批注"): string {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}（${what}）${ext}`);
}

/** What is made of texts besides the findings. */
export interface TextOptions {
  /** Mended copies are written beside the texts. */
  fix: boolean;
  /** Copies of DOCX with a comment at each finding are written beside them. */
  marked: boolean;
  /** All that is handed on to limited processes. */
  environment: Readonly<Record<string, string>>;
}

/** What texts are proofread with. */
export interface TextDesk extends TextOptions {
  base: string;
  exceptions: ExceptionList;
  facts?: Facts;
}

/** Proofreads one .txt or .md; with `fix` writes the mended copy beside it. */
export async function checkText(path: string, desk: TextDesk): Promise<TextReport> {
  const { base, exceptions, facts, fix } = desk;
  const file = shownPath(base, path);
  const found = await readInside(dirname(path), path, file);
  if (!found.value) return { problems: found.problems, excepted: 0 };
  const decoded = decodeText(found.value.bytes, file);
  if (!decoded.value) return { problems: decoded.problems, excepted: 0 };
  const { text } = decoded.value;
  const isMarkdown = /\.md$/iu.test(path);
  const { proofs, excepted } = proofread(text, {
    file,
    isMarkdown,
    exceptions,
    ...(facts && concerns(facts, text) ? { facts } : {}),
  });
  const problems = [...decoded.problems, ...proofs.map(({ problem }) => problem)];
  if (!fix) return { problems, text, excepted };
  const mended = mend(text, proofs);
  if (mended.changes.length === 0)
    return { problems, text, excepted, mended: { file, changes: [] } };
  const hasCrlf = CRLF.test(new TextDecoder("latin1").decode(found.value.bytes));
  const words = hasCrlf ? mended.text.replace(/\n/gu, "\r\n") : mended.text;
  const bytes = new TextEncoder().encode(words);
  const written = await writeCopy(copyPath(path, "已改"), base, bytes);
  return {
    problems: [...problems, ...written.problems],
    text,
    excepted,
    ...(written.value === undefined
      ? {}
      : { mended: { file, output: written.value, changes: mended.changes } }),
  };
}
