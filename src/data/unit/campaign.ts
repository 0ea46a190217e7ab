/** The campaign as one unit carries it: the common facts with the unit's own laid over them. */
import { hasErrors, type Outcome, type Problem } from "../../diagnostics.ts";
import { Memory } from "../../memory.ts";
import type { Campaign } from "../campaign.ts";
import { campaignOfChecked, checkSettled } from "../load.ts";
import { entryOf, type RawMap, type RawNode, type RawScalar, withNode } from "../raw.ts";
import * as problems from "../table/problems.ts";
import { calendarOf } from "../time/office-calendar.ts";
import { settleRules } from "../time/settle-rules.ts";
import { nodeOfCell } from "./cell.ts";
import { checkOverrides } from "./checks.ts";
import { inheritedFor, trimmedTo } from "./inherit.ts";
import { isUnitColumn, type Unit, type UnitColumn, type UnitList } from "./list.ts";

/** The campaign's tree, read once for all units, and what was said of it already. */
export interface CampaignBase {
  root: RawMap;
  file: string;
  problems: readonly Problem[];
  /** Of the run; absent: nothing is shared between units. */
  memory?: Memory;
}

const settledRoots = new WeakMap<RawMap, RawMap>();

/** The campaign's own tree with dates in the place of rules, worked out once for all units. */
function settledRoot({ root, file }: CampaignBase): RawMap {
  const known = settledRoots.get(root) ?? settleRules(root, file, calendarOf(root)).root;
  settledRoots.set(root, known);
  return known;
}

const scalarAt = (node: RawNode | undefined, key: string): RawScalar | undefined => {
  const value = entryOf(node, key)?.value;
  return value?.type === "scalar" ? value : undefined;
};

const SELF: readonly (readonly [RegExp, string, string])[] = [
  [/(?:学校|中学|小学|校)$/u, "我校", "全校"],
  [/幼儿园$/u, "我园", "全园"],
  [/院$/u, "我院", "全院"],
  [/中心$/u, "我中心", "全中心"],
  [/馆$/u, "我馆", "全馆"],
  [/局$/u, "我局", "全局"],
];

/** How a unit calls itself and its domain when the table does not say. */
function selfWords(name: string): { self: string; domain: string } {
  const found = SELF.find(([ending]) => ending.test(name));
  return { self: found?.[1] ?? "我单位", domain: found?.[2] ?? "全单位" };
}

/** 单位 and 机关 of the unit's campaign. */
function withIdentity(root: RawNode, unit: Unit, batch: string | undefined): RawNode {
  const cell = (column: UnitColumn) => unit.cells.get(column);
  const at = cell("名称")?.at ?? root.at;
  const word = (text: string): RawScalar => ({ type: "scalar", text, isEmpty: false, at });
  const { self, domain } = selfWords(unit.name);
  const blockOf = (fields: Readonly<Record<string, RawNode | undefined>>): RawMap => ({
    type: "map",
    at,
    entries: Object.entries(fields).flatMap(([key, value]) =>
      value ? [{ key, keyAt: value.at, value }] : [],
    ),
  });
  const [名称, 简称, 联系人] = [word(unit.name), cell("简称"), cell("联系人")];
  const 上级 = scalarAt(entryOf(root, "机关")?.value, "名称");
  const [类别, 批次, 电话] = [
    cell("类别"),
    batch === undefined ? undefined : word(batch),
    cell("电话"),
  ];
  const own = blockOf({ 名称, 简称, 类别, 批次, 联系人, 电话, 上级 });
  const organ = blockOf({
    名称,
    简称,
    代字: cell("代字"),
    自称: cell("自称") ?? word(self),
    地方: word(domain),
    联系人,
    联系电话: 电话,
  });
  return withNode(withNode(root, ["单位"], own), ["机关"], organ);
}

/** Lays the cells of a row over the tree. */
function withCells(root: RawNode, list: UnitList, unit: Unit, met: Problem[]): RawNode {
  let tree = root;
  for (const [heading, raw] of unit.cells) {
    if (isUnitColumn(heading)) {
      if (raw.type !== "scalar") met.push(problems.notOneValue(raw.at));
      continue;
    }
    const target = list.columns.get(heading);
    const node = target && nodeOfCell(target, raw);
    if (!target || !node) {
      met.push(problems.notOneValue(raw.at));
    } else if (target.adds && node.type === "list") {
      const old = entryOf(tree, "讨论题目")?.value;
      const items = [...(old?.type === "list" ? old.items : []), ...node.items];
      tree = withNode(tree, target.path, { type: "list", items, at: node.at });
    } else tree = withNode(tree, target.path, node);
  }
  return tree;
}

const keyOf = (problem: Problem): string => JSON.stringify(problem);

/** Every problem says which unit, row and column it is about, or which row brought it up. */
function heldAgainst(unit: Unit, file: string, met: readonly Problem[]): Problem[] {
  const row = `第${unit.place.line ?? 1}行`;
  const headings = new Map([...unit.cells].map(([heading, raw]) => [raw.at.column, heading]));
  return met.map((problem) => {
    const heading = problem.file === file ? undefined : headings.get(problem.column ?? 0);
    const where = heading === undefined ? row : `${row}“${heading}”列`;
    return { ...problem, message: `单位“${unit.name}”（${where}）：${problem.message}` };
  });
}

/** A unit's tree: what it inherits, its row laid over it, dates in the place of rules. */
function layOver(
  { root, file, memory = new Memory() }: CampaignBase,
  list: UnitList,
  unit: Unit,
  documentName: string,
) {
  const met: Problem[] = [];
  const { root: inherited, batch } = inheritedFor(root, unit, list, met, memory);
  const full = withCells(withIdentity(inherited, unit, batch), list, unit, met) as RawMap;
  const calendar = calendarOf(full, memory);
  const settled = settleRules(full, file, calendar, memory);
  const own = trimmedTo(settled.root, batch, documentName, memory) as RawMap;
  return { settled: { ...settled, root: own }, calendar, met, memory };
}

/**
 * The checked campaign of one unit, holding only the document `documentName`. Its problems are
 * those of the row and those that the row makes appear; what was wrong in common is left out.
 */
export function campaignOfUnit(
  base: CampaignBase,
  list: UnitList,
  unit: Unit,
  documentName: string,
): Outcome<Campaign> {
  if (hasErrors(unit.problems)) return { problems: unit.problems };
  const { file } = base;
  const { settled, calendar, met, memory } = layOver(base, list, unit, documentName);
  const checked = checkSettled(settled, file, calendar, memory);
  const known = new Set(checked.problems.length > 0 ? base.problems.map(keyOf) : []);
  met.push(...checked.problems.filter((problem) => !known.has(keyOf(problem))));
  if (checked.value) met.push(...checkOverrides(settledRoot(base), list, unit, checked.value));
  const all = heldAgainst(unit, file, met);
  return hasErrors(all) || !checked.value
    ? { problems: all }
    : { value: checked.value, problems: all };
}

/** The same of a unit whose campaign was checked before, and no error was found. */
export function campaignOfCheckedUnit(
  base: CampaignBase,
  list: UnitList,
  unit: Unit,
  documentName: string,
): Campaign {
  const { settled, calendar, memory } = layOver(base, list, unit, documentName);
  return campaignOfChecked(settled.root, base.file, calendar, memory);
}
