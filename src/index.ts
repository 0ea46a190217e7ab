/**
 * yinfa as a library: one file of campaign facts in, Chinese official documents out, as bytes.
 *
 * ```ts
 * const made = await render(await readFile("data/活动.yaml"), "实施方案", { formats: ["pdf"] });
 * if (!made.value) return made.problems.map((problem) => problem.message);
 * for (const file of made.value.files) await writeFile(`实施方案.${file.format}`, file.bytes);
 * ```
 *
 * What a person can mend comes back as a `Problem`; only a fault of the program throws. These are
 * the functions that the command calls, and like it they know the built-in templates.
 */
import { loadCampaign } from "./data/load.ts";
import { hasErrors, type Outcome, type Problem } from "./diagnostics.ts";
import { noPictures } from "./document/picture.ts";
import { chooseDocuments } from "./run/choose-documents.ts";
import { composeDocument } from "./run/compose.ts";
import type { Drawer } from "./run/drawer.ts";
import { chooseFaces } from "./run/faces.ts";
import { noItems } from "./run/items.ts";
import { type OpenPicture, pictureSource } from "./run/pictures.ts";
import { fileMissing } from "./run/problems.ts";
import { noRegister } from "./run/register.ts";
import { type Format, type RenderedDocument, renderDocument } from "./run/render.ts";
import { stockShelf, type TemplateShelf } from "./run/template-shelf.ts";
import { checkTemplate, inspectTemplate } from "./template/check.ts";

export { mend } from "./check/mend.ts";
export { type Proofread, type ProofreadOptions, proofread } from "./check/proofread.ts";
export type { Outcome, Place, Problem, Severity } from "./diagnostics.ts";
export type { FontUse } from "./run/fonts-used.ts";
export type { Format, RenderedDocument, RenderedFile } from "./run/render.ts";

/** The content of a file: its bytes in any encoding that yinfa reads, or its text. */
export type Content = Uint8Array | string;

/** Templates and partials by name, in the place of built-in ones of the same name. */
export interface OwnTemplates {
  templates?: Readonly<Record<string, Content>>;
  partials?: Readonly<Record<string, Content>>;
}

export interface CheckOptions extends OwnTemplates {
  /** Name of the template; documents of the data that use this name are filled with it too. */
  name?: string;
}

export interface RenderRequest extends OwnTemplates {
  /** Default: DOCX and PDF. */
  formats?: readonly Format[];
  /** Files of seals, signature stamps and photographs, by the name that data and text give them. */
  pictures?: Record<string, Uint8Array>;
  /** Folder whose fonts are preferred. */
  fontsDir?: string;
  ignoreSystemFonts?: boolean;
  /** ISO `YYYY-MM-DDTHH:MM:SSZ`; default: midnight of the document's own date. */
  timestamp?: string;
}

const DATA_FILE = "活动.yaml";

/**
 * Without a workspace there are no items of briefs and there is no register: 自动 gets the number
 * after those of the data.
 */
const nothingKept = { register: noRegister, items: noItems };

const bytesOf = (content: Content): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

function put(drawer: Drawer, name: string, content: Content): void {
  const value = { file: `${name}.md`, bytes: bytesOf(content) };
  drawer.put(name, () => ({ value, problems: [] }));
}

async function shelfWith({ templates = {}, partials = {} }: OwnTemplates): Promise<TemplateShelf> {
  const shelf = await stockShelf(undefined, process.cwd());
  for (const [name, content] of Object.entries(templates)) put(shelf.templates, name, content);
  for (const [name, content] of Object.entries(partials)) put(shelf.partials, name, content);
  return shelf;
}

/** The data paths that a template uses, such as `步骤.时间`, in order of first use. */
export async function inspect(
  template: Content,
  own: OwnTemplates = {},
): Promise<Outcome<string[]>> {
  const shelf = await shelfWith(own);
  put(shelf.templates, "模板", template);
  const loaded = shelf.templates.get("模板");
  const problems = [...shelf.templates.problemsOf("模板")];
  return loaded ? { value: inspectTemplate(loaded, shelf.partials), problems } : { problems };
}

/** Everything that is wrong with a data file, a template, and the two together. */
export async function check(
  data: Content,
  template: Content,
  options: CheckOptions = {},
): Promise<Problem[]> {
  const { name = "模板" } = options;
  const shelf = await shelfWith(options);
  put(shelf.templates, name, template);
  const campaign = loadCampaign(bytesOf(data), DATA_FILE);
  const problems = [...campaign.problems, ...shelf.templates.problemsOf(name)];
  const loaded = shelf.templates.get(name);
  if (loaded) problems.push(...checkTemplate(loaded, shelf.partials));
  if (!campaign.value || hasErrors(problems)) return problems;
  const workspace = {
    ...shelf,
    pictures: noPictures,
    ...nothingKept,
    root: "",
    campaign: campaign.value,
  };
  const users = campaign.value.documents.filter((request) => request.template.text === name);
  return [...problems, ...users.flatMap((request) => composeDocument(workspace, request).problems)];
}

const openFrom =
  (pictures: Record<string, Uint8Array>): OpenPicture =>
  (file) => {
    const bytes = pictures[file];
    return bytes ? { value: { file, bytes }, problems: [] } : { problems: [fileMissing(file)] };
  };

/** Makes the document `name` of a data file, in every format asked for. */
export async function render(
  data: Content,
  name: string,
  options: RenderRequest = {},
): Promise<Outcome<RenderedDocument>> {
  const campaign = loadCampaign(bytesOf(data), DATA_FILE);
  if (!campaign.value || hasErrors(campaign.problems)) return { problems: campaign.problems };
  const chosen = chooseDocuments(campaign.value, [name]);
  const [request] = chosen.value ?? [];
  if (!request) return { problems: [...campaign.problems, ...chosen.problems] };
  const { formats = ["docx", "pdf"], fontsDir, ignoreSystemFonts = false, timestamp } = options;
  const folder = fontsDir === undefined ? {} : { fontsDir };
  const fonts = chooseFaces({ ...folder, ignoreSystem: ignoreSystemFonts }, process.cwd());
  const problems = [...campaign.problems, ...fonts.problems];
  if (!fonts.value || hasErrors(problems)) return { problems };
  const shelf = await shelfWith(options);
  const pictures = pictureSource(openFrom(options.pictures ?? {}));
  const workspace = { ...shelf, pictures, ...nothingKept, root: "", campaign: campaign.value };
  const { faces } = fonts.value;
  const order = { formats, faces, ...(timestamp === undefined ? {} : { timestamp }) };
  const made = await renderDocument(workspace, request, order);
  return { ...made, problems: [...problems, ...made.problems] };
}
