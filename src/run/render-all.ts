/** Makes the documents asked for, one after another, and puts them into the results' folder. */

import { asksForNumbers } from "../data/brief/numbering.ts";
import type { DocumentRequest } from "../data/campaign.ts";
import { hasErrors, type Problem } from "../diagnostics.ts";
import { Memory } from "../memory.ts";
import { composeDocument } from "./compose.ts";
import { assignStems } from "./file-name.ts";
import type { FontUse } from "./fonts-used.ts";
import { claimNumbers } from "./register.ts";
import { type Format, type RenderOptions, renderDocument } from "./render.ts";
import type { Workspace } from "./workspace.ts";
import { type OutputFolder, writeResult } from "./write-out.ts";

/** A result on the disk. */
export interface MadeFile {
  /** As shown to people. */
  file: string;
  format: Format;
  sha256: string;
  fonts: string[];
  /** False if the same bytes stood there already. */
  changed: boolean;
}

/** What became of one document. It failed if `problems` holds an error. */
export interface DocumentResult {
  name: string;
  kind?: string;
  pages?: number;
  fonts: FontUse[];
  files: MadeFile[];
  problems: Problem[];
}

/** A full disk ends the run: nothing after it could be written either. */
const ENDS_THE_RUN = new Set(["YF5011"]);

/** Renders one document and writes its files; the first file that fails ends it. */
async function makeDocument(
  workspace: Workspace,
  request: DocumentRequest,
  stem: string,
  options: RenderOptions,
  folder: OutputFolder,
): Promise<DocumentResult> {
  const rendered = await renderDocument(workspace, request, options);
  const problems = [...rendered.problems];
  const files: MadeFile[] = [];
  for (const { format, bytes, fonts } of rendered.value?.files ?? []) {
    const name = `${stem}.${format}`;
    const written = await writeResult(folder, { name, bytes });
    problems.push(...written.problems);
    if (!written.value) break;
    const { sha256, changed } = written.value;
    files.push({ file: `${folder.shown}/${name}`, format, sha256, fonts, changed });
  }
  const { kind, pages, fonts = [] } = rendered.value ?? {};
  return { name: request.name.text, kind, pages, fonts, files, problems };
}

/** The workspace after every document that is fit to be made has been given its numbers. */
async function claimedBy(
  workspace: Workspace,
  requests: readonly DocumentRequest[],
): Promise<Workspace> {
  const { campaign } = workspace;
  const claimants = requests
    .filter(asksForNumbers)
    .filter((request) => composeDocument(workspace, request).value !== undefined)
    .map((request) => ({ campaign, request }));
  return { ...workspace, register: await claimNumbers(workspace, claimants) };
}

export interface RunEvents {
  /** Before each document; `index` counts from 1. */
  starting: (index: number, count: number, name: string) => void;
  /** After each document. */
  finished: (result: DocumentResult) => void;
}

/**
 * Makes the documents in order. One that fails does not stop the others, except when the disk is
 * full or `signal` says stop; then fewer results than requests come back.
 */
export async function renderAll(
  workspace: Workspace,
  requests: readonly DocumentRequest[],
  options: RenderOptions,
  folder: OutputFolder,
  events: RunEvents,
  signal?: AbortSignal,
): Promise<DocumentResult[]> {
  const claimed = await claimedBy(workspace, requests);
  const stems = assignStems(workspace.campaign.documents.map((document) => document.name.text));
  const results: DocumentResult[] = [];
  const shared = { memory: new Memory(), ...options };
  for (const [index, request] of requests.entries()) {
    if (signal?.aborted) break;
    const name = request.name.text;
    events.starting(index + 1, requests.length, name);
    const result = await makeDocument(claimed, request, stems.get(name) ?? name, shared, folder);
    results.push(result);
    events.finished(result);
    const isOver = result.problems.some((problem) => ENDS_THE_RUN.has(problem.id));
    if (isOver && hasErrors(result.problems)) break;
  }
  return results;
}
