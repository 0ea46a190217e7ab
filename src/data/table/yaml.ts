/** YAML to a table: a list of units, blocks within a unit spelled out as the paths of columns. */
import type { Outcome, Place } from "../../diagnostics.ts";
import { decodeText } from "../decode.ts";
import { entryOf, isEmpty, type RawNode } from "../raw.ts";
import { readYaml } from "../yaml/yaml.ts";
import * as problems from "./problems.ts";
import type { Cell, Table } from "./table.ts";

/** The leaves of a block: words, and lists as they are. */
function cellsOf(file: string, prefix: string, node: RawNode): Cell[] {
  if (node.type !== "map") {
    if (isEmpty(node)) return [];
    return [{ heading: prefix, raw: { ...node, at: { ...node.at, file } } }];
  }
  return node.entries.flatMap(({ key, value }) =>
    cellsOf(file, prefix === "" ? key : `${prefix}.${key}`, value),
  );
}

/** Reads a list of blocks, at the top or under 单位. Problems: those of YAML, YF1502. */
export function readYamlTable(bytes: Uint8Array, file: string): Outcome<Table> {
  const decoded = decodeText(bytes, file);
  if (!decoded.value) return { problems: decoded.problems };
  const read = readYaml(decoded.value.text, file);
  const before = [...decoded.problems, ...read.problems];
  if (!read.value) return { problems: before };
  const list = entryOf(read.value, "单位")?.value ?? read.value;
  if (list.type !== "list") return { problems: [...before, problems.notAUnitList(file)] };
  const rows = list.items.map((item) => ({ line: item.at.line, cells: cellsOf(file, "", item) }));
  const places = new Map<string, Place>();
  for (const { heading, raw } of rows.flatMap(({ cells }) => cells)) {
    if (!places.has(heading)) places.set(heading, { ...raw.at, file });
  }
  return { value: { file, headings: [...places.keys()], places, rows }, problems: before };
}
