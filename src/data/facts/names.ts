/** Names: no two alike in one list, batches that are referred to exist, people are somebody. */
import type { Problem } from "../../diagnostics.ts";
import type { Memory } from "../../memory.ts";
import { nearest } from "../nearest.ts";
import { blockAt, blocksAt, valueAt, valuesAt } from "../pick.ts";
import { placeOf } from "../places.ts";
import * as problems from "../problems.ts";
import { type DataList, type DataNode, type DataObject, pathOf, Value } from "../value.ts";

const positionOf = (value: Value) => ({
  line: value.place.line ?? 1,
  column: value.place.column ?? 1,
});

function duplicatesIn(list: DataList): Problem[] {
  const seen = new Map<string, Value>();
  const met: Problem[] = [];
  for (const item of list) {
    const name = valueAt(item, "名称");
    const first = name && seen.get(name.text);
    if (name && first) {
      const where = pathOf(list) ?? "";
      met.push(problems.duplicateName(name.place, name.text, where, positionOf(first)));
    } else if (name) {
      seen.set(name.text, name);
    }
  }
  return met;
}

/** Duplicate names in every list of the tree; what the campaigns of a run share is read once. */
export function checkDuplicates(node: DataNode, memory: Memory): Problem[] {
  if (node instanceof Value) return [];
  return memory.recallOf(node, "duplicates", () => [
    ...(Array.isArray(node) ? duplicatesIn(node) : []),
    ...Object.values(node).flatMap((inner) => checkDuplicates(inner, memory)),
  ]);
}

function people(data: DataObject): DataObject[] {
  const group = blockAt(data, "领导小组");
  const office = blockAt(group, "办公室");
  const documents = blocksAt(data, "文件");
  const single = [
    blockAt(group, "组长"),
    blockAt(group, "常务副组长"),
    blockAt(office, "主任"),
    ...documents.map((document) => blockAt(document, "讲话人")),
    ...blocksAt(data, "报送").map((report) => blockAt(report, "联系人")),
  ];
  return [
    ...single.filter((person) => person !== undefined),
    ...blocksAt(group, "副组长"),
    ...blocksAt(group, "成员"),
    ...blocksAt(office, "副主任"),
    ...documents.flatMap((document) => blocksAt(document, "签发人")),
    ...documents.flatMap((document) => blocksAt(document, "签署人")),
  ];
}

function unknownBatches(data: DataObject): Problem[] {
  const names = blocksAt(data, "批次").flatMap((batch) => valueAt(batch, "名称")?.text ?? []);
  return blocksAt(data, "阶段").flatMap((phase) => {
    const batch = valueAt(phase, "批次");
    if (!batch || names.includes(batch.text)) return [];
    return [problems.unknownBatch(batch.place, batch.text, nearest(batch.text, names))];
  });
}

function unitsInTwoBatches(data: DataObject): Problem[] {
  const home = new Map<string, string>();
  const met: Problem[] = [];
  for (const batch of blocksAt(data, "批次")) {
    for (const unit of valuesAt(batch, "单位")) {
      const other = home.get(unit.text);
      if (other !== undefined) met.push(problems.unitInTwoBatches(unit.place, unit.text, other));
      home.set(unit.text, valueAt(batch, "名称")?.text ?? "前一批次");
    }
  }
  return met;
}

/** Leaders and members of the leading group: posts for all of one rank, or for none. */
function missingPosts(data: DataObject): Problem[] {
  const group = blockAt(data, "领导小组");
  return ["副组长", "成员"].flatMap((rank) => {
    const named = blocksAt(group, rank).filter((one) => valueAt(one, "姓名"));
    if (!named.some((one) => valueAt(one, "职务"))) return [];
    return named
      .filter((one) => !valueAt(one, "职务"))
      .map((one) => problems.postsMissing(placeOf(one), valueAt(one, "姓名")?.text ?? ""));
  });
}

/** In one leading group each person has one role; the head of its office may be any of them. */
function twiceInGroup(data: DataObject): Problem[] {
  const group = blockAt(data, "领导小组");
  const roles = new Map<string, string>();
  return ["组长", "常务副组长", "副组长", "成员"].flatMap((role) =>
    [blockAt(group, role), ...blocksAt(group, role)].flatMap((one) => {
      const name = valueAt(one, "姓名");
      if (!name) return [];
      const key = `${name.text} ${valueAt(one, "单位")?.text ?? ""}`;
      const other = roles.get(key);
      roles.set(key, role);
      return other === undefined ? [] : [problems.twoRoles(name.place, name.text, role, other)];
    }),
  );
}

/** Problems with people. */
export function checkPeople(data: DataObject): Problem[] {
  const nobodies = people(data).filter((one) => !valueAt(one, "姓名") && !valueAt(one, "职务"));
  return [
    ...nobodies.map((one) => problems.nobody(placeOf(one))),
    ...missingPosts(data),
    ...twiceInGroup(data),
  ];
}

/** Problems with batches and their names. */
export const checkBatches = (data: DataObject): Problem[] => [
  ...unknownBatches(data),
  ...unitsInTwoBatches(data),
];
