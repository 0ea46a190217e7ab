/** Words of a cell as the field of the data file that they stand for: lists, persons, dates. */
import { fieldsOf, itemOf, metaOf } from "../introspect.ts";
import { isPerson } from "../lenient.ts";
import type { RawMap, RawNode, RawScalar } from "../raw.ts";
import type { ColumnTarget } from "./path.ts";

const scalar = (text: string, { at }: RawScalar): RawScalar => ({
  type: "scalar",
  text,
  isEmpty: false,
  at,
});

const block = (fields: Readonly<Record<string, string>>, raw: RawScalar): RawMap => ({
  type: "map",
  at: raw.at,
  entries: Object.entries(fields)
    .filter(([, text]) => text !== "")
    .map(([key, text]) => ({ key, keyAt: raw.at, value: scalar(text, raw) })),
});

/** `李堃（副局长）`, `副局长 李堃` or `李堃`. */
function personOf(text: string, raw: RawScalar): RawMap {
  const bracketed = /^([^（(]+)[（(](.+)[）)]$/u.exec(text);
  if (bracketed) {
    return block({ 姓名: bracketed[1]?.trim() ?? "", 职务: bracketed[2]?.trim() ?? "" }, raw);
  }
  const spaced = /^(.+)\s+(\S+)$/u.exec(text);
  return spaced
    ? block({ 姓名: spaced[2] ?? "", 职务: spaced[1]?.trim() ?? "" }, raw)
    : block({ 姓名: text }, raw);
}

/** `题目：展开的话`. */
function topicOf(text: string, raw: RawScalar): RawMap {
  const [, title = text, content = ""] = /^([^：:]{1,60})[：:](.+)$/su.exec(text) ?? [];
  return block({ 标题: title.trim(), 内容: content.trim(), 本地: "是" }, raw);
}

const parts = (text: string, separators: RegExp): string[] =>
  text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const DATE_KINDS = ["day", "point", "time", "deadline"];

/** Excel writes 2005/3/14 where a clerk typed a date. */
const asOfficeDate = (text: string): string =>
  text.replace(
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: 0?0:00(?::00)?)?$/u,
    (_, year: string, month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`,
  );

/** The raw node for a cell; undefined if the field takes neither words nor a list of words. */
export function nodeOfCell(
  { schema, adds }: Pick<ColumnTarget, "schema" | "adds">,
  raw: RawNode,
): RawNode | undefined {
  if (raw.type !== "scalar") return adds ? undefined : raw;
  if (adds) {
    return { type: "list", at: raw.at, items: parts(raw.text, /\n/u).map((t) => topicOf(t, raw)) };
  }
  const item = itemOf(schema);
  if (item && isPerson(item)) {
    const items = parts(raw.text, /[；;、\n]/u).map((text) => personOf(text, raw));
    return { type: "list", items, at: raw.at };
  }
  if (item && fieldsOf(item).length === 0) {
    // Sentences keep their commas: they stand one on a line.
    const separators = /[。\n]/u.test(raw.text) ? /\n/u : /[、，,；;]/u;
    const items = parts(raw.text, separators).map((text) => scalar(text, raw));
    return { type: "list", items, at: raw.at };
  }
  if (isPerson(schema)) return personOf(raw.text, raw);
  const { kind } = metaOf(schema);
  if (kind === "list" || kind === "block") return undefined;
  return DATE_KINDS.includes(kind) ? { ...raw, text: asOfficeDate(raw.text) } : raw;
}
