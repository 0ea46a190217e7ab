/** JSON Schema (draft-7) of the data file, for completion and hints in editors. */
import { fieldsOf, isOptional, itemOf } from "./introspect.ts";
import { mayBeAlone, mayBeWord } from "./lenient.ts";
import { campaignSchema } from "./schema/root.ts";
import type { Schema } from "./schema/schema.ts";

type Node = Readonly<Record<string, unknown>>;

/** Scalars may be written with or without quotes: 期号: 3, 盖章: true. */
const WORDS = { type: ["string", "number"] };
const FLAG = { type: ["string", "boolean"] };

function blockNode(schema: Schema): Node {
  const fields = fieldsOf(schema);
  const required = fields.filter(([, field]) => !isOptional(field)).map(([name]) => name);
  return {
    type: "object",
    // Editors show the title of a property beside its key.
    properties: Object.fromEntries(
      fields.map(([name, field]) => [name, { title: name, ...nodeOf(field) }]),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function contentNode(schema: Schema): Node {
  const item = itemOf(schema);
  if (item) return { type: "array", items: nodeOf(item) };
  switch (schema.meta.kind) {
    case "block":
      return blockNode(schema);
    case "free":
      return { type: "object", propertyNames: WORDS, additionalProperties: {} };
    case "choice":
      return { type: "string", enum: schema.content.words };
    case "flag":
      return FLAG;
    default:
      return WORDS;
  }
}

/** A list of one may be one word, a person may be a name. */
const mayBeShort = (schema: Schema): boolean => mayBeWord(schema) || mayBeAlone(schema);

function nodeOf(schema: Schema): Node {
  const { kind: _kind, ...said } = schema.meta;
  const content = contentNode(schema);
  return mayBeShort(schema)
    ? { ...said, anyOf: [content, { type: "string" }] }
    : { ...content, ...said };
}

/** The JSON Schema; deterministic, keys in the order of the schema. */
export const campaignJsonSchema = (): object => ({
  $schema: "http://json-schema.org/draft-07/schema#",
  ...nodeOf(campaignSchema),
  title: "印发：活动数据文件",
});
