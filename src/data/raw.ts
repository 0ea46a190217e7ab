/** The data file as it was read: a tree of words, each with its place. Nothing is interpreted. */

/** Line and column of the first character, counted from 1, columns in code points. */
export interface Position {
  line: number;
  column: number;
  /** Set where the words come from another file than the tree they stand in (a row of units). */
  file?: string;
}

export interface RawScalar {
  type: "scalar";
  /** The words as written, without quotes. */
  text: string;
  /** The words as written where `text` was worked out from them (开始 + 15个工作日). */
  rule?: string;
  /** Nothing was written (or only `~` or `null`). */
  isEmpty: boolean;
  at: Position;
}

export interface RawList {
  type: "list";
  items: RawNode[];
  at: Position;
}

export interface RawEntry {
  key: string;
  keyAt: Position;
  value: RawNode;
}

export interface RawMap {
  type: "map";
  entries: RawEntry[];
  at: Position;
}

export type RawNode = RawScalar | RawList | RawMap;

/** Keys and indexes (from 0) that lead to a node. */
export type RawPath = (string | number)[];

/** A path in the words of reports: `步骤[2].地点`, items counted from 1. */
export const pathText = (path: RawPath): string =>
  path
    .map((segment, i) =>
      typeof segment === "number" ? `[${segment + 1}]` : `${i === 0 ? "" : "."}${segment}`,
    )
    .join("");

/** The value under a key of a map. */
export const entryOf = (node: RawNode | undefined, key: string): RawEntry | undefined =>
  node?.type === "map" ? node.entries.find((entry) => entry.key === key) : undefined;

/** The words under a key of a map. */
export function textAt(node: RawNode | undefined, key: string): string | undefined {
  const value = entryOf(node, key)?.value;
  return value?.type === "scalar" ? value.text : undefined;
}

/** The items of the list under a key of a map. */
export function itemsAt(node: RawNode | undefined, key: string): RawNode[] {
  const value = entryOf(node, key)?.value;
  return value?.type === "list" ? value.items : [];
}

/** The node at a path, or undefined. */
export function nodeAt(root: RawNode, path: RawPath): RawNode | undefined {
  let node: RawNode | undefined = root;
  for (const segment of path) {
    if (typeof segment === "string") node = entryOf(node, segment)?.value;
    else node = node?.type === "list" ? node.items[segment] : undefined;
  }
  return node;
}

/** Place of a path for a report: its key if it has one, else the nearest node that exists. */
export function positionAt(root: RawNode, path: RawPath): Position {
  const last = path.at(-1);
  if (last === undefined) return root.at;
  const parent = path.slice(0, -1);
  const entry = typeof last === "string" ? entryOf(nodeAt(root, parent), last) : undefined;
  return entry?.keyAt ?? nodeAt(root, path)?.at ?? positionAt(root, parent);
}

/** Words, arrays and objects without prototype; empty scalars are left out of maps. */
export function plainOf(node: RawNode): unknown {
  if (node.type === "scalar") return node.text;
  if (node.type === "list") return node.items.filter((item) => !isEmpty(item)).map(plainOf);
  const object: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.entries) {
    if (!isEmpty(value)) object[key] = plainOf(value);
  }
  return object;
}

export const isEmpty = (node: RawNode): boolean => node.type === "scalar" && node.isEmpty;

/** A copy of the tree with `node` at a path; blocks on the way that are not there are made. */
export function withNode(root: RawNode, path: RawPath, node: RawNode): RawNode {
  const [segment, ...rest] = path;
  if (segment === undefined) return node;
  if (typeof segment === "number") {
    if (root.type !== "list") return root;
    return {
      ...root,
      items: root.items.map((o, i) => (i === segment ? withNode(o, rest, node) : o)),
    };
  }
  const entries = root.type === "map" ? root.entries : [];
  const found = entryOf(root, segment);
  const empty: RawMap = { type: "map", entries: [], at: node.at };
  const value = withNode(found?.value ?? empty, rest, node);
  const entry = { key: segment, keyAt: node.at, value };
  return {
    type: "map",
    at: root.at,
    entries: found ? entries.map((old) => (old === found ? entry : old)) : [...entries, entry],
  };
}

/** A copy of a map without some keys; other nodes as they are. */
export const withoutKeys = (root: RawNode, keys: readonly string[]): RawNode =>
  root.type === "map"
    ? { ...root, entries: root.entries.filter(({ key }) => !keys.includes(key)) }
    : root;
