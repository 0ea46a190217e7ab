/** The form of a list: its columns, and the rows that the campaign has already. */
import { isDeepStrictEqual } from "node:util";
import { isOptional, itemOf, metaOf } from "../introspect.ts";
import { isPerson } from "../lenient.ts";
import { entryOf, nodeAt, plainOf, type RawNode } from "../raw.ts";
import { cellExample, type FormColumn, wordsAllowed } from "./form-column.ts";
import { itemOfRow } from "./list-join.ts";
import { columnsOfList, type ListColumn, type ListTable } from "./list-tables.ts";
import type { Cell } from "./table.ts";

export interface ListFormColumn extends FormColumn {
  isRequired: boolean;
}

/** Names of the campaign's list that a column speaks of: 批次 of a phase. */
function namesOf(root: RawNode | undefined, list: string): string[] {
  const items = entryOf(root, list)?.value;
  if (items?.type !== "list") return [];
  return items.items.flatMap((item) => {
    const name = entryOf(item, "名称")?.value;
    return name?.type === "scalar" ? [name.text] : [];
  });
}

/** Columns of a list's form; drop-downs also from the campaign whose tree is `root`. */
export const listFormColumns = (list: ListTable, root?: RawNode): ListFormColumn[] =>
  columnsOfList(list).map(({ heading, path, schema }) => {
    const known = wordsAllowed(schema);
    const choices = known.length > 0 ? known : namesOf(root, heading);
    return {
      heading,
      explanation: metaOf(schema).description,
      example: cellExample(schema),
      isRequired: path.length === 1 && !isOptional(schema),
      ...(choices.length > 0 ? { choices } : {}),
    };
  });

const wordOf = (node: RawNode | undefined): string => (node?.type === "scalar" ? node.text : "");

function cellText({ schema }: ListColumn, node: RawNode | undefined): string {
  if (node?.type === "list") {
    const item = itemOf(schema);
    const words = node.items.map((one) => (item && isPerson(item) ? personText(one) : wordOf(one)));
    const hasSentences = words.some((word) => /[、，,；;。]/u.test(word));
    return words.join(item && isPerson(item) ? "；" : hasSentences ? "\n" : "、");
  }
  return isPerson(schema) ? personText(node) : wordOf(node);
}

const personText = (node: RawNode | undefined): string =>
  ["职务", "姓名"]
    .map((key) => wordOf(entryOf(node, key)?.value))
    .filter((word) => word !== "")
    .join(" ");

/**
 * The campaign's list as rows of its form; undefined if it has none, or if an item holds what no
 * cell can hold, so that a part of it would be lost.
 */
export function listFormRows(list: ListTable, root: RawNode): string[][] | undefined {
  const found = nodeAt(root, list.path);
  if (found?.type !== "list") return undefined;
  const columns = columnsOfList(list);
  const rows: string[][] = [];
  for (const item of found.items) {
    const texts = columns.map((column) => cellText(column, nodeAt(item, column.path)));
    const cells = columns.flatMap(({ heading }, i): Cell[] => {
      const text = texts[i] ?? "";
      return text === ""
        ? []
        : [{ heading, raw: { type: "scalar", text, isEmpty: false, at: item.at } }];
    });
    const again = itemOfRow("", { line: 0, cells }, new Map(columns.map((c) => [c.heading, c])));
    if (!isDeepStrictEqual(plainOf(again), plainOf(item))) return undefined;
    rows.push(texts);
  }
  return rows;
}
