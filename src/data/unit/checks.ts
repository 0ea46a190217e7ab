/** Rules that hold between a unit's own values and the campaign's. */
import type { Problem } from "../../diagnostics.ts";
import type { Campaign } from "../campaign.ts";
import { leastTime } from "../facts/phases.ts";
import { endOf } from "../pick.ts";
import { entryOf, nodeAt, type RawMap, type RawNode, type RawScalar } from "../raw.ts";
import * as problems from "../table/problems.ts";
import { daysBetween } from "../time/calendar.ts";
import { parseTime } from "../time/parse.ts";
import { isFault } from "../time/points.ts";
import { type DataNode, type DataObject, Value } from "../value.ts";
import type { Unit, UnitList } from "./list.ts";
import type { ColumnTarget } from "./path.ts";
import { ruleFor } from "./rules.ts";

const wordsAt = (root: RawNode, target: ColumnTarget): string | undefined => {
  const node = nodeAt(root, target.path);
  return node?.type === "scalar" ? node.text : undefined;
};

/** Day and clock by which something is due, as far as the words tell. */
function dueKey(text: string): string | undefined {
  const time = parseTime(text);
  if (isFault(time)) return undefined;
  const anchor = time.kind === "relative" ? `${time.anchor}${time.days}` : endOf(time)?.to;
  const clock = time.kind === "relative" ? time.clock : endOf(time)?.clock;
  return anchor === undefined ? undefined : `${anchor} ${clock ?? "24:00"}`;
}

const numberOf = (text: string): number =>
  Number(/\d+(?:\.\d+)?/u.exec(text.replaceAll(",", ""))?.[0]);

/** The words of a cell as the unit's campaign has them: a rule has become a date. */
function settledWords(data: DataObject, target: ColumnTarget, raw: RawScalar): string {
  let node: DataNode | undefined = data;
  for (const segment of target.path)
    node = node === undefined || node instanceof Value ? undefined : Reflect.get(node, segment);
  return node instanceof Value ? node.text : raw.text;
}

function checkCell(
  base: RawMap,
  data: DataObject,
  target: ColumnTarget,
  raw: RawNode,
  isMoved: boolean,
): Problem[] {
  const [rule, above] = [ruleFor(target.fields), wordsAt(base, target)];
  if (raw.type !== "scalar" || above === undefined) return [];
  if (rule === "earlier" && !isMoved) {
    const [own, due] = [dueKey(settledWords(data, target, raw)), dueKey(above)];
    const isLater =
      own !== undefined && due !== undefined && own.length === due.length && own > due;
    return isLater ? [problems.mustBeEarlier(raw.at, raw.text, above)] : [];
  }
  const isLess = rule === "more" && numberOf(raw.text) < numberOf(above);
  return isLess ? [problems.mustBeMore(raw.at, raw.text, above)] : [];
}

/** Phases together must last as long as 集中时间 asks; only what is certainly too short is told. */
function checkLength(campaign: Campaign, unit: Unit, list: UnitList): Problem[] {
  const moved = [...unit.cells].filter(
    ([heading]) => list.columns.get(heading)?.fields[0] === "阶段",
  );
  const least = leastTime(campaign.data);
  const [from, to] = [campaign.phases[0]?.start?.from, campaign.phases.at(-1)?.end?.to];
  const [, raw] = moved.at(-1) ?? [];
  if (!raw || !least || from === undefined || to === undefined) return [];
  const days = daysBetween(from, to) + 1;
  return days < least.days ? [problems.tooShort(raw.at, from, to, least.words)] : [];
}

/** Whether the campaign's phases are those of another batch, so that its days say nothing here. */
function isOtherBatch(base: RawMap, campaign: Campaign): boolean {
  const own = campaign.phases[0]?.batch;
  const phases = entryOf(base, "阶段")?.value;
  if (own === undefined || phases?.type !== "list") return false;
  return !phases.items.some((phase) => {
    const batch = entryOf(phase, "批次")?.value;
    return batch?.type !== "scalar" || batch.text === own;
  });
}

/** `base`: the campaign's tree with dates in the place of rules. Deadlines only earlier, amounts only larger, the whole not shorter than required. */
export function checkOverrides(
  base: RawMap,
  list: UnitList,
  unit: Unit,
  campaign: Campaign,
): Problem[] {
  const isMoved = isOtherBatch(base, campaign);
  const ofCells = [...unit.cells].flatMap(([heading, raw]) => {
    const target = list.columns.get(heading);
    return target && !target.adds ? checkCell(base, campaign.data, target, raw, isMoved) : [];
  });
  return [...ofCells, ...checkLength(campaign, unit, list)];
}
