/** The items of a workspace, data/简报/*.md, and the table of units that may send them. */
import { access } from "node:fs/promises";
import { join } from "node:path";
import { type BriefItem, ITEM_KEYS, readItem } from "../data/brief/brief-item.ts";
import type { Items } from "../data/brief/progress.ts";
import type { Campaign } from "../data/campaign.ts";
import { decodeText } from "../data/decode.ts";
import { checkItems } from "../data/facts/items.ts";
import { treeOf } from "../data/load.ts";
import { knownUnits } from "../data/unit/known-units.ts";
import { readUnits, type UnitList } from "../data/unit/list.ts";
import { hasErrors, type Outcome, type Problem } from "../diagnostics.ts";
import { splitFrontMatter } from "../template/front-matter.ts";
import { itemWithoutHead } from "./brief-problems.ts";
import { markdownFile, markdownNames, readInside, shownPath } from "./read-inside.ts";
import { readTableFile } from "./table-file.ts";

/** Items in order of time, those that are wrong left out, and everything that is wrong with them. */
export interface FoundItems extends Items {
  problems: Problem[];
  /** Shown names of all files. */
  files: string[];
}

/** No items, as where there is no folder for them. */
export const noItems: FoundItems = {
  all: [],
  units: { names: new Map(), units: [] },
  problems: [],
  files: [],
};

const FOLDER = join("data", "简报");
const UNIT_TABLES = ["单位.csv", "单位.xlsx", "单位.yaml"];

interface Place {
  root: string;
  base: string;
  sources: Map<string, string>;
}

/** One item; an empty front matter is read as such, so that all that it lacks is told. */
function itemOf(text: string, file: string, name: string): Outcome<BriefItem> {
  if (!text.startsWith("---")) return { problems: [itemWithoutHead({ file, line: 1 })] };
  const front = splitFrontMatter(text, file, 1, ITEM_KEYS);
  if (!front.value) return { problems: front.problems };
  const empty = { type: "map", entries: [], at: { line: 1, column: 1 } } as const;
  const head = front.value.head ?? { ...empty, entries: [] };
  const item = readItem(head, front.value.body, file, name);
  return { ...item, problems: [...front.problems, ...item.problems] };
}

async function readOne({ root, base, sources }: Place, name: string): Promise<Outcome<BriefItem>> {
  const path = markdownFile(join(root, FOLDER), name);
  const file = shownPath(base, path);
  const found = await readInside(root, path, file);
  if (!found.value) return { problems: found.problems };
  const decoded = decodeText(found.value.bytes, file);
  if (!decoded.value) return { problems: decoded.problems };
  sources.set(file, decoded.value.text);
  const item = itemOf(decoded.value.text, file, name);
  return { ...item, problems: [...decoded.problems, ...item.problems] };
}

/** The table of units beside the data file, whatever its format; undefined if there is none. */
async function unitTable({ root, base }: Place, campaign: Campaign): Promise<Outcome<UnitList>> {
  for (const name of UNIT_TABLES) {
    const path = join(root, "data", name);
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    const table = await readTableFile(root, path, shownPath(base, path), ["单位"]);
    if (!table.value) return { problems: table.problems };
    const units = readUnits(table.value, treeOf(campaign));
    return { ...units, problems: [...table.problems, ...units.problems] };
  }
  return { problems: [] };
}

/** Reads all items and holds them against the campaign, the units and each other. */
export async function readItems(
  root: string,
  base: string,
  campaign: Campaign,
  sources: Map<string, string>,
): Promise<FoundItems> {
  const place = { root, base, sources };
  const names = await markdownNames(join(root, FOLDER));
  if (names.length === 0) return noItems;
  const read = await Promise.all(names.map((name) => readOne(place, name)));
  const list = await unitTable(place, campaign);
  const units = knownUnits(campaign, list.value);
  const all = read
    .flatMap(({ value }) => value ?? [])
    .toSorted((a, b) => Number(a.date > b.date) - Number(a.date < b.date));
  const ofFiles = [...read.flatMap((outcome) => outcome.problems), ...list.problems];
  const isKnown = !hasErrors(list.problems);
  const problems = [...ofFiles, ...(isKnown ? checkItems(all, campaign, units) : [])];
  const files = names.map((name) => shownPath(base, markdownFile(join(root, FOLDER), name)));
  return { all, units, problems, files };
}
