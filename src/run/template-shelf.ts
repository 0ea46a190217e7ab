/** The templates at hand: those of the workspace laid over those that come with the package. */
import { join } from "node:path";
import { decodeText } from "../data/decode.ts";
import type { Problem } from "../diagnostics.ts";
import { loadTemplate } from "../template/load.ts";
import type { Template } from "../template/template.ts";
import { builtInTemplates } from "./package-root.ts";
import { markdownFile, markdownNames, readInside, shownPath } from "./read-inside.ts";

/** Templates and partials by name. What could not be read stands in `broken` under its name. */
export interface TemplateShelf {
  templates: Map<string, Template>;
  partials: Map<string, string>;
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

/** Puts one file on the shelf, in the place of an earlier one of that name. */
async function shelve(shelf: TemplateShelf, place: Place, folder: string, name: string) {
  const isPartial = folder !== place.folder;
  const path = markdownFile(folder, name);
  const file = shownPath(place.base, path);
  const key = isPartial ? `${PARTIALS}/${name}` : name;
  const found = await readInside(place.root, path, file);
  const decoded = found.value && decodeText(found.value.bytes, file);
  const problems = [...found.problems, ...(isPartial ? (decoded?.problems ?? []) : [])];
  if (decoded?.value) shelf.sources.set(file, decoded.value.text);
  shelf.broken.delete(key);
  if (isPartial) {
    shelf.partials.delete(name);
    if (decoded?.value) shelf.partials.set(name, decoded.value.text);
  } else {
    shelf.templates.delete(name);
    const loaded = found.value && loadTemplate(found.value.bytes, name, file);
    problems.push(...(loaded?.problems ?? []));
    if (loaded?.value) shelf.templates.set(name, loaded.value);
  }
  if (problems.length > 0) shelf.broken.set(key, problems);
  return file;
}

/** Shelves a folder of templates and its partials; gives the shown file names. */
async function shelveFolder(shelf: TemplateShelf, place: Place): Promise<string[]> {
  const files: string[] = [];
  for (const folder of [place.folder, join(place.folder, PARTIALS)]) {
    for (const name of await markdownNames(folder)) {
      files.push(await shelve(shelf, place, folder, name));
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
