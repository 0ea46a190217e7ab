/** Looks fields up in the data: own properties only, never methods, never a prototype. */
import type { DataNode } from "../data/value.ts";
import { pathOf, Value } from "../data/value.ts";
import { isNode, joinPath, Missing, type Site } from "./run-state.ts";

const ownNode = (node: DataNode, part: string): DataNode | undefined => {
  if (node instanceof Value || !Object.hasOwn(node, part)) return undefined;
  const found: unknown = Reflect.get(node, part);
  return found instanceof Value || isNode(found) ? found : undefined;
};

/**
 * The node under `base` at `parts`, or a `Missing` that names the full path in the words of the
 * data file. `base` is whatever the context is.
 */
export function lookUp(site: Site, base: unknown, parts: readonly string[]): DataNode | Missing {
  const start = base instanceof Value || isNode(base) ? base : undefined;
  let node: DataNode | undefined = start;
  for (const part of parts) node = node && ownNode(node, part);
  return node ?? missingAt(site, start, parts);
}

function missingAt(site: Site, start: DataNode | undefined, parts: readonly string[]): Missing {
  let node = start;
  let path = node === undefined ? "" : (pathOf(node) ?? "");
  for (const part of parts) {
    path = joinPath(path, node, part);
    node = node === undefined ? undefined : ownNode(node, part);
    // Named items are reached by name but live at an index: their own path says which.
    if (node !== undefined && !(node instanceof Value)) path = pathOf(node) ?? path;
  }
  return new Missing(path || site.text, site);
}
