/** Asks the schema what fields there are; lists are passed through without an index. */
import type * as z from "zod";
import type { FieldMeta } from "./schema/fields.ts";
import { campaignSchema } from "./schema/root.ts";

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

/** A schema node without its optional wrapper. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const def = schema.def as { type: string; innerType?: z.ZodType };
  return def.type === "optional" && def.innerType ? unwrap(def.innerType) : schema;
}

/** What is asked of a schema node again and again. */
interface Known {
  meta: FieldMeta;
  shape: Readonly<Record<string, z.ZodType>>;
  fields: readonly [string, z.ZodType][];
}

const known = new WeakMap<z.ZodType, Known>();

function knownOf(schema: z.ZodType): Known {
  const before = known.get(schema);
  if (before) return before;
  const bare = unwrap(schema);
  const meta = bare.meta() ?? { description: "", kind: "free" };
  const { shape = {} } = bare as { shape?: Record<string, z.ZodType> };
  const found = { meta: meta as unknown as FieldMeta, shape, fields: Object.entries(shape) };
  known.set(schema, found);
  return found;
}

/** Metadata of a schema node. */
export const metaOf = (schema: z.ZodType): FieldMeta => knownOf(schema).meta;

/** Fields of a block, in the order of the schema; nothing for other nodes. */
export const fieldsOf = (schema: z.ZodType): readonly [string, z.ZodType][] =>
  knownOf(schema).fields;

/** The field of a block that has this name. */
export function fieldOf(schema: z.ZodType, name: string): z.ZodType | undefined {
  const { shape } = knownOf(schema);
  return Object.hasOwn(shape, name) ? shape[name] : undefined;
}

/** Schema of the items of a list. */
export const itemOf = (schema: z.ZodType): z.ZodType | undefined =>
  (unwrap(schema) as { element?: z.ZodType }).element;

export const isOptional = (schema: z.ZodType): boolean => schema.def.type === "optional";

/** Every key that a schema knows, at whatever level. */
export function keysOf(schema: z.ZodType): string[] {
  const fields = fieldsOf(itemOf(schema) ?? schema);
  return fields.flatMap(([name, field]) => [name, ...keysOf(field)]);
}

const throughList = (schema: z.ZodType): z.ZodType => itemOf(schema) ?? schema;

/** 本文 is how a template calls the entry of 文件 that is being made. */
const withAlias = (path: readonly string[]): readonly string[] =>
  path[0] === "本文" ? ["文件", ...path.slice(1)] : path;

/** Schema node at a path, lists passed through; undefined if there is none. */
function nodeAt(path: readonly string[]): z.ZodType | undefined {
  let node: z.ZodType = campaignSchema;
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
