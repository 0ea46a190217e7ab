/** An old document made into a workspace: a template, draft data, and a report of every field. */
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Outcome, Problem } from "../diagnostics.ts";
import type { Extraction } from "../extract/extract.ts";
import { bulletinNotExtracted, draftThere, toBeDecided } from "../extract/problems.ts";
import { fieldReport } from "../extract/report.ts";
import { extractVerified } from "../extract/verified.ts";
import { folderProblem } from "./file-errors.ts";
import { readTree } from "./format-texts.ts";
import { sha256 } from "./ledger.ts";
import type { Environment } from "./read-source.ts";
import { hashAt, replaceWhole } from "./write-out.ts";

/** The new workspace. */
export interface NewTemplate {
  /** Shown names of its files. */
  files: string[];
  extraction: Extraction;
}

interface File {
  path: string;
  shown: string;
  bytes: Uint8Array;
}

const REPORT = "字段对照.txt";
const DATA = join("data", "活动.yaml");

/** Template and data of one text, checked against it. Nothing is written. */
async function extracted(
  path: string,
  file: string,
  name: string,
  environment: Environment,
): Promise<Outcome<Extraction>> {
  const { value, problems } = await readTree(path, file, environment);
  if (!value) return { problems };
  const { tree, settings } = value;
  if (tree.type === "bulletin") return { problems: [...problems, bulletinNotExtracted(file)] };
  const made = extractVerified(tree, name, settings);
  return { ...made, problems: [...problems, ...made.problems] };
}

/** Writes all files or, where one stands there that is not the same, none. */
async function writeNew(files: readonly File[]): Promise<Problem[]> {
  const there = await Promise.all(files.map(({ path }) => hashAt(path)));
  const isOther = files.map(({ bytes }, i) => there[i] !== undefined && there[i] !== sha256(bytes));
  const kept = files.filter((_, i) => isOther[i]).map(({ shown }) => draftThere(shown));
  if (kept.length > 0) return kept;
  for (const { path, bytes } of files) {
    await mkdir(dirname(path), { recursive: true });
    await replaceWhole(path, bytes);
  }
  return [];
}

/**
 * Makes the workspace `folder` (absolute; `shown` to people) out of the text at `path`. The text
 * stays as it is; files that a person may have worked on are not written over.
 */
export async function makeTemplate(
  source: { path: string; file: string; name: string },
  folder: { path: string; shown: string },
  environment: Environment,
): Promise<Outcome<NewTemplate>> {
  const { path, file, name } = source;
  const { value: extraction, problems } = await extracted(path, file, name, environment);
  if (!extraction) return { problems };
  const messages = problems.map(({ message, text }) => `${message}${text ? `（${text}）` : ""}`);
  const contents: [string, string][] = [
    [DATA, extraction.data],
    ...extraction.templates.map((one): [string, string] => [
      join("templates", `${one.name}.md`),
      one.text,
    ]),
    [REPORT, fieldReport(file, extraction, messages)],
  ];
  const files = contents.map(([inner, text]) => ({
    path: join(folder.path, inner),
    shown: `${folder.shown}/${inner.replaceAll("\\", "/")}`,
    bytes: new TextEncoder().encode(text),
  }));
  try {
    problems.push(...(await writeNew(files)));
  } catch (thrown) {
    return { problems: [...problems, folderProblem(thrown, folder.shown)] };
  }
  const data = `${folder.shown}/data/活动.yaml`;
  problems.push(...extraction.questions.map((question) => toBeDecided(data, question)));
  return { value: { files: files.map(({ shown }) => shown), extraction }, problems };
}
