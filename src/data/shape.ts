/** Holds the raw tree against the schema: unknown keys, missing fields, wrong shapes. */
import type * as z from "zod";
import type { Place, Problem } from "../diagnostics.ts";
import { fieldsOf, itemOf, metaOf, unwrap } from "./introspect.ts";
import { nearest } from "./nearest.ts";
import * as problems from "./problems.ts";
import { nodeAt, pathText, plainOf, positionAt, type RawNode, type RawPath } from "./raw.ts";
import { campaignSchema } from "./schema/root.ts";

const SHAPES: Record<string, string> = {
  list: "列表（每项以“- ”开头，或写成 [甲, 乙]）",
  block: "下一层的几项内容",
  free: "下一层的几项内容",
};

/** Schema node at a raw path. */
function schemaAt(root: z.ZodType, path: RawPath): z.ZodType {
  let node = root;
  for (const segment of path) {
    const next =
      typeof segment === "number"
        ? itemOf(node)
        : fieldsOf(node).find(([name]) => name === segment)?.[1];
    if (!next) return node;
    node = next;
  }
  return node;
}

/** A field written out as an example, on one line. */
export function exampleOf(schema: z.ZodType): string {
  const meta = metaOf(schema);
  const item = itemOf(schema);
  if (item) return `[${exampleOf(item)}]`;
  const fields = fieldsOf(schema);
  if (fields.length > 0) {
    const shown = fields.filter(([, field]) => field.def.type !== "optional");
    const few = shown.length > 0 ? shown : fields.slice(0, 2);
    return `{${few.map(([name, field]) => `${name}: ${exampleOf(field)}`).join(", ")}}`;
  }
  return String(meta.kind === "free" ? "{名称: 内容}" : (meta.examples?.[0] ?? "…"));
}

const fieldName = (path: RawPath): string => {
  const words = path.filter((segment) => typeof segment === "string");
  const last = path.at(-1);
  return typeof last === "number" ? `${words.at(-1) ?? ""}的第${last + 1}项` : (last ?? "文件");
};

const wordsOf = (node: RawNode | undefined): string => (node?.type === "scalar" ? node.text : "");

/** A tree that is held against a schema. */
interface Held {
  root: RawNode;
  file: string;
  schema: z.ZodType;
}

/** A word with a full-width colon where a block should be is a mistyped key. */
function shapeProblem(
  schema: z.ZodType,
  place: Place,
  path: RawPath,
  node: RawNode | undefined,
): Problem {
  const words = wordsOf(node);
  const colon = /^([^\s：:]{1,12})：/u.exec(words);
  const isKey = colon && fieldsOf(schema).some(([name]) => name === colon[1]);
  if (isKey) return problems.fullWidthColon(place, colon[1] ?? "");
  const wanted = SHAPES[metaOf(schema).kind] ?? "一个词或一段话";
  return problems.wrongShape(place, fieldName(path), words, wanted, exampleOf(schema));
}

function unknownKeys({ root, file, schema }: Held, path: RawPath, keys: string[]): Problem[] {
  const known = fieldsOf(schemaAt(schema, path)).map(([name]) => name);
  return keys.map((key) => {
    const full = [...path, key];
    const place = { file, ...positionAt(root, full), path: pathText(full) };
    return problems.unknownKey(place, key, nearest(key, known), known.join("、"));
  });
}

function problemOf(held: Held, issue: z.core.$ZodIssue): Problem[] {
  const { root, file } = held;
  const path = issue.path.map((segment) =>
    typeof segment === "number" ? segment : String(segment),
  );
  const place = { file, ...positionAt(root, path), path: pathText(path) };
  const node = nodeAt(root, path);
  if (issue.code === "unrecognized_keys") return unknownKeys(held, path, issue.keys);
  const schema = schemaAt(held.schema, path);
  if (!node || (node.type === "scalar" && node.isEmpty)) {
    const name = fieldName(path);
    return [problems.missingField(place, name, metaOf(schema).description, exampleOf(schema))];
  }
  if (issue.code === "invalid_value" && node.type === "scalar") {
    const words = (unwrap(schema) as { options?: string[] }).options ?? [];
    return [problems.notAChoice(place, fieldName(path), node.text, words)];
  }
  return [shapeProblem(schema, place, path, node)];
}

/** Every place where the raw tree departs from the schema (default: that of the data file). */
export function checkShape(
  root: RawNode,
  file: string,
  schema: z.ZodType = campaignSchema,
): Problem[] {
  const result = schema.safeParse(plainOf(root));
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => problemOf({ root, file, schema }, issue));
}
