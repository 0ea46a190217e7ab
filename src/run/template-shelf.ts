/** The templates at hand: those of the workspace laid over those that come with the package. */
import { join } from "node:path";
import { loadPartial, loadTemplate } from "../template/load.ts";
import { Drawer } from "./drawer.ts";
import { builtInTemplates } from "./package-root.ts";
import { markdownFile, markdownNames, readInsideSync, shownPath } from "./read-inside.ts";

/** Templates and partials by name. */
export interface TemplateShelf {
  templates: Drawer;
  partials: Drawer;
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

/** Shelves a folder of templates and its partials; gives the shown file names. */
async function shelveFolder(shelf: TemplateShelf, place: Place): Promise<string[]> {
  const { folder, root, base } = place;
  const files: string[] = [];
  const fill = async (drawer: Drawer, from: string) => {
    for (const name of await markdownNames(from)) {
      const path = markdownFile(from, name);
      const file = shownPath(base, path);
      drawer.put(name, () => readInsideSync(root, path, file));
      files.push(file);
    }
  };
  await fill(shelf.templates, folder);
  await fill(shelf.partials, join(folder, PARTIALS));
  return files;
}

/** The built-in templates under those of `workspace` (absolute; absent: built-in ones alone). */
export async function stockShelf(
  workspace: string | undefined,
  base: string,
): Promise<TemplateShelf> {
  const sources = new Map<string, string>();
  const shelf: TemplateShelf = {
    templates: new Drawer(loadTemplate, sources),
    partials: new Drawer(loadPartial, sources),
    sources,
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
