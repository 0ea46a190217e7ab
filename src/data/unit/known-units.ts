/** Who may send items: the units of the table, and the organs that the campaign names. */
import type { Campaign } from "../campaign.ts";
import { blockAt, blocksAt, endAt, startAt, valueAt, valuesAt } from "../pick.ts";
import { overlaps, type Span } from "../time/weeks.ts";
import type { DataObject } from "../value.ts";
import type { Unit, UnitList } from "./list.ts";

/** A unit of the table. */
export interface KnownUnit {
  name: string;
  /** 简称, or the name. */
  shown: string;
  /** When its batch has its turn; absent: all the time. */
  span?: Span;
}

export interface KnownUnits {
  /** Every way of writing a sender to the one name under which it counts. */
  names: ReadonlyMap<string, string>;
  /** Units that are to send items. */
  units: readonly KnownUnit[];
}

const cellOf = ({ cells }: Unit, heading: string): string | undefined => {
  const raw = cells.get(heading);
  return raw?.type === "scalar" ? raw.text : undefined;
};

const lists = (block: DataObject, key: string, word: string | undefined): boolean =>
  valuesAt(block, key).some(({ text }) => text === word);

/** Days from start to end of a block, if it says both. */
export function spanOfBlock(block: DataObject | undefined): Span | undefined {
  const [start, end] = [startAt(block), endAt(block)];
  return start && end && { from: start.from, to: end.to };
}

/** The batch that a unit names, or that names the unit or its class. */
function batchOf(campaign: Campaign, unit: Unit): DataObject | undefined {
  const batches = blocksAt(campaign.data, "批次");
  const [own, kind] = [cellOf(unit, "批次"), cellOf(unit, "类别")];
  if (own !== undefined) return batches.find((batch) => valueAt(batch, "名称")?.text === own);
  return (
    batches.find((batch) => lists(batch, "单位", unit.name)) ??
    batches.find((batch) => lists(batch, "单位类别", kind))
  );
}

function unitOf(campaign: Campaign, unit: Unit): KnownUnit {
  const span = spanOfBlock(batchOf(campaign, unit));
  const shown = cellOf(unit, "简称") ?? unit.name;
  return { name: unit.name, shown, ...(span ? { span } : {}) };
}

/** Organs of the campaign itself: full names, and short ones that stand for them. */
function organsOf({ data }: Campaign): [string, string][] {
  const group = blockAt(data, "领导小组");
  const named = [blockAt(data, "机关"), group, blockAt(group, "办公室")].flatMap((block) => {
    const [name, short] = [valueAt(block, "名称"), valueAt(block, "简称")];
    const one = name?.text ?? short?.text ?? "";
    return [name, short].flatMap((value): [string, string][] => (value ? [[value.text, one]] : []));
  });
  const listed = [
    ...valuesAt(group, "成员单位"),
    ...blocksAt(data, "批次").flatMap((batch) => valuesAt(batch, "单位")),
  ];
  return [...named, ...listed.map(({ text }): [string, string] => [text, text])];
}

/** Fewest characters of a name that may stand for the end of a longer one. */
const LEAST_ENDING = 4;

/** 市教育考试中心 is 云海市教育考试中心. */
function unitNamed(word: string, units: readonly KnownUnit[]): string {
  if ([...word].length < LEAST_ENDING) return word;
  const ending = units.filter(({ name }) => name.endsWith(word));
  return ending.length === 1 ? (ending[0]?.name ?? word) : word;
}

/** Senders known to a campaign and its table of units, if it has one. */
export function knownUnits(campaign: Campaign, list: UnitList | undefined): KnownUnits {
  const rows = (list?.units ?? []).filter(({ name }) => name !== "");
  const units = rows.map((unit) => unitOf(campaign, unit));
  const ofTable = units.flatMap(({ name, shown }): [string, string][] => [
    [shown, name],
    [name, name],
  ]);
  const ofCampaign = organsOf(campaign).map(([word, name]): [string, string] => [
    word,
    unitNamed(name, units),
  ]);
  return { names: new Map([...ofCampaign, ...ofTable]), units };
}

/** Units whose turn it is in these days. */
export const expectedIn = ({ units }: KnownUnits, span: Span): KnownUnit[] =>
  units.filter((unit) => !unit.span || overlaps(unit.span, span));
