/**
 * The bricks of the schema: each field carries its name, a one-line explanation and an example in
 * its metadata, from which messages, editor completion and the reference page are made.
 */
import * as z from "zod";

/** What the words of a scalar are; decides how `build.ts` reads them. */
export type ScalarKind =
  | "word"
  | "text"
  | "day"
  | "point"
  | "time"
  | "deadline"
  | "length"
  | "number"
  | "serial"
  | "flag"
  | "choice";

/** Metadata of a field, whose name is its key; all but `kind` also goes into the JSON Schema. */
export interface FieldMeta {
  description: string;
  examples?: unknown[];
  kind: ScalarKind | "list" | "block" | "free";
}

/** The schema with what is said of it; `meta()` would make another schema for that. */
function about<T extends z.ZodType>(schema: T, meta: FieldMeta): T {
  z.globalRegistry.add<z.ZodType>(schema, { ...meta });
  return schema;
}

/** The word that asks the register for the next number. */
export const AUTOMATIC = "自动";

const scalar = (kind: ScalarKind, description: string, example: string | number) =>
  about(z.string(), { description, examples: [example], kind });

/** One line of words. */
export const word = (description: string, example: string) => scalar("word", description, example);
/** Words of one or more paragraphs. */
export const text = (description: string, example: string) => scalar("text", description, example);
/** An exact day. */
export const day = (description: string, example: string) => scalar("day", description, example);
/** A point in time, as exact as its wording: 2005年1月中旬. */
export const point = (description: string, example: string) =>
  scalar("point", description, example);
/** When something takes place: a point, a range, a repetition. */
export const time = (description: string, example: string) => scalar("time", description, example);
/** By when: 当日18时前, 每周五17时前, 2005年3月22日前. */
export const deadline = (description: string, example: string) =>
  scalar("deadline", description, example);
/** How long: 一个半月左右. */
export const length = (description: string, example: string) =>
  scalar("length", description, example);
/** A number. */
export const number = (description: string, example: number) =>
  scalar("number", description, example);
/** A number that follows on: written out, or 自动 for the next one of the register. */
export const serial = (description: string, example: number) =>
  scalar("serial", description, example);
/** 是 or 否. */
export const flag = (description: string) => scalar("flag", description, "是");

/** One of a few fixed words. */
export const choice = <const T extends readonly [string, ...string[]]>(
  words: T,
  description: string,
) => about(z.enum(words), { description, examples: [words[0]], kind: "choice" });

/** A list; of words, or of blocks. */
export const list = <T extends z.ZodType>(item: T, description: string, examples?: unknown[]) =>
  about(z.array(item), { description, kind: "list", ...(examples ? { examples } : {}) });

/** A block of named fields; unknown keys are errors. */
export const block = <T extends Record<string, z.ZodType>>(description: string, fields: T) =>
  about(z.strictObject(fields), { description, kind: "block" });

/** A block whose keys the user names himself. */
export const free = (description: string, examples: unknown[]) =>
  about(z.record(z.string(), z.unknown()), { description, examples, kind: "free" });
