/** Walks the time fields of a raw tree, led by the schema. */
import type * as z from "zod";
import { fieldsOf, itemOf, metaOf } from "../introspect.ts";
import type { RawNode, RawPath, RawScalar } from "../raw.ts";
import type { ScalarKind } from "../schema/fields.ts";

/** Kinds of fields that may name a day. */
export type TimeKind = "day" | "point" | "time" | "deadline";

const TIME_KINDS: readonly (ScalarKind | string)[] = ["day", "point", "time", "deadline"];

/** A node of the schema that is a time or holds some: its kind, its items, its fields. */
interface Bearer {
  kind?: TimeKind;
  item?: Bearer;
  fields: ReadonlyMap<string, Bearer>;
}

const known = new WeakMap<z.ZodType, Bearer | "none">();

function bearerOf(schema: z.ZodType): Bearer | undefined {
  const found = known.get(schema);
  if (found) return found === "none" ? undefined : found;
  const { kind } = metaOf(schema);
  const item = itemOf(schema);
  const itemBearer = item && bearerOf(item);
  const fields = new Map(
    fieldsOf(schema).flatMap(([name, field]) => {
      const bearer = bearerOf(field);
      return bearer ? [[name, bearer] as const] : [];
    }),
  );
  const isTime = TIME_KINDS.includes(kind);
  const bearer: Bearer | undefined =
    isTime || itemBearer || fields.size > 0
      ? {
          ...(isTime ? { kind: kind as TimeKind } : {}),
          ...(itemBearer ? { item: itemBearer } : {}),
          fields,
        }
      : undefined;
  known.set(schema, bearer ?? "none");
  return bearer;
}

/** A copy of the tree with each time field as `change` gives it; what does not change is shared. */
export function mapTimes(
  schema: z.ZodType,
  root: RawNode,
  change: (raw: RawScalar, kind: TimeKind, path: RawPath) => RawScalar,
): RawNode {
  const visit = (bearer: Bearer | undefined, node: RawNode, path: RawPath): RawNode => {
    if (!bearer) return node;
    if (node.type === "scalar")
      return bearer.kind && !node.isEmpty ? change(node, bearer.kind, path) : node;
    if (node.type === "list") {
      const items = node.items.map((item, i) => visit(bearer.item, item, [...path, i]));
      return items.some((item, i) => item !== node.items[i]) ? { ...node, items } : node;
    }
    const entries = node.entries.map((entry) => {
      const value = visit(bearer.fields.get(entry.key), entry.value, [...path, entry.key]);
      return value === entry.value ? entry : { ...entry, value };
    });
    return entries.some((entry, i) => entry !== node.entries[i]) ? { ...node, entries } : node;
  };
  return visit(bearerOf(schema), root, []);
}
