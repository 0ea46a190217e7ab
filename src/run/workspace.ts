/** A folder with one campaign: its data file, and the templates that serve it. */
import { basename, dirname, join, resolve } from "node:path";
import type { Campaign } from "../data/campaign.ts";
import { decodeText } from "../data/decode.ts";
import { loadCampaign } from "../data/load.ts";
import { hasErrors, type Outcome } from "../diagnostics.ts";
import type { PictureSource } from "../document/picture.ts";
import { chooseDocuments } from "./choose-documents.ts";
import { seesItems } from "./concerned.ts";
import { type FoundItems, noItems, readItems } from "./items.ts";
import { noTables, readListTables } from "./list-tables.ts";
import { openBelow, pictureSource } from "./pictures.ts";
import { campaignMissing } from "./problems.ts";
import { readInside, shownPath } from "./read-inside.ts";
import { type OpenRegister, openRegister } from "./register.ts";
import { stockShelf, type TemplateShelf } from "./template-shelf.ts";

/** A campaign that is right, and the templates at hand (some of which may be broken). */
export interface Workspace extends TemplateShelf {
  /** Absolute path. */
  root: string;
  campaign: Campaign;
  /** Numbers given out, and what is wrong with their file. */
  register: OpenRegister;
  pictures: PictureSource;
  /** What units sent for the brief. */
  items: FoundItems;
}

/** The text of input files by shown name, also of those read later; there without a workspace too. */
export interface OpenedWorkspace extends Outcome<Workspace> {
  sources: Map<string, string>;
}

const DATA_FILE = join("data", "活动.yaml");

/** Reads and checks a data file with the tables beside it; its text goes into `sources`. */
export async function readCampaign(
  root: string,
  path: string,
  base: string,
  sources: Map<string, string>,
): Promise<Outcome<Campaign>> {
  const file = shownPath(base, path);
  const found = await readInside(root, path, file);
  if (found.value === undefined) return { problems: found.problems };
  const text = decodeText(found.value.bytes, file).value?.text;
  if (text !== undefined) sources.set(file, text);
  const isMain = basename(path) === basename(DATA_FILE);
  const lists = isMain ? await readListTables(dirname(path), root, base) : noTables;
  const campaign = loadCampaign(found.value.bytes, file, lists.tables);
  const problems = [...campaign.problems, ...lists.problems];
  return hasErrors(problems) ? { problems } : { ...campaign, problems };
}

/**
 * Opens the folder `dir`; items are read for these documents (default: all that there may be) if one
 * of them looks at any. Problems are those of the data file; a broken template is held against
 * the documents that use it only. File names are shown relative to `base` (default: the process's
 * folder).
 */
export async function openWorkspace(
  dir: string,
  base: string = process.cwd(),
  documents?: readonly string[],
): Promise<OpenedWorkspace> {
  const root = resolve(base, dir);
  const shelf = await stockShelf(root, base);
  const path = join(root, DATA_FILE);
  const campaign = await readCampaign(root, path, base, shelf.sources);
  const problems = campaign.problems.map((problem) =>
    problem.id === "YF5002" ? campaignMissing(shownPath(base, path)) : problem,
  );
  const { sources } = shelf;
  if (campaign.value === undefined || problems.some((problem) => problem.severity === "error")) {
    return { problems, sources };
  }
  const pictures = pictureSource(openBelow(join(root, "data"), base));
  const register = await openRegister(root, base, sources);
  const value = { ...shelf, pictures, root, campaign: campaign.value, register, items: noItems };
  const wanted = documents && chooseDocuments(value.campaign, documents).value;
  const needsNoItems = wanted?.every((request) => !seesItems(value, request));
  if (needsNoItems) return { value, problems, sources };
  const items = await readItems(root, base, campaign.value, sources);
  return { value: { ...value, items }, problems, sources };
}
