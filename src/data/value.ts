/**
 * What templates see of the data: the tree of the data file in its own words, every scalar a
 * `Value` that knows where it came from.
 */
import type { Place } from "../diagnostics.ts";
import type { TimeMeaning } from "./time/time.ts";

/** What words mean, for fields that are times, numbers or flags. */
export interface Meaning {
  time?: TimeMeaning;
  number?: number;
  flag?: boolean;
  /** The rule as it was written, where the words were worked out from it. */
  rule?: string;
  /** The words are Markdown themselves: the text of an item, which has no other markup. */
  isMarkdown?: boolean;
}

/** A scalar of the data file. Its text is printed; nothing else of it is. */
export class Value {
  constructor(
    /** The words as the clerk wrote them; the date where they were a rule (开始 + 15个工作日). */
    readonly text: string,
    /** Data path such as `步骤[2].时间` (items count from 1). */
    readonly path: string,
    readonly place: Place,
    readonly meaning: Meaning = {},
  ) {}

  toString(): string {
    return this.text;
  }
}

/**
 * Objects are plain; a list of named things also has its items as own properties under their 名称
 * (not enumerable), so `阶段.学习动员.开始` works in templates.
 */
export type DataNode = Value | DataList | DataObject;
export type DataList = DataNode[];
export interface DataObject {
  [key: string]: DataNode;
}

const paths = new WeakMap<object, string>();

/** Remembers the data path of a list or object. */
export function markPath<T extends object>(node: T, path: string): T {
  paths.set(node, path);
  return node;
}

/** Data path of any node; the root's is empty. */
export const pathOf = (node: DataNode): string | undefined =>
  node instanceof Value ? node.path : paths.get(node);
