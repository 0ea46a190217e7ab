/** Asks the schema what fields there are; lists are passed through without an index. */

import { campaignSchema } from "./schema/root.ts";
import type { FieldMeta, Schema } from "./schema/schema.ts";

/** A field of the data file, as templates and messages need to know it. */
export interface FieldInfo {
  path: string[];
  name: string;
  explanation: string;
  /** An example value, as it would stand in the data file; absent for most blocks and lists. */
  example?: unknown;
  kind: FieldMeta["kind"];
  required: boolean;
  /** For a list: kind of its items. */
  itemKind?: FieldMeta["kind"];
  /** For a list: whether its items can also be reached by their 名称. */
  isNamed: boolean;
}

const fields = new WeakMap<object, readonly [string, Schema][]>();

/** What is said of a schema node. */
export const metaOf = (schema: Schema): FieldMeta => schema.meta;

/** Fields of a block, in the order of the schema; nothing for other nodes. */
export function fieldsOf({ content: { shape } }: Schema): readonly [string, Schema][] {
  if (!shape) return [];
  const known = fields.get(shape) ?? Object.entries(shape);
  fields.set(shape, known);
  return known;
}

/** The field of a block that has this name. */
export const fieldOf = ({ content: { shape } }: Schema, name: string): Schema | undefined =>
  shape && Object.hasOwn(shape, name) ? shape[name] : undefined;

/** Schema of the items of a list. */
export const itemOf = ({ content }: Schema): Schema | undefined => content.item;

export const isOptional = (schema: Schema): boolean => schema.isOptional;

const throughList = (schema: Schema): Schema => itemOf(schema) ?? schema;

/** 本文 is how a template calls the entry of 文件 that is being made. */
const withAlias = (path: readonly string[]): readonly string[] =>
  path[0] === "本文" ? ["文件", ...path.slice(1)] : path;

/** Schema node at a path, lists passed through; undefined if there is none. */
function nodeAt(path: readonly string[]): Schema | undefined {
  let node: Schema = campaignSchema;
  for (const segment of path) {
    const within = throughList(node);
    if (metaOf(within).kind === "free") return within;
    const found = fieldOf(within, segment);
    if (!found) return undefined;
    node = found;
  }
  return node;
}

/** What the schema says of a field, e.g. `["步骤", "成果", "截止"]`; undefined if it is unknown. */
export function lookupField(path: string[]): FieldInfo | undefined {
  const node = nodeAt(withAlias(path));
  const name = path.at(-1);
  if (!node || name === undefined) return undefined;
  const meta = metaOf(node);
  const item = itemOf(node);
  return {
    path,
    name,
    explanation: meta.description,
    ...(meta.examples ? { example: meta.examples[0] } : {}),
    kind: meta.kind,
    required: !isOptional(node),
    ...(item ? { itemKind: metaOf(item).kind } : {}),
    isNamed: item !== undefined && fieldOf(item, "名称") !== undefined,
  };
}

/** Names of the fields under a path (`[]` for the top level, which also has 本文). */
export function childFields(path: string[]): string[] {
  const node = nodeAt(withAlias(path));
  const names = node ? fieldsOf(throughList(node)).map(([name]) => name) : [];
  return path.length === 0 ? [...names, "本文"] : names;
}
