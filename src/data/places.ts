/** Where the blocks and lists of a data tree stand; scalars know it themselves. */
import type { Place } from "../diagnostics.ts";
import { type DataNode, pathOf, Value } from "./value.ts";

const places = new WeakMap<object, Place>();

/** Remembers where a block or list begins. */
export function markPlace<T extends object>(node: T, place: Place): T {
  places.set(node, place);
  return node;
}

/** Place of a node for a report. */
export function placeOf(node: DataNode): Place {
  if (node instanceof Value) return node.place;
  const path = pathOf(node);
  return { ...places.get(node), ...(path ? { path } : {}) };
}
