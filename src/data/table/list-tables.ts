/** Lists of the campaign that may be tables of their own in data/; the schema alone decides. */
import type * as z from "zod";
import { fieldsOf, itemOf, metaOf } from "../introspect.ts";
import { isPerson } from "../lenient.ts";
import { campaignSchema } from "../schema/root.ts";

/** A list whose items are blocks: one row of a table for each of them. */
export interface ListTable {
  /** Path in the data file, also the name of its table: `领导小组.成员`. */
  name: string;
  /** The last word of the path, where no other list has it too. */
  shortName: string;
  path: string[];
  schema: z.ZodType;
  /** Schema of a row. */
  item: z.ZodType;
}

/** A field of a row that fits into a cell, with its heading (`成果.截止`). */
export interface ListColumn {
  heading: string;
  path: string[];
  schema: z.ZodType;
}

/** What a cell can hold: words, a list of words, a person, a list of persons. */
function fitsIntoCell(schema: z.ZodType): boolean {
  const item = itemOf(schema);
  if (isPerson(item ?? schema)) return true;
  return item ? fieldsOf(item).length === 0 : fieldsOf(schema).length === 0;
}

function columnsBelow(schema: z.ZodType, path: readonly string[]): ListColumn[] {
  return fieldsOf(schema).flatMap(([key, field]) => {
    const at = [...path, key];
    if (fitsIntoCell(field)) return [{ heading: at.join("."), path: at, schema: field }];
    return itemOf(field) || metaOf(field).kind === "free" ? [] : columnsBelow(field, at);
  });
}

/** The columns that a table of this list may have; lists of blocks within a row have none. */
export const columnsOfList = ({ item }: ListTable): ListColumn[] => columnsBelow(item, []);

function listsBelow(schema: z.ZodType, path: readonly string[]): ListTable[] {
  return fieldsOf(schema).flatMap(([key, field]) => {
    const at = [...path, key];
    const item = itemOf(field);
    if (!item) return listsBelow(field, at);
    if (fieldsOf(item).length === 0) return [];
    return [{ name: at.join("."), shortName: key, path: at, schema: field, item }];
  });
}

/** Rows of a single word are no table: what such an item holds does not fit into cells. */
const all = listsBelow(campaignSchema, []).filter((list) => columnsOfList(list).length > 1);

const isUnique = (word: string): boolean =>
  all.filter(({ shortName, name }) => shortName === word || name === word).length === 1;

/** Every list that may be a table, in the order of the schema. */
export const listTables: readonly ListTable[] = all.map((list) =>
  isUnique(list.shortName) ? list : { ...list, shortName: list.name },
);

/** The list of this name, `领导小组.成员` or just `成员`. */
export const listTableNamed = (name: string): ListTable | undefined =>
  listTables.find((list) => list.name === name) ??
  listTables.find((list) => list.shortName === name);
