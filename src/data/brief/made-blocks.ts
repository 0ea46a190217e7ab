/** Writes blocks of data that no file holds. */
import { nameItems } from "../build.ts";
import { dayPoint, dayWords } from "../time/weeks.ts";
import { type DataList, type DataNode, type DataObject, markPath, Value } from "../value.ts";

/** Every value knows its path, none has a place of its own. */
export interface Writer {
  /** Shown name of the folder of the items. */
  file: string;
}

export const word = ({ file }: Writer, path: string, text: string, number?: number): Value =>
  new Value(text, path, { file }, number === undefined ? {} : { number });

export const day = ({ file }: Writer, path: string, date: string): Value =>
  new Value(dayWords(date), path, { file }, { time: { kind: "point", point: dayPoint(date) } });

/** A block without the fields that have nothing in them. */
export function block(
  path: string,
  fields: Readonly<Record<string, DataNode | undefined>>,
): DataObject {
  const entries = Object.entries(fields).filter(
    (entry): entry is [string, DataNode] =>
      entry[1] !== undefined && !(Array.isArray(entry[1]) && entry[1].length === 0),
  );
  return markPath(Object.fromEntries(entries), path);
}

export function list<T>(
  things: readonly T[],
  path: string,
  write: (thing: T, path: string) => DataNode,
): DataList {
  const items = things.map((thing, i) => write(thing, `${path}[${i + 1}]`));
  nameItems(items);
  return markPath(items, path);
}
