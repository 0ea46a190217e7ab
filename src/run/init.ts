/** Makes a small workspace of one's own. What is there already is left alone. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { campaignJsonSchema } from "../data/json-schema.ts";
import type { Outcome, Problem } from "../diagnostics.ts";
import { codeOf, folderProblem } from "./file-errors.ts";
import { builtInTemplates } from "./package-root.ts";
import { alreadyThere } from "./problems.ts";
import { markdownFile, markdownNames, shownPath } from "./read-inside.ts";
import { starterCampaign } from "./starter.ts";

export interface NewWorkspace {
  /** Shown name of the folder. */
  folder: string;
  /** Shown names of the files made. */
  files: string[];
}

/** Writes a file that must not be there yet. */
async function writeNew(path: string, text: string | Uint8Array): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: "wx" });
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === "EEXIST") return false;
    throw thrown;
  }
}

/** Relative names and contents of all built-in templates and partials. */
async function templateFiles(): Promise<[string, Uint8Array][]> {
  const files: [string, Uint8Array][] = [];
  for (const folder of ["", "片段"]) {
    const from = join(builtInTemplates, folder);
    for (const name of await markdownNames(from)) {
      files.push([
        join("templates", folder, `${name}.md`),
        await readFile(markdownFile(from, name)),
      ]);
    }
  }
  return files;
}

/** `dir` is taken relative to `base`; `templates`: copy the built-in templates too. */
export async function initWorkspace(
  dir: string,
  base: string,
  options: { templates: boolean },
): Promise<Outcome<NewWorkspace>> {
  const root = resolve(base, dir);
  const schema = `${JSON.stringify(campaignJsonSchema(), null, 2)}\n`;
  const contents: [string, string | Uint8Array][] = [
    [join("data", "活动.yaml"), starterCampaign],
    [join("data", "活动.schema.json"), schema],
    ...(options.templates ? await templateFiles() : []),
  ];
  const files: string[] = [];
  const problems: Problem[] = [];
  try {
    for (const [name, content] of contents) {
      const file = shownPath(base, join(root, name));
      if (await writeNew(join(root, name), content)) files.push(file);
      else problems.push(alreadyThere(file));
    }
  } catch (thrown) {
    return { problems: [...problems, folderProblem(thrown, shownPath(base, root))] };
  }
  return { value: { folder: shownPath(base, root), files }, problems };
}
