/**
 * Makes the tree that templates see out of the raw tree: every scalar a `Value` with its path,
 * place and meaning. What does not fit the schema is left out (`shape.ts` reports it).
 */
import type * as z from "zod";
import type { Place, Problem } from "../diagnostics.ts";
import { Memory } from "../memory.ts";
import { cleanWords } from "./characters.ts";
import { fieldOf, itemOf, metaOf } from "./introspect.ts";
import { markPlace } from "./places.ts";
import * as problems from "./problems.ts";
import { isEmpty, type RawList, type RawMap, type RawNode, type RawScalar } from "./raw.ts";
import { AUTOMATIC, type FieldMeta } from "./schema/fields.ts";
import { campaignSchema } from "./schema/root.ts";
import { readTime } from "./time/reading.ts";
import {
  type DataList,
  type DataNode,
  type DataObject,
  type Meaning,
  markPath,
  Value,
} from "./value.ts";

interface Building {
  file: string;
  problems: Problem[];
  memory: Memory;
}

/** A node of the data and what is wrong with its values. */
interface Built {
  node: DataNode | undefined;
  problems: Problem[];
}

const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:余|多)?$/u;
const FLAGS: Record<string, boolean> = { 是: true, 否: false, true: true, false: false };

/** Names that a plain object must not be given. */
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

function meaningOf(
  building: Building,
  kind: FieldMeta["kind"],
  field: string,
  words: string,
  place: Place,
): Meaning {
  switch (kind) {
    case "day":
    case "point":
    case "time":
    case "deadline":
    case "length": {
      const { time, problem } = readTime(words, kind, field, place);
      if (problem) building.problems.push(problem);
      return time ? { time } : {};
    }
    case "serial":
      return words === AUTOMATIC ? {} : meaningOf(building, "number", field, words, place);
    case "number": {
      const match = NUMBER.exec(words);
      if (!match) building.problems.push(problems.notANumber(place, field, words));
      return match ? { number: Number(`${match[1]?.replaceAll(",", "")}${match[2] ?? ""}`) } : {};
    }
    case "flag": {
      const flag = FLAGS[words];
      if (flag === undefined) building.problems.push(problems.notAFlag(place, field, words));
      return flag === undefined ? {} : { flag };
    }
    default:
      return {};
  }
}

function scalarOf(
  building: Building,
  kind: FieldMeta["kind"],
  field: string,
  raw: RawScalar,
  path: string,
): Value {
  const place: Place = { file: building.file, ...raw.at, path };
  const clean = cleanWords(raw.text, place);
  building.problems.push(...clean.problems);
  if (kind !== "text" && kind !== "free" && clean.text.includes("\n")) {
    building.problems.push(problems.lineBreakInWord(place, field, clean.text));
  }
  const isUnsettled = raw.rule !== undefined && raw.rule === raw.text;
  const meaning = isUnsettled ? {} : meaningOf(building, kind, field, clean.text, place);
  const rule = raw.rule === undefined ? {} : { rule: raw.rule };
  return new Value(clean.text, path, place, { ...meaning, ...rule });
}

/**
 * Named items are also own properties of their list under their 名称, not enumerable; configurable, so
 * that a proxy may show something else for them. A number is the place of an item, never its name.
 */
export function nameItems(list: DataList): void {
  for (const item of list) {
    if (item instanceof Value || Array.isArray(item)) continue;
    const name = item.名称;
    if (name instanceof Value && !(name.text in list) && !/^\d+$/u.test(name.text)) {
      Object.defineProperty(list, name.text, {
        value: item,
        enumerable: false,
        configurable: true,
      });
    }
  }
}

function listOf(building: Building, schema: z.ZodType, raw: RawList, path: string, field: string) {
  const item = itemOf(schema) ?? schema;
  const list: DataList = [];
  for (const [i, node] of raw.items.entries()) {
    const itemPath = `${path}[${i + 1}]`;
    if (isEmpty(node)) {
      const place = { file: building.file, ...node.at, path: itemPath };
      building.problems.push(problems.emptyValue(place, `${field}的第${i + 1}项`));
      continue;
    }
    const built = nodeOf(building, item, node, itemPath, field);
    if (built) list.push(built);
  }
  nameItems(list);
  return markPlace(markPath(list, path), { file: building.file, ...raw.at });
}

function objectOf(building: Building, schema: z.ZodType, raw: RawMap, path: string): DataObject {
  const isFree = metaOf(schema).kind === "free";
  const object: DataObject = {};
  for (const { key, keyAt, value } of raw.entries) {
    const fieldPath = path === "" ? key : `${path}.${key}`;
    const field = isFree ? schema : fieldOf(schema, key);
    if (!field) continue;
    const tell = (problemOf: typeof problems.forbiddenName) =>
      building.problems.push(problemOf({ file: building.file, ...keyAt, path: fieldPath }, key));
    if (FORBIDDEN.has(key)) tell(problems.forbiddenName);
    else if (!isEmpty(value)) {
      const built = nodeOf(building, field, value, fieldPath, key);
      if (built) object[key] = built;
    } else if (isFree || field.def.type === "optional") tell(problems.emptyValue);
  }
  return markPlace(markPath(object, path), { file: building.file, ...raw.at });
}

/** The node of a raw one, the same in every campaign of a run that has the raw one at this path. */
function nodeOf(
  building: Building,
  schema: z.ZodType,
  raw: RawNode,
  path: string,
  field: string,
): DataNode | undefined {
  const { file, memory } = building;
  const built = memory.recallOf(raw, `built ${file} ${path}`, (): Built => {
    const problems: Problem[] = [];
    return { node: makeNode({ file, problems, memory }, schema, raw, path, field), problems };
  });
  building.problems.push(...built.problems);
  return built.node;
}

function makeNode(
  building: Building,
  schema: z.ZodType,
  raw: RawNode,
  path: string,
  field: string,
): DataNode | undefined {
  const { kind } = metaOf(schema);
  const isFree = kind === "free";
  switch (raw.type) {
    case "scalar":
      return kind === "list" || kind === "block"
        ? undefined
        : scalarOf(building, kind, field, raw, path);
    case "list":
      return kind === "list" || isFree ? listOf(building, schema, raw, path, field) : undefined;
    case "map":
      return kind === "block" || isFree ? objectOf(building, schema, raw, path) : undefined;
  }
}

/**
 * The data tree of a file, and the problems with its single values; `path` is the data path of its
 * root.
 */
export function buildData(
  root: RawMap,
  file: string,
  schema: z.ZodType = campaignSchema,
  path = "",
  memory: Memory = new Memory(),
): { data: DataObject; problems: Problem[] } {
  const building: Building = { file, problems: [], memory };
  const data = objectOf(building, schema, root, path);
  return { data, problems: building.problems };
}
