/** The templates at hand: those of the workspace laid over those that come with the package. */
import { join } from "node:path";
import { decodeText } from "../data/decode.ts";
import type { Outcome, Problem } from "../diagnostics.ts";
import { loadPartial, loadTemplate } from "../template/load.ts";
import type { Template } from "../template/template.ts";
import { builtInTemplates } from "./package-root.ts";
import {
  type FoundFile,
  markdownFile,
  markdownNames,
  readInside,
  shownPath,
} from "./read-inside.ts";

/** Templates and partials by name. What could not be read stands in `broken` under its name. */
export interface TemplateShelf {
  templates: Map<string, Template>;
  partials: Map<string, Template>;
  broken: Map<string, Problem[]>;
  /** Decoded text by shown file name, for excerpts in messages. */
  sources: Map<string, string>;
  /** Shown file names of the user's own templates and partials. */
  own: string[];
}

const PARTIALS = "片段";

interface Place {
  /** Folder with templates, and in it the folder of partials. */
  folder: string;
  /** Links may not lead out of here. */
  root: string;
  /** From where file names are shown. */
  base: string;
}

export type ShelfKind = "template" | "partial";

/** Puts one template or partial on the shelf, in the place of an earlier one of that name. */
export function shelve(
  shelf: TemplateShelf,
  kind: ShelfKind,
  name: string,
  found: Outcome<FoundFile>,
) {
  const { file, bytes } = found.value ?? {};
  const isPartial = kind === "partial";
  const load = isPartial ? loadPartial : loadTemplate;
  const loaded = bytes && file !== undefined ? load(bytes, name, file) : undefined;
  const text = bytes && file !== undefined ? decodeText(bytes, file).value?.text : undefined;
  if (text !== undefined && file !== undefined) shelf.sources.set(file, text);
  const kept = isPartial ? shelf.partials : shelf.templates;
  kept.delete(name);
  if (loaded?.value) kept.set(name, loaded.value);
  const key = isPartial ? `${PARTIALS}/${name}` : name;
  const problems = [...found.problems, ...(loaded?.problems ?? [])];
  if (problems.length > 0) shelf.broken.set(key, problems);
  else shelf.broken.delete(key);
}

/** Shelves a folder of templates and its partials; gives the shown file names. */
async function shelveFolder(shelf: TemplateShelf, place: Place): Promise<string[]> {
  const files: string[] = [];
  for (const kind of ["template", "partial"] as const) {
    const folder = kind === "partial" ? join(place.folder, PARTIALS) : place.folder;
    for (const name of await markdownNames(folder)) {
      const path = markdownFile(folder, name);
      const file = shownPath(place.base, path);
      shelve(shelf, kind, name, await readInside(place.root, path, file));
      files.push(file);
    }
  }
  return files;
}

/** The built-in templates under those of `workspace` (absolute; absent: built-in ones alone). */
export async function stockShelf(
  workspace: string | undefined,
  base: string,
): Promise<TemplateShelf> {
  const shelf: TemplateShelf = {
    templates: new Map(),
    partials: new Map(),
    broken: new Map(),
    sources: new Map(),
    own: [],
  };
  const own = workspace === undefined ? undefined : join(workspace, "templates");
  if (own !== builtInTemplates) {
    await shelveFolder(shelf, { folder: builtInTemplates, root: builtInTemplates, base });
  }
  if (workspace !== undefined && own !== undefined) {
    shelf.own = await shelveFolder(shelf, { folder: own, root: workspace, base });
  }
  return shelf;
}
