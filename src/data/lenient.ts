/**
 * Short forms that a clerk may write: one word for a list of one (主送: 各处室), a name for a
 * person (组长: 陈玥珺), a file for a picture (印章: 印章/甲.png). They are spelled out here, so that later steps see one form only.
 */
import type * as z from "zod";
import { fieldOf, itemOf, metaOf } from "./introspect.ts";
import type { RawNode, RawScalar } from "./raw.ts";

/** Whether a schema node is a person, which a name alone may stand for. */
export const isPerson = (schema: z.ZodType): boolean => fieldOf(schema, "姓名") !== undefined;

/** Fields that may stand for the whole block: 姓名 for a person, 图片 for a picture. */
const SHORT_FORMS: readonly string[] = ["姓名", "图片"];

/** The field that may stand for a block. */
const shortField = (schema: z.ZodType): string | undefined =>
  SHORT_FORMS.find((field) => fieldOf(schema, field));

/** Whether one word may stand for the block. */
export const mayBeWord = (schema: z.ZodType): boolean => shortField(schema) !== undefined;

/** Whether one word may stand for a list of such items. */
export function mayBeAlone(list: z.ZodType): boolean {
  const item = itemOf(list);
  return item !== undefined && (mayBeWord(item) || metaOf(item).kind === "word");
}

function spellOutScalar(schema: z.ZodType, raw: RawScalar): RawNode {
  const item = itemOf(schema);
  if (raw.isEmpty) return raw;
  if (item && mayBeAlone(schema)) {
    return { type: "list", items: [spellOutScalar(item, raw)], at: raw.at };
  }
  const key = shortField(schema);
  if (!key || raw.text.includes("：")) return raw;
  return { type: "map", entries: [{ key, keyAt: raw.at, value: raw }], at: raw.at };
}

/** The same tree with short forms spelled out. */
export function spellOut(schema: z.ZodType, raw: RawNode): RawNode {
  if (raw.type === "scalar") return spellOutScalar(schema, raw);
  if (raw.type === "list") {
    const item = itemOf(schema);
    return item ? { ...raw, items: raw.items.map((node) => spellOut(item, node)) } : raw;
  }
  const entries = raw.entries.map((entry) => {
    const field = fieldOf(schema, entry.key);
    return field ? { ...entry, value: spellOut(field, entry.value) } : entry;
  });
  return { ...raw, entries };
}
