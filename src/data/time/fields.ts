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
  const visit = (bearer: Bearer, node: RawNode, path: RawPath): RawNode => {
    if (node.type === "scalar")
      return bearer.kind && !node.isEmpty ? change(node, bearer.kind, path) : node;
    if (node.type === "list") {
      const ofItem = bearer.item;
      if (!ofItem) return node;
      const items = node.items.map((item, i) => visit(ofItem, item, [...path, i]));
      return items.some((item, i) => item !== node.items[i]) ? { ...node, items } : node;
    }
    const entries = node.entries.map((entry) => {
      const ofField = bearer.fields.get(entry.key);
      const value = ofField ? visit(ofField, entry.value, [...path, entry.key]) : entry.value;
      return value === entry.value ? entry : { ...entry, value };
    });
    return entries.some((entry, i) => entry !== node.entries[i]) ? { ...node, entries } : node;
  };
  const bearer = bearerOf(schema);
  return bearer ? visit(bearer, root, []) : root;
}
