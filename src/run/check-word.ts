/** Proofreading of finished DOCX: findings by paragraph, copies with comments or mended words. */
import { dirname } from "node:path";
import type { AnnotationOrder, Remark } from "../annotate/annotate.ts";
import type { Mending } from "../annotate/mend-runs.ts";
import { concerns } from "../check/facts.ts";
import { type Change, changeOf, chosenEdits, type ProofEdit } from "../check/mend.ts";
import { type Proof, proofread } from "../check/proofread.ts";
import type { Outcome, Problem } from "../diagnostics.ts";
import { type FlatText, flatten, stretchAt } from "../source/flat.ts";
import { isPackage, readSource } from "../source/read.ts";
import { annotatePackage } from "./annotate-file.ts";
import {
  copyPath,
  type MarkedFile,
  type MendedFile,
  type TextDesk,
  type TextReport,
} from "./check-texts.ts";
import { readInside, shownPath } from "./read-inside.ts";
import { readPackage } from "./read-source.ts";
import { writeCopy } from "./write-copy.ts";

/** What the reader says about pictures, comments, equations, symbols: no words to proofread. */
const BESIDE_WORDS = new Set(["YF8014", "YF8015", "YF8017", "YF8018"]);

const NAMES = { error: "错误", warning: "疑似", hint: "提示" } as const;

/** A finding with the paragraph it stands in, in place of the line; its column counts from there. */
function placed(flat: FlatText, proof: Proof, file: string): Proof {
  const { line: _line, column: _column, ...problem } = proof.problem;
  const stretch = stretchAt(flat, proof.start);
  if (stretch?.paragraph === undefined) return { ...proof, problem: { ...problem, file } };
  const { start, paragraph } = stretch;
  const column = [...flat.text.slice(start, Math.max(start, proof.start))].length + 1;
  return { ...proof, problem: { ...problem, file, paragraph, column } };
}

const said = ({ id, severity, message, expected, fix, clause }: Problem): string[] => [
  `${NAMES[severity]} ${id}：${message}`,
  ...(expected ? [`应为：${expected}`] : []),
  ...(fix ? [`办法：${fix}`] : []),
  ...(clause ? [`依据：${clause}`] : []),
];

/** The words of a finding inside its first paragraph; at least one character of it. */
function remarkOf(flat: FlatText, { problem, start, end }: Proof): Remark[] {
  const stretch = stretchAt(flat, start);
  if (stretch?.paragraph === undefined) return [];
  const length = stretch.end - stretch.start;
  const from = Math.min(Math.max(0, start - stretch.start), Math.max(0, length - 1));
  const to = Math.min(length, Math.max(from + 1, end - stretch.start));
  return [{ paragraph: stretch.paragraph, start: from, end: to, lines: said(problem) }];
}

/** Edits of one finding as mendings of paragraphs; none if they reach beyond one. */
function mendingsOf(flat: FlatText, edits: readonly ProofEdit[]): Mending[] {
  const mendings = edits.flatMap(({ start, end, text }) => {
    const stretch = stretchAt(flat, start);
    const isInside = stretch && stretch.start <= start && end <= stretch.end;
    if (!isInside || stretch.paragraph === undefined) return [];
    const { paragraph, start: from } = stretch;
    return [{ paragraph, start: start - from, end: end - from, text }];
  });
  return mendings.length === edits.length ? mendings : [];
}

/** A finished DOCX on the desk. */
interface Paper {
  path: string;
  file: string;
  bytes: Uint8Array;
  flat: FlatText;
  proofs: readonly Proof[];
}

/** Has the limited process write a copy, and puts it beside the file. */
async function writeAnnotated(
  { path, file, bytes }: Paper,
  desk: TextDesk,
  order: AnnotationOrder,
): Promise<Outcome<{ output: string; done: boolean[] }>> {
  const made = await annotatePackage(bytes, file, order, desk.environment);
  if (!made.value) return { problems: made.problems };
  const what = order.mendings ? "已改" : "批注";
  const written = await writeCopy(copyPath(path, what), desk.base, made.value.bytes);
  if (written.value === undefined) return { problems: written.problems };
  return { value: { output: written.value, done: made.value.done }, problems: [] };
}

async function writeMarked(paper: Paper, desk: TextDesk): Promise<Outcome<MarkedFile>> {
  const { file, flat, proofs } = paper;
  const remarks = proofs.flatMap((proof) => remarkOf(flat, proof));
  if (remarks.length === 0) return { value: { file, comments: 0 }, problems: [] };
  const { value, problems } = await writeAnnotated(paper, desk, { remarks });
  if (!value) return { problems };
  const comments = value.done.filter((isDone) => isDone).length;
  return { value: { file, output: value.output, comments }, problems };
}

async function writeMended(paper: Paper, desk: TextDesk): Promise<Outcome<MendedFile>> {
  const { file, flat, proofs } = paper;
  const chosen = chosenEdits(flat.text.length, proofs);
  const groups = [...new Set(chosen.map(({ proof }) => proof))]
    .map((proof) => chosen.filter((edit) => edit.proof === proof))
    .map((edits) => ({ edits, mendings: mendingsOf(flat, edits) }))
    .filter(({ mendings }) => mendings.length > 0);
  if (groups.length === 0) return { value: { file, changes: [] }, problems: [] };
  const order = { mendings: groups.map(({ mendings }) => mendings) };
  const { value, problems } = await writeAnnotated(paper, desk, order);
  if (!value) return { problems };
  const changes = groups
    .filter((_, i) => value.done[i])
    .flatMap(({ edits }): Change[] => edits.map((edit) => changeOf(flat.text, edit)));
  return { value: { file, output: value.output, changes }, problems };
}

/** Proofreads one .docx; writes the copies that the desk asks for beside it. */
export async function checkWord(path: string, desk: TextDesk): Promise<TextReport> {
  const { base, exceptions, facts, environment } = desk;
  const file = shownPath(base, path);
  const found = await readInside(dirname(path), path, file);
  if (!found.value) return { problems: found.problems, excepted: 0 };
  const { bytes } = found.value;
  const read = isPackage(bytes)
    ? await readPackage(bytes, file, environment)
    : readSource(bytes, file);
  if (!read.value) return { problems: read.problems, excepted: 0 };
  const flat = flatten(read.value);
  const about = facts && concerns(facts, flat.text) ? { facts } : {};
  const { proofs, excepted } = proofread(flat.text, { exceptions, ...about });
  const paper = { path, file, bytes, flat, proofs: proofs.map((one) => placed(flat, one, file)) };
  const noted = read.problems.filter(({ id }) => !BESIDE_WORDS.has(id));
  const problems = [...noted, ...paper.proofs.map(({ problem }) => problem)];
  const mended = desk.fix ? await writeMended(paper, desk) : undefined;
  const marked = desk.marked ? await writeMarked(paper, desk) : undefined;
  return {
    problems: [...problems, ...(mended?.problems ?? []), ...(marked?.problems ?? [])],
    excepted,
    ...(mended?.value ? { mended: mended.value } : {}),
    ...(marked?.value ? { marked: marked.value } : {}),
  };
}
