/** Checking without making anything: data, templates and how they fit together, finished texts. */
import { basename, dirname, extname, resolve } from "node:path";
import { proofreadValues } from "../check/values.ts";
import { hasErrors, type Problem } from "../diagnostics.ts";
import { checkTemplate } from "../template/check.ts";
import { loadTemplate } from "../template/load.ts";
import { loadFacts } from "./check-facts.ts";
import {
  checkText,
  isTemplate,
  loadHouseList,
  type MarkedFile,
  type MendedFile,
  type TextDesk,
  type TextOptions,
} from "./check-texts.ts";
import { checkWord } from "./check-word.ts";
import { composeDocument } from "./compose.ts";
import { cannotMark } from "./problems.ts";
import { readInside, shownPath } from "./read-inside.ts";
import { stockShelf, type TemplateShelf } from "./template-shelf.ts";
import { openWorkspace, readCampaign, type Workspace } from "./workspace.ts";

/** What was looked at, and what was found. */
export interface CheckReport {
  /** Shown names of the files checked. */
  files: string[];
  problems: Problem[];
  /** Text of the files by shown name. */
  sources: ReadonlyMap<string, string>;
  /** Findings in texts that the house list lets pass. */
  excepted: number;
  /** Mended copies, if they were asked for. */
  mended: MendedFile[];
  /** Copies with comments, if they were asked for. */
  marked: MarkedFile[];
}

/** What a file is, by its ending; undefined for what cannot be checked. */
export function checkableAs(file: string): "data" | "markdown" | "text" | "word" | undefined {
  const ending = extname(file).toLowerCase();
  if (ending === ".yaml" || ending === ".yml") return "data";
  if (ending === ".txt") return "text";
  if (ending === ".docx" || ending === ".doc") return "word";
  return ending === ".md" ? "markdown" : undefined;
}

/** Names of the templates worth checking: the user's own, and those that the campaign uses. */
function templatesInUse(workspace: Workspace): string[] {
  const used = workspace.campaign.documents.flatMap((document) =>
    [document.template, document.issuedText, ...document.attachments].map((name) => name?.text),
  );
  const own = workspace.templates.all().filter(({ file }) => workspace.own.includes(file));
  return [...new Set([...own.map((template) => template.name), ...used])].filter(
    (name) => name !== undefined,
  );
}

/** The whole workspace: its data file, its templates, and every document filled. */
export async function checkWorkspace(dir: string, base: string): Promise<CheckReport> {
  const opened = await openWorkspace(dir, base);
  const problems = [...opened.problems];
  const workspace = opened.value;
  const { sources } = opened;
  const list = await loadHouseList(dir, base, sources);
  problems.push(...list.problems);
  const nothing = { excepted: 0, mended: [], marked: [] };
  if (!workspace) return { files: [], problems, sources, ...nothing };
  const files = [workspace.campaign.file, ...workspace.campaign.tables];
  problems.push(...workspace.register.problems, ...workspace.items.problems);
  files.push(...workspace.items.files);
  for (const name of templatesInUse(workspace)) {
    const template = workspace.templates.get(name);
    if (!template) continue;
    files.push(template.file);
    problems.push(...checkTemplate(template, workspace.partials));
  }
  problems.push(...workspace.templates.problems(), ...workspace.partials.problems());
  for (const request of workspace.campaign.documents.filter(({ isPerUnit }) => !isPerUnit)) {
    problems.push(...composeDocument(workspace, request).problems);
  }
  const exceptions = list.value ?? [];
  const words = proofreadValues(workspace.campaign.data, { exceptions, sources });
  problems.push(...words.problems);
  return { files, problems, sources, ...nothing, excepted: words.excepted };
}

/** What single files are checked with. */
interface Desk extends TextDesk {
  shelf: TemplateShelf;
  report: CheckReport;
}

/** One template, which may use the partials at hand. */
function checkTemplateFile(bytes: Uint8Array, file: string, shelf: TemplateShelf): Problem[] {
  const loaded = loadTemplate(bytes, basename(file).replace(/\.md$/i, ""), file);
  if (!loaded.value || hasErrors(loaded.problems)) return loaded.problems;
  return [...loaded.problems, ...checkTemplate(loaded.value, shelf.partials)];
}

async function proofreadFile(desk: Desk, path: string, file: string): Promise<void> {
  const { report, shelf } = desk;
  const isWord = checkableAs(path) === "word";
  const read = isWord ? await checkWord(path, desk) : await checkText(path, desk);
  report.problems.push(...read.problems);
  report.excepted += read.excepted;
  if (read.text !== undefined) shelf.sources.set(file, read.text);
  if (read.mended) report.mended.push(read.mended);
  if (read.marked) report.marked.push(read.marked);
  if (desk.marked && !isWord) report.problems.push(cannotMark(file));
}

/** A .md is a template or a finished text; its place and its front matter tell. */
async function checkMarkdown(desk: Desk, path: string, file: string): Promise<void> {
  const found = await readInside(dirname(path), path, file);
  if (!found.value) {
    desk.report.problems.push(...found.problems);
    return;
  }
  const text = new TextDecoder().decode(found.value.bytes);
  if (!isTemplate(path, desk.base, text)) return proofreadFile(desk, path, file);
  desk.shelf.sources.set(file, text);
  desk.report.problems.push(...checkTemplateFile(found.value.bytes, file, desk.shelf));
}

/** Single files; `dir` is the workspace whose partials, house list and facts apply. */
export async function checkFiles(
  names: readonly string[],
  dir: string,
  base: string,
  options: TextOptions,
): Promise<CheckReport> {
  const shelf = await stockShelf(resolve(base, dir), base);
  const list = await loadHouseList(dir, base, shelf.sources);
  const report: CheckReport = {
    files: [],
    problems: [...list.problems],
    sources: shelf.sources,
    excepted: 0,
    mended: [],
    marked: [],
  };
  const isText = names.some((name) => checkableAs(name) !== "data");
  const facts = isText ? await loadFacts(dir, base) : { problems: [] };
  report.problems.push(...facts.problems);
  const desk: Desk = {
    ...options,
    base,
    shelf,
    exceptions: list.value ?? [],
    report,
    ...(facts.value ? { facts: facts.value } : {}),
  };
  for (const name of names) {
    const path = resolve(base, name);
    const file = shownPath(base, path);
    report.files.push(file);
    const kind = checkableAs(name);
    if (kind === "data") {
      const read = await readCampaign(dirname(path), path, base, shelf.sources);
      report.problems.push(...read.problems);
    } else if (kind === "markdown") await checkMarkdown(desk, path, file);
    else await proofreadFile(desk, path, file);
  }
  return report;
}
