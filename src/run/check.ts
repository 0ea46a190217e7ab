/** Checking without making anything: data, templates, and whether they fit together. */
import { basename, dirname, extname, resolve } from "node:path";
import { hasErrors, type Problem } from "../diagnostics.ts";
import { checkTemplate } from "../template/check.ts";
import { loadTemplate } from "../template/load.ts";
import { composeDocument } from "./compose.ts";
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
}

/** What a file is, by its ending; undefined for what cannot be checked. */
export function checkableAs(file: string): "data" | "template" | undefined {
  const ending = extname(file).toLowerCase();
  if (ending === ".yaml" || ending === ".yml") return "data";
  return ending === ".md" ? "template" : undefined;
}

/** Names of the templates worth checking: the user's own, and those that the campaign uses. */
function templatesInUse(workspace: Workspace): string[] {
  const used = workspace.campaign.documents.flatMap((document) =>
    [document.template, document.issuedText, ...document.attachments].map((name) => name?.text),
  );
  const own = [...workspace.templates.values()].filter((t) => workspace.own.includes(t.file));
  return [...new Set([...own.map((template) => template.name), ...used])].filter(
    (name) => name !== undefined,
  );
}

/** The whole workspace: its data file, its templates, and every document filled. */
export async function checkWorkspace(dir: string, base: string): Promise<CheckReport> {
  const opened = await openWorkspace(dir, base);
  const problems = [...opened.problems];
  const workspace = opened.value;
  if (!workspace) return { files: [], problems, sources: opened.sources };
  const files = [workspace.campaign.file];
  for (const name of templatesInUse(workspace)) {
    const template = workspace.templates.get(name);
    if (!template) continue;
    files.push(template.file);
    problems.push(...checkTemplate(template, workspace.partials));
  }
  problems.push(...[...workspace.broken.values()].flat());
  for (const request of workspace.campaign.documents) {
    problems.push(...composeDocument(workspace, request).problems);
  }
  return { files, problems, sources: opened.sources };
}

/** One template, which may use the partials at hand. */
async function checkTemplateFile(
  path: string,
  file: string,
  shelf: TemplateShelf,
): Promise<Problem[]> {
  const found = await readInside(dirname(path), path, file);
  if (!found.value) return found.problems;
  const loaded = loadTemplate(found.value.bytes, basename(file).replace(/\.md$/i, ""), file);
  const text = new TextDecoder().decode(found.value.bytes);
  shelf.sources.set(file, text);
  if (!loaded.value || hasErrors(loaded.problems)) return loaded.problems;
  return [...loaded.problems, ...checkTemplate(loaded.value, shelf.partials)];
}

/** Single files; `dir` is the workspace whose partials templates may use. */
export async function checkFiles(
  names: readonly string[],
  dir: string,
  base: string,
): Promise<CheckReport> {
  const shelf = await stockShelf(resolve(base, dir), base);
  const problems: Problem[] = [];
  const files: string[] = [];
  for (const name of names) {
    const path = resolve(base, name);
    const file = shownPath(base, path);
    files.push(file);
    const found =
      checkableAs(name) === "data"
        ? (await readCampaign(dirname(path), path, base, shelf.sources)).problems
        : await checkTemplateFile(path, file, shelf);
    problems.push(...found);
  }
  return { files, problems, sources: shelf.sources };
}
