/** Headings of a unit table to places in the campaign's tree. */
import type * as z from "zod";
import { fieldOf, fieldsOf, itemOf, metaOf } from "../introspect.ts";
import { nearest } from "../nearest.ts";
import { entryOf, nodeAt, type RawNode, type RawPath } from "../raw.ts";
import { campaignSchema } from "../schema/root.ts";

/** Where the words of a column go. */
export interface ColumnTarget {
  heading: string;
  path: RawPath;
  /** Field names without indexes. */
  fields: string[];
  schema: z.ZodType;
  /** Adds an item to a list instead of replacing something: 讨论题目.本地. */
  adds: boolean;
}

/** Why a heading leads nowhere: the words that could have stood there. */
export interface NoTarget {
  known: string[];
  near: string | undefined;
}

const LOCAL = "讨论题目.本地";

const nameOf = (item: RawNode): string | undefined => {
  const name = entryOf(item, "名称")?.value ?? entryOf(item, "标题")?.value;
  return name?.type === "scalar" ? name.text : undefined;
};

/** Index of an item by its 名称 or its number from 1. */
function indexOf(list: RawNode | undefined, word: string): number | undefined {
  const items = list?.type === "list" ? list.items : [];
  const named = items.findIndex((item) => nameOf(item)?.normalize("NFC") === word);
  if (named >= 0) return named;
  const number = /^\d{1,4}$/.test(word) ? Number(word) - 1 : -1;
  return number >= 0 && number < items.length ? number : undefined;
}

const fail = (at: readonly string[], word: string, known: readonly string[]): NoTarget => {
  const near = nearest(word, [...known]);
  const prefix = at.length > 0 ? `${at.join(".")}.` : "";
  return { known: [...known], near: near === undefined ? undefined : prefix + near };
};

/** Follows a heading such as `阶段.学习动员.开始` or `步骤[2].地点` through schema and tree. */
export function targetOf(root: RawNode, heading: string): ColumnTarget | NoTarget {
  if (heading === LOCAL) {
    const path: RawPath = ["讨论题目"];
    const schema = fieldOf(campaignSchema, "讨论题目");
    if (schema) return { heading, path, fields: ["讨论题目"], schema, adds: true };
  }
  const words = heading.replace(/\[(\d+)\]/gu, ".$1").split(".");
  const path: RawPath = [];
  const fields: string[] = [];
  let schema: z.ZodType = campaignSchema;
  for (const [i, word] of words.entries()) {
    const item = itemOf(schema);
    if (item && fieldsOf(item).length > 0) {
      const list = nodeAt(root, path);
      const index = indexOf(list, word);
      if (index === undefined) {
        const names = list?.type === "list" ? list.items.flatMap((o) => nameOf(o) ?? []) : [];
        return fail(words.slice(0, i), word, names);
      }
      path.push(index);
      schema = item;
      continue;
    }
    const found = fieldOf(schema, word);
    const isFree = metaOf(schema).kind === "free";
    if (!found && !isFree)
      return fail(
        words.slice(0, i),
        word,
        fieldsOf(schema).map(([n]) => n),
      );
    schema = found ?? schema;
    path.push(word);
    fields.push(word);
  }
  return { heading, path, fields, schema, adds: false };
}

export const isTarget = (found: ColumnTarget | NoTarget): found is ColumnTarget => "path" in found;
