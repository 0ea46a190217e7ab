/** Runs a check again only when something of the data that it read last time is another thing now. */
import type { Problem } from "../../diagnostics.ts";
import type { Memory } from "../../memory.ts";
import { markPlace, placeOf } from "../places.ts";
import type { WorkCalendar } from "../time/work-calendar.ts";
import { type DataObject, markPath, pathOf, Value } from "../value.ts";

/** A check that asks the data for fields by their names, and lists for their items. */
export type Check = (data: DataObject, calendar: WorkCalendar) => Problem[];

type Node = Exclude<DataObject[string], Value>;

/** What was read of a block or a list. */
interface Read {
  node: Node;
  /** The node as the check sees it: whatever is asked of it is noted. */
  shown: Node;
  /** Words, lengths, and what was not there. */
  parts: Map<PropertyKey, unknown>;
  /** Blocks and lists. */
  inner: Map<PropertyKey, Read>;
}

/** What a check read and what it found. */
interface Found {
  read: Read;
  calendar: WorkCalendar;
  problems: Problem[];
}

const isNode = (part: unknown): part is Node =>
  typeof part === "object" && part !== null && !(part instanceof Value);

function partOf({ node, parts, inner }: Read, key: PropertyKey): unknown {
  const part: unknown = Reflect.get(node, key);
  if (typeof part === "function") return part;
  if (!isNode(part)) {
    parts.set(key, part);
    return part;
  }
  const read = inner.get(key) ?? readOf(part);
  inner.set(key, read);
  return read.shown;
}

function readOf(node: Node): Read {
  const read: Read = { node, shown: node, parts: new Map(), inner: new Map() };
  const proxy = new Proxy(node, {
    get: (_, key) => partOf(read, key),
    ownKeys: () => {
      throw new Error("内部错误：检查只能按名称读数据");
    },
  });
  read.shown = markPlace(markPath(proxy, pathOf(node) ?? ""), placeOf(node));
  return read;
}

/** Whether both stand at one place; problems name it. */
function standTogether(a: Node, b: Node): boolean {
  const [one, other] = [placeOf(a), placeOf(b)];
  const isSameLine = one.file === other.file && one.line === other.line;
  return isSameLine && one.column === other.column && one.path === other.path;
}

/**
 * Whether a check that reads this node reads what it read before. Of a node without reads it knows only
 * that it is there; problems name the place of a node that was read.
 */
function isSame(read: Read, node: unknown): boolean {
  if (node === read.node) return true;
  if (!isNode(node) || Array.isArray(node) !== Array.isArray(read.node)) return false;
  if (read.parts.size + read.inner.size === 0) return true;
  if (!standTogether(node, read.node)) return false;
  for (const [key, part] of read.parts) if (Reflect.get(node, key) !== part) return false;
  for (const [key, inner] of read.inner) if (!isSame(inner, Reflect.get(node, key))) return false;
  read.node = node;
  return true;
}

/** The problems that a check finds; what it decides by is what it read, and nothing else. */
export function findAgain(
  check: Check,
  data: DataObject,
  calendar: WorkCalendar,
  memory: Memory,
): Problem[] {
  const last: { found?: Found } = memory.recallOf(check, "found", () => ({}));
  const { found } = last;
  if (found && found.calendar === calendar && isSame(found.read, data)) return found.problems;
  const read = readOf(data);
  const problems = check(read.shown as DataObject, calendar);
  last.found = { read, calendar, problems };
  return problems;
}
