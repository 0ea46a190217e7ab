/** JSON Schema (draft-7) of the data file, for completion and hints in editors. */
import * as z from "zod";
import { mayBeAlone, mayBeWord } from "./lenient.ts";
import type { FieldMeta } from "./schema/fields.ts";
import { campaignSchema } from "./schema/root.ts";

type Node = z.core.JSONSchema.BaseSchema;

/** Scalars may be written with or without quotes: 期号: 3, 盖章: true. */
function loosenScalar(node: Node, kind: FieldMeta["kind"] | undefined): void {
  if (node.type !== "string" || node.enum) return;
  const types = kind === "flag" ? ["string", "boolean"] : ["string", "number"];
  Object.assign(node, { type: types });
}

const mayBeShort = (schema: z.ZodType): boolean => mayBeWord(schema) || mayBeAlone(schema);

/** A list of one may be one word, a person may be a name. */
function allowShortForm(node: Node): void {
  const { description, examples, ...full } = node;
  for (const key of Object.keys(node)) delete node[key];
  if (description !== undefined) node.description = description;
  if (examples !== undefined) node.examples = examples;
  node.anyOf = [full, { type: "string" }];
}

/** Editors show the title of a property beside its key. */
function nameProperties(node: Node): void {
  for (const [name, property] of Object.entries(node.properties ?? {})) {
    if (typeof property === "object") Object.assign(property, { title: name });
  }
}

/** The JSON Schema; deterministic, keys in the order of the schema. */
export function campaignJsonSchema(): object {
  const schema = z.toJSONSchema(campaignSchema, {
    target: "draft-7",
    override: ({ zodSchema, jsonSchema }) => {
      const node: Node = jsonSchema;
      const kind = node.kind as FieldMeta["kind"] | undefined;
      delete node.kind;
      if (zodSchema._zod.def.type === "optional") return;
      loosenScalar(node, kind);
      nameProperties(node);
      if (mayBeShort(zodSchema as unknown as z.ZodType)) allowShortForm(node);
    },
  });
  return { ...schema, title: "印发：活动数据文件" };
}
