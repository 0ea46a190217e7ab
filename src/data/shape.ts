/** Holds the raw tree against the schema: unknown keys, missing fields, wrong shapes. */
import type * as z from "zod";
import type { Place, Problem } from "../diagnostics.ts";
import { Memory } from "../memory.ts";
import { fieldOf, fieldsOf, isOptional, itemOf, metaOf, unwrap } from "./introspect.ts";
import { nearest } from "./nearest.ts";
import * as problems from "./problems.ts";
import {
  isEmpty,
  nodeAt,
  pathText,
  plainOf,
  positionAt,
  type RawMap,
  type RawNode,
  type RawPath,
} from "./raw.ts";
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
    const next = typeof segment === "number" ? itemOf(node) : fieldOf(node, segment);
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
  const isKey = colon && fieldOf(schema, colon[1] ?? "");
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

function problemOf(held: Held, { path, code, keys }: Issue): Problem[] {
  const { root, file } = held;
  const place = { file, ...positionAt(root, path), path: pathText(path) };
  const node = nodeAt(root, path);
  if (keys) return unknownKeys(held, path, keys);
  const schema = schemaAt(held.schema, path);
  if (!node || (node.type === "scalar" && node.isEmpty)) {
    const name = fieldName(path);
    return [problems.missingField(place, name, metaOf(schema).description, exampleOf(schema))];
  }
  if (code === "invalid_value" && node.type === "scalar") {
    const words = (unwrap(schema) as { options?: string[] }).options ?? [];
    return [problems.notAChoice(place, fieldName(path), node.text, words)];
  }
  return [shapeProblem(schema, place, path, node)];
}

/** Where a tree departs from its schema. */
interface Issue {
  path: RawPath;
  /** What zod calls it; absent if something is missing. */
  code?: string;
  /** Keys of a block that the schema does not know. */
  keys?: string[];
}

const within = (segment: string | number, issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, path: [segment, ...issue.path] }));

function issuesOfBlock(schema: z.ZodType, { entries }: RawMap, memory: Memory): Issue[] {
  const given = new Map(
    entries.filter(({ value }) => !isEmpty(value)).map((o) => [o.key, o.value]),
  );
  const unknown = [...given.keys()].filter((key) => !fieldOf(schema, key));
  const ofFields = fieldsOf(schema).flatMap(([key, field]): Issue[] => {
    const value = given.get(key);
    if (value) return within(key, issuesOf(field, value, memory));
    return isOptional(field) ? [] : [{ path: [key] }];
  });
  return unknown.length > 0 ? [...ofFields, { path: [], keys: unknown }] : ofFields;
}

/** A part that was held against its schema before is not held against it again. */
function issuesOf(schema: z.ZodType, node: RawNode, memory: Memory): readonly Issue[] {
  const item = itemOf(schema);
  const step = `shape ${memory.numberOf(schema)}`;
  if (node.type === "list" && item)
    return memory.recallOf(node, step, () =>
      node.items.flatMap((o, i) => (isEmpty(o) ? [] : within(i, issuesOf(item, o, memory)))),
    );
  if (node.type === "map" && fieldsOf(schema).length > 0)
    return memory.recallOf(node, step, () => issuesOfBlock(schema, node, memory));
  const issues = schema.safeParse(plainOf(node)).error?.issues ?? [];
  return issues.map(({ code, path }) => ({ code, path: path.map(toSegment) }));
}

const toSegment = (segment: PropertyKey): string | number =>
  typeof segment === "number" ? segment : String(segment);

/** Every place where the raw tree departs from the schema (default: that of the data file). */
export const checkShape = (
  root: RawNode,
  file: string,
  schema: z.ZodType = campaignSchema,
  memory: Memory = new Memory(),
): Problem[] =>
  issuesOf(schema, root, memory).flatMap((issue) => problemOf({ root, file, schema }, issue));
