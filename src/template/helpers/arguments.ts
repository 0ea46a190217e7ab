/** Reads the arguments of helpers. */
import { type DataList, type DataObject, pathOf, Value } from "../../data/value.ts";
import { dataPath, type Evaluated, isNode, joinPath, Words } from "../run-state.ts";
import type { Complaint, Lacking } from "./helper.ts";

/** The words of a scalar argument; undefined for lists and blocks. */
export function wordsOf(value: Evaluated): string | undefined {
  if (value instanceof Value || value instanceof Words) return value.text;
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

export const isList = (value: Evaluated): value is DataList => Array.isArray(value);

export const isBlock = (value: Evaluated): value is DataObject => isNode(value) && !isList(value);

/** The whole number of an argument, Chinese or Arabic digits in the data alike. */
export function numberOf(value: Evaluated): number | undefined {
  if (value instanceof Value && value.meaning.number !== undefined) return value.meaning.number;
  const words = wordsOf(value)?.trim() ?? "";
  return /^-?\d+(?:\.\d+)?$/u.test(words) ? Number(words) : undefined;
}

/** A complaint, with the data path of what it is about. */
export function complain(complaint: string, about?: Evaluated): Complaint {
  const path = dataPath(about);
  return { complaint, ...(path ? { path } : {}) };
}

/** Fields under which a block keeps what it is called. */
const NAMES = ["名称", "标题", "姓名", "职务"];

/** A scalar field of a block, or `Lacking` with the full path. */
export function fieldOf(block: DataObject, field: string): Value | Lacking {
  let node: unknown = block;
  let path = pathOf(block) ?? "";
  for (const part of field.split(".")) {
    path = joinPath(path, node, part);
    node = isNode(node) && Object.hasOwn(node, part) ? Reflect.get(node, part) : undefined;
  }
  return node instanceof Value && node.text !== "" ? node : { lacking: path };
}

/** The words of a field, or `Lacking`. */
export function fieldWords(block: DataObject, field: string): string | Lacking {
  const value = fieldOf(block, field);
  return "lacking" in value ? value : value.text;
}

/** A scalar field of a block, or nothing. */
export function optionalWords(block: DataObject, field: string): string | undefined {
  const words = fieldWords(block, field);
  return typeof words === "string" ? words : undefined;
}

function itemWords(item: DataList[number], field: string | undefined): string | Lacking {
  if (item instanceof Value) return item.text;
  if (Array.isArray(item)) return { lacking: pathOf(item) ?? "" };
  const known = field ?? NAMES.find((name) => Object.hasOwn(item, name)) ?? "名称";
  return fieldWords(item, known);
}

/** The words of every item of a list; of blocks the field named, or what they are called. */
export function itemsOf(list: Evaluated, field: Evaluated): string[] | Complaint | Lacking {
  if (!isList(list)) return complain("第一个参数要是一张清单", list);
  const words = list.map((item) => itemWords(item, wordsOf(field)));
  return words.find((word): word is Lacking => typeof word !== "string") ?? (words as string[]);
}

/** 甲、乙和丙. */
export function joinAnd(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join("、")}和${last}`;
}
