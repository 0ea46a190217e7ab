/** Tables of lists laid into the campaign's tree, every word with its place in the table. */
import type { Outcome, Problem } from "../../diagnostics.ts";
import { spellOut } from "../lenient.ts";
import { nearest } from "../nearest.ts";
import { entryOf, isEmpty, nodeAt, type RawMap, type RawNode, withNode } from "../raw.ts";
import { nodeOfCell } from "../unit/cell.ts";
import { columnsOfList, type ListColumn, type ListTable } from "./list-tables.ts";
import * as problems from "./problems.ts";
import type { Row, Table } from "./table.ts";

/** A table that was found, and the list that it is. */
export interface GivenTable {
  list: ListTable;
  table: Table;
}

/** Headings by their words; those that are none of the list's are told. */
function columnsOf({ list, table }: GivenTable, met: Problem[]): Map<string, ListColumn> {
  const known = columnsOfList(list);
  const columns = new Map<string, ListColumn>();
  for (const heading of table.headings) {
    const column = known.find((one) => one.heading === heading);
    if (column) columns.set(heading, column);
    else {
      const words = known.map((one) => one.heading);
      const place = table.places.get(heading) ?? { file: table.file, line: 1 };
      const near = nearest(heading, words);
      met.push(problems.strangeListHeading(place, list.name, heading, near, words.join("、")));
    }
  }
  return columns;
}

/** One row as an item of its list. */
export function itemOfRow(
  file: string,
  row: Row,
  columns: ReadonlyMap<string, ListColumn>,
): RawNode {
  const bare: RawMap = { type: "map", entries: [], at: { file, line: row.line, column: 1 } };
  return row.cells.reduce<RawNode>((item, { heading, raw }) => {
    const column = columns.get(heading);
    const node = column && nodeOfCell({ schema: column.schema, adds: false }, raw);
    return column && node ? withNode(item, column.path, node) : item;
  }, bare);
}

/** Whether the table can be laid in: not where the data file says something there already. */
function isFree(root: RawNode, path: readonly string[]): boolean {
  const own = nodeAt(root, [...path]);
  const above = path.slice(0, -1).map((_, i) => nodeAt(root, path.slice(0, i + 1)));
  return (!own || isEmpty(own)) && above.every((node) => !node || node.type === "map");
}

/**
 * The tree of a data file with the lists of its tables. Problems: a list given twice (YF1450,
 * YF1451), a heading that the list does not have (YF1452), a table without a row (YF1453).
 */
export function joinTables(
  root: RawMap,
  file: string,
  tables: readonly GivenTable[],
): Outcome<RawNode> {
  const met: Problem[] = [];
  let tree: RawNode = root;
  const joined = new Map<string, string>();
  for (const given of tables) {
    const { list, table } = given;
    const place = { file: table.file, line: 1, column: 1 };
    const other = joined.get(list.name);
    const columns = columnsOf(given, met);
    if (other !== undefined) met.push(problems.listInTwoTables(place, list.name, other));
    else if (!isFree(root, list.path)) {
      const parent = nodeAt(root, list.path.slice(0, -1));
      const { line, column } = entryOf(parent, list.path.at(-1) ?? "")?.keyAt ?? root.at;
      met.push(problems.listGivenTwice({ file, line, column }, list.name, table.file));
    } else if (table.rows.length === 0) met.push(problems.listWithoutRows(place, list.name));
    else {
      const items = table.rows.map((row) => itemOfRow(table.file, row, columns));
      const node = spellOut(list.schema, { type: "list", items, at: place });
      tree = withNode(tree, list.path, node);
    }
    joined.set(list.name, table.file);
  }
  return { value: tree, problems: met };
}
