/** Bytes of a data file to a campaign whose facts agree, or to everything that is wrong with it. */
import { excerpt, hasErrors, invariant, type Outcome, type Problem } from "../diagnostics.ts";
import { Memory } from "../memory.ts";
import { assembleCampaign } from "./assemble.ts";
import { buildData } from "./build.ts";
import type { Campaign } from "./campaign.ts";
import { decodeText } from "./decode.ts";
import { checkFacts } from "./facts/check.ts";
import { spellOut } from "./lenient.ts";
import * as problems from "./problems.ts";
import type { RawMap } from "./raw.ts";
import { inOrder } from "./read-block.ts";
import { campaignSchema } from "./schema/root.ts";
import { checkShape } from "./shape.ts";
import { type GivenTable, joinTables } from "./table/list-join.ts";
import { calendarOf } from "./time/office-calendar.ts";
import { rulesIn, type Settled, settleRules } from "./time/settle-rules.ts";
import type { WorkCalendar } from "./time/work-calendar.ts";
import { readYaml } from "./yaml/yaml.ts";

/** Problems speak of dates; the words that they quote are those of the file, where it has a rule. */
const quoted = (met: readonly Problem[], rules: ReadonlyMap<string, string>): Problem[] =>
  met.map((problem) => {
    const rule = rules.get(problem.path ?? "");
    return rule === undefined ? problem : { ...problem, text: excerpt(rule) };
  });

/** Holds a tree whose short forms are spelled out against the schema and against itself. */
export function checkRaw(
  full: RawMap,
  file: string,
  memory: Memory = new Memory(),
): Outcome<Campaign> {
  const calendar = calendarOf(full, memory);
  const settled = settleRules(full, file, calendar, memory);
  return checkSettled(settled, file, calendar, memory);
}

/** The same of a tree that has dates in the place of rules, with what was said of these. */
export function checkSettled(
  { root, problems: ofRules }: Settled,
  file: string,
  calendar: WorkCalendar,
  memory: Memory,
): Outcome<Campaign> {
  const shape = checkShape(root, file, campaignSchema, memory);
  const { data, problems: ofValues } = buildData(root, file, campaignSchema, "", memory);
  const found = [...shape, ...ofRules, ...ofValues, ...checkFacts(data, calendar, memory)];
  const met = found.length > 0 ? inOrder(quoted(found, rulesIn(root, file)), file) : [];
  return hasErrors(met)
    ? { problems: met }
    : { value: assembleCampaign(data, file, calendar, memory), problems: met };
}

/** The campaign of a settled tree that was checked before, and nothing wrong was found. */
export const campaignOfChecked = (
  root: RawMap,
  file: string,
  calendar: WorkCalendar,
  memory: Memory,
): Campaign => {
  const { data } = buildData(root, file, campaignSchema, "", memory);
  return assembleCampaign(data, file, calendar, memory);
};

/** Bytes of a data file to its tree, short forms spelled out; nothing is checked yet. */
export function readRaw(bytes: Uint8Array, file: string): Outcome<RawMap> {
  const decoded = decodeText(bytes, file);
  if (!decoded.value) return { problems: decoded.problems };
  const read = readYaml(decoded.value.text, file);
  const before = [...decoded.problems, ...read.problems];
  const root = read.value;
  if (!root) return { problems: before };
  if (root.type === "scalar" && root.isEmpty) {
    return { problems: [...before, problems.emptyFile(file)] };
  }
  if (root.type !== "map") {
    const text = root.type === "scalar" ? root.text : "-";
    return { problems: [...before, problems.notABlock({ file, ...root.at }, text)] };
  }
  return { value: spellOut(campaignSchema, root) as RawMap, problems: before };
}

const trees = new WeakMap<Campaign, RawMap>();

/** The tree that a campaign was loaded from, short forms spelled out. */
export function treeOf(campaign: Campaign): RawMap {
  const tree = trees.get(campaign);
  invariant(tree, "活动数据没有原树");
  return tree;
}

/**
 * Reads and checks a data file and the tables that belong to it. `file` only names it in problems.
 * Everything that is wrong is reported at once; a `Campaign` is returned only if nothing is.
 */
export function loadCampaign(
  bytes: Uint8Array,
  file: string,
  tables: readonly GivenTable[] = [],
): Outcome<Campaign> {
  const read = readRaw(bytes, file);
  if (!read.value) return { problems: read.problems };
  const joined = joinTables(read.value, file, tables);
  const full = joined.value as RawMap;
  const checked = checkRaw(full, file);
  const problems = [...read.problems, ...joined.problems, ...checked.problems];
  if (!checked.value || hasErrors(problems)) return { problems };
  const campaign = { ...checked.value, tables: tables.map(({ table }) => table.file) };
  trees.set(campaign, full);
  return { value: campaign, problems };
}
