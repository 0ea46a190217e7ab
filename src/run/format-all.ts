/** Sets texts one after another and puts the results into a folder; the texts stay as they are. */
import { extname, parse, resolve } from "node:path";
import type { Problem } from "../diagnostics.ts";
import { hasErrors } from "../diagnostics.ts";
import type { Formatted } from "../format/format.ts";
import { assignStems } from "./file-name.ts";
import { type SetOptions, setText } from "./format-texts.ts";
import { shownPath } from "./read-inside.ts";
import type { DocumentResult, MadeFile } from "./render-all.ts";
import { type OutputFolder, writeResult } from "./write-out.ts";

/** What became of one text. It failed if `problems` holds an error. */
export interface TextResult extends DocumentResult {
  /** Shown name of the text. */
  source: string;
  /** Markdown and report, as shown to people. */
  papers: string[];
  formatted?: Formatted;
}

interface Order {
  path: string;
  file: string;
  stem: string;
}

/** A stem for each text; results that would take the place of a text get another name. */
export function ordersFor(names: readonly string[], base: string, folder: string): Order[] {
  const paths = names.map((name) => resolve(base, name));
  const bare = paths.map((path) => parse(path).name);
  const labels = paths.map((path, i) => {
    const isTaken = bare.some((name, k) => name === bare[i] && paths[k] !== path);
    const hides = paths.some((other) => /\.(?:docx|md|pdf)$/iu.test(other) && clashes(other, path));
    const marks = [isTaken ? extname(path).slice(1) : "", hides ? "套排" : ""].filter(Boolean);
    return `${bare[i]}${marks.length > 0 ? `（${marks.join("，")}）` : ""}`;
  });
  const stems = assignStems(labels);
  return paths.map((path, i) => {
    const label = labels[i] ?? "";
    return { path, file: shownPath(base, path), stem: stems.get(label) ?? label };
  });

  /** Whether a result of `path` would stand where the text `other` stands. */
  function clashes(other: string, path: string): boolean {
    const isOwn = other === path && extname(path).toLowerCase() === ".md";
    return !isOwn && parse(other).dir === folder && parse(other).name === parse(path).name;
  }
}

async function makeText(
  { path, file, stem }: Order,
  options: SetOptions,
  folder: OutputFolder,
): Promise<TextResult> {
  const { value, problems } = await setText(path, file, stem, options);
  const all: Problem[] = [...problems];
  const files: MadeFile[] = [];
  const papers: string[] = [];
  for (const paper of value?.papers ?? []) {
    const written = await writeResult(folder, paper);
    all.push(...written.problems);
    if (written.value) papers.push(`${folder.shown}/${paper.name}`);
  }
  const { kind, pages, fonts = [] } = value?.rendered ?? {};
  for (const { format, bytes, fonts: faces } of value?.rendered?.files ?? []) {
    const name = `${stem}.${format}`;
    const written = await writeResult(folder, { name, bytes });
    all.push(...written.problems);
    if (!written.value) break;
    const { sha256, changed } = written.value;
    files.push({ file: `${folder.shown}/${name}`, format, sha256, fonts: faces, changed });
  }
  const { formatted } = value ?? {};
  const extra = formatted ? { formatted } : {};
  return { name: stem, source: file, kind, pages, fonts, files, papers, problems: all, ...extra };
}

/** Sets the texts in order; one that fails does not stop the others, `signal` does. */
export async function formatAll(
  names: readonly string[],
  base: string,
  options: SetOptions,
  folder: OutputFolder,
  finished: (result: TextResult) => void,
  signal?: AbortSignal,
): Promise<TextResult[]> {
  const results: TextResult[] = [];
  for (const order of ordersFor(names, base, folder.path)) {
    if (signal?.aborted) break;
    const result = await makeText(order, options, folder);
    results.push(result);
    finished(result);
    const isFull = result.problems.some(({ id }) => id === "YF5011");
    if (isFull && hasErrors(result.problems)) break;
  }
  return results;
}
