/** What a unit takes over from the campaign before its own row is laid over it. */
import type { Problem } from "../../diagnostics.ts";
import type { Memory } from "../../memory.ts";
import {
  entryOf,
  itemsAt,
  type RawMap,
  type RawNode,
  textAt,
  withNode,
  withoutKeys,
} from "../raw.ts";
import { AUTOMATIC } from "../schema/fields.ts";
import * as problems from "../table/problems.ts";
import type { Unit, UnitList } from "./list.ts";

/** Parts of a document's envelope that belong to the organ that issues it. */
const OWN_ENVELOPE = [
  "发文字号",
  "份号",
  "签发人",
  "联合机关",
  "主送",
  "抄送",
  "印发机关",
  "印发日期",
];

/**
 * What a unit does not take over of a document's envelope. 自动 is no number yet, so every unit gets
 * its own; a document that only units make (逐单位) was written for them.
 */
function ownKeys(document: RawNode): string[] {
  const isTheirs = textAt(document, "逐单位") === "是";
  const own = isTheirs ? ["发文字号", "份号"] : OWN_ENVELOPE;
  return own.filter((key) => textAt(document, key) !== AUTOMATIC);
}

/** Of the leading group a unit takes over its functions, never its people. */
const GROUP_PEOPLE = ["名称", "简称", "组长", "常务副组长", "副组长", "成员", "成员单位", "说明"];
const OFFICE_PEOPLE = ["名称", "设在", "主任", "副主任", "联系人", "联系电话", "邮箱"];

/** Keeps some items of a list; lists that the units of a run have in common are gone through once. */
function withItems(
  root: RawNode,
  key: string,
  step: string,
  isKept: (item: RawNode) => boolean,
  memory: Memory,
): RawNode {
  const list = entryOf(root, key)?.value;
  if (list?.type !== "list") return root;
  const kept = memory.recallOf(list, step, () => ({ ...list, items: list.items.filter(isKept) }));
  return kept.items.length === 0 ? withoutKeys(root, [key]) : withNode(root, [key], kept);
}

function replaceList(root: RawNode, key: string, items: RawNode[]): RawNode {
  const old = entryOf(root, key)?.value;
  if (old?.type !== "list") return root;
  return items.length === 0 ? withoutKeys(root, [key]) : withNode(root, [key], { ...old, items });
}

/** Batch of a unit: its own word, else the batch that names it or its class. */
function batchOf(root: RawNode, unit: Unit, met: Problem[]): string | undefined {
  const batches = itemsAt(root, "批次");
  const cell = unit.cells.get("批次");
  const names = batches.flatMap((batch) => textAt(batch, "名称") ?? []);
  if (cell?.type === "scalar") {
    if (names.includes(cell.text)) return cell.text;
    met.push(problems.unknownBatch(cell.at, cell.text, names.join("、")));
    return undefined;
  }
  const kind = unit.cells.get("类别");
  const listed = (batch: RawNode, key: string, word: string) =>
    itemsAt(batch, key).some((item) => item.type === "scalar" && item.text === word);
  const found =
    batches.find((batch) => listed(batch, "单位", unit.name)) ??
    batches.find((batch) => kind?.type === "scalar" && listed(batch, "单位类别", kind.text));
  return textAt(found, "名称");
}

const isOf = (phase: RawNode, batch: string): boolean => {
  const own = textAt(phase, "批次");
  return own === undefined || own === batch;
};

/**
 * Phases belong to the unit's batch. Where the campaign sets out those of another batch only, they
 * are taken over and must then lie inside the unit's batch.
 */
function withPhases(root: RawNode, batch: string | undefined): RawNode {
  const phases = itemsAt(root, "阶段");
  if (batch === undefined || phases.some((phase) => textAt(phase, "批次") === batch)) return root;
  const moved = phases.map((phase) => {
    const own = entryOf(phase, "批次")?.value;
    return own?.type === "scalar" ? withNode(phase, ["批次"], { ...own, text: batch }) : phase;
  });
  return replaceList(root, "阶段", moved);
}

function withGroup(root: RawNode, unit: Unit, list: UnitList): RawNode {
  const group = entryOf(root, "领导小组")?.value;
  if (!group) return root;
  const isSet = [...unit.cells.keys()].some((h) => list.columns.get(h)?.fields[0] === "领导小组");
  if (!isSet) return withoutKeys(root, ["领导小组"]);
  const office = entryOf(group, "办公室")?.value;
  const kept = withoutKeys(group, GROUP_PEOPLE);
  const bare = office ? withNode(kept, ["办公室"], withoutKeys(office, OFFICE_PEOPLE)) : kept;
  const activity = textAt(entryOf(root, "活动")?.value, "名称") ?? "";
  const text = `${unit.name}${activity}领导小组`;
  const name: RawNode = { type: "scalar", text, isEmpty: false, at: group.at };
  return withNode(root, ["领导小组"], withNode(bare, ["名称"], name));
}

function withClass(root: RawNode, kind: string | undefined): RawNode {
  if (kind === undefined) return root;
  const fitting = itemsAt(root, "分类要求").filter((o) => textAt(o, "单位类别") === kind);
  return replaceList(root, "分类要求", fitting);
}

const withBareDocuments = (root: RawNode): RawNode =>
  replaceList(
    root,
    "文件",
    itemsAt(root, "文件").map((document) => withoutKeys(document, ownKeys(document))),
  );

/** The campaign's tree with what the unit does not inherit taken out, and the unit's batch. */
export function inheritedFor(
  base: RawMap,
  unit: Unit,
  list: UnitList,
  met: Problem[],
  memory: Memory,
): { root: RawNode; batch: string | undefined } {
  const batch = batchOf(base, unit, met);
  const kind = unit.cells.get("类别");
  const words = kind?.type === "scalar" ? kind.text : undefined;
  const common = memory.recall(
    `inherited ${memory.numberOf(base)}`,
    JSON.stringify([batch, words]),
    () => withClass(withPhases(withBareDocuments(base), batch), words),
  );
  return { root: withGroup(common, unit, list), batch };
}

/** Drops, once the row is laid over, phases of other batches and all documents but one. */
export function trimmedTo(
  root: RawNode,
  batch: string | undefined,
  documentName: string,
  memory: Memory,
): RawNode {
  const isOwn = (phase: RawNode) => batch === undefined || isOf(phase, batch);
  const isMade = (document: RawNode) => textAt(document, "名称") === documentName;
  const ofBatch = withItems(root, "阶段", `of ${batch}`, isOwn, memory);
  return withItems(ofBatch, "文件", `called ${documentName}`, isMade, memory);
}
