/** Reads fields of the data tree without caring whether they are there. */
import type { TimeMeaning, TimePoint } from "./time/time.ts";
import { type DataNode, type DataObject, Value } from "./value.ts";

/** The scalar under a key. */
export function valueAt(object: DataNode | undefined, key: string): Value | undefined {
  const node = objectOrNothing(object)?.[key];
  return node instanceof Value ? node : undefined;
}

/** The block under a key. */
export const blockAt = (object: DataNode | undefined, key: string): DataObject | undefined =>
  objectOrNothing(objectOrNothing(object)?.[key]);

function objectOrNothing(node: DataNode | undefined): DataObject | undefined {
  return node === undefined || node instanceof Value || Array.isArray(node) ? undefined : node;
}

function itemsAt(object: DataNode | undefined, key: string): DataNode[] {
  const node = objectOrNothing(object)?.[key];
  return Array.isArray(node) ? node : [];
}

const isBlock = (node: DataNode): node is DataObject => objectOrNothing(node) !== undefined;

/** The blocks of the list under a key. */
export const blocksAt = (object: DataNode | undefined, key: string): DataObject[] =>
  itemsAt(object, key).filter(isBlock);

/** The words of the list under a key. */
export const valuesAt = (object: DataNode | undefined, key: string): Value[] =>
  itemsAt(object, key).filter((item) => item instanceof Value);

/** First point that a time names, if it names one. */
export function startOf(time: TimeMeaning | undefined): TimePoint | undefined {
  if (time?.kind === "point") return time.point;
  return time?.kind === "range" || time?.kind === "open" ? time.start : undefined;
}

/** Last point that a time names, if it names one. */
export function endOf(time: TimeMeaning | undefined): TimePoint | undefined {
  if (time?.kind === "point") return time.point;
  return time?.kind === "range" || time?.kind === "open" ? time.end : undefined;
}

/** Point from which the block lasts, by its field 开始. */
export const startAt = (object: DataNode | undefined): TimePoint | undefined =>
  startOf(valueAt(object, "开始")?.meaning.time);

/** Point until which the block lasts, by its field 结束. */
export const endAt = (object: DataNode | undefined): TimePoint | undefined =>
  endOf(valueAt(object, "结束")?.meaning.time);
