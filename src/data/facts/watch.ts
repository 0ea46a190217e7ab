/** Runs a check again only when a block of the data that it read last time is another thing now. */
import type { Problem } from "../../diagnostics.ts";
import type { Memory } from "../../memory.ts";
import type { WorkCalendar } from "../time/work-calendar.ts";
import type { DataNode, DataObject } from "../value.ts";

/** A check that reads blocks of the data by their names, and the calendar. */
export type Check = (data: DataObject, calendar: WorkCalendar, memory: Memory) => Problem[];

/** What a check read and what it found. */
interface Found {
  read: ReadonlyMap<PropertyKey, DataNode | undefined>;
  calendar: WorkCalendar;
  problems: Problem[];
}

/** The data as they are, noting every block that is asked for. */
function watched(data: DataObject, read: Map<PropertyKey, DataNode | undefined>): DataObject {
  return new Proxy(data, {
    get(target, key) {
      const node: DataNode | undefined = Reflect.get(target, key);
      read.set(key, node);
      return node;
    },
    ownKeys: () => {
      throw new Error("内部错误：检查只能按名称读数据");
    },
  });
}

const isSame = ({ read, calendar }: Found, data: DataObject, now: WorkCalendar): boolean => {
  if (calendar !== now) return false;
  for (const [key, node] of read) if (Reflect.get(data, key) !== node) return false;
  return true;
};

/** The problems that a check finds; what it decides by is what it read, and nothing else. */
export function findAgain(
  check: Check,
  data: DataObject,
  calendar: WorkCalendar,
  memory: Memory,
): Problem[] {
  const last: { found?: Found } = memory.recallOf(check, "found", () => ({}));
  if (!last.found || !isSame(last.found, data, calendar)) {
    const read = new Map<PropertyKey, DataNode | undefined>();
    const problems = check(watched(data, read), calendar, memory);
    last.found = { read, calendar, problems };
  }
  return last.found.problems;
}
