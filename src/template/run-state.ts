/**
 * What one filling remembers, and the values that travel between tags and helpers: nodes
 * of the data, missing values, words that a helper made, blocks.
 */
import type { DataNode } from "../data/value.ts";
import { pathOf, Value } from "../data/value.ts";
import type { Place, Problem } from "../diagnostics.ts";
import type { Block } from "../document/tree.ts";
import type { Recorder } from "./tape.ts";
import type { Slot } from "./template.ts";

/** A tag of a template: where it stands and its words. */
export interface Site {
  file: string;
  line: number;
  column?: number;
  text: string;
}

/** What one filling has gathered so far. */
export interface RunState {
  slots: Slot[];
  problems: Problem[];
}

/** A filling that runs. */
export interface Run {
  recorder: Recorder<RunState>;
  /** Rounds of {{#each}} so far: nested loops must not run for hours. */
  rounds: number;
  /** What the root has under the names that were asked for. */
  ofRoot: Map<string, DataNode | Missing>;
}

/** A value that the template names and the data do not have. */
export class Missing {
  constructor(
    readonly path: string,
    readonly site: Site,
  ) {}
}

/** Words made by a helper, with the data path of what they were made from. */
export class Words {
  constructor(
    readonly text: string,
    readonly path: string | undefined,
    /** Share of the bar that stands before them. */
    readonly bar?: number,
  ) {}
}

/** A block made by a helper. */
export class BlockWords {
  constructor(
    readonly block: Block,
    readonly name: string,
    readonly path: string | undefined,
  ) {}
}

/** Stands for a value about which a problem has been reported already. */
export const REPORTED = Symbol("reported");

/** Anything that an expression of a template can evaluate to. */
export type Evaluated =
  | DataNode
  | Missing
  | Words
  | BlockWords
  | typeof REPORTED
  | string
  | number
  | boolean
  | null
  | undefined;

/** Stops a filling whose result would grow without end. */
export class FillingStopped extends Error {}

export const placeOf = (site: Site): Place => ({
  file: site.file,
  line: site.line,
  ...(site.column === undefined ? {} : { column: site.column }),
});

/** A missing value that a writer may leave empty counts as absent: an empty scalar is missing too. */
export const isAbsent = (value: Evaluated): boolean =>
  value === undefined ||
  value === null ||
  value === REPORTED ||
  value instanceof Missing ||
  (value instanceof Value && value.text === "");

/** Whether {{#if}} takes its first branch: present, not 否, not an empty list. */
export function isTrue(value: Evaluated): boolean {
  if (isAbsent(value) || value === false || value === 0 || value === "") return false;
  if (value instanceof Value) return value.meaning.flag !== false;
  if (value instanceof Words) return value.text !== "";
  return Array.isArray(value) ? value.length > 0 : true;
}

/** Whether the value is a list or a block of the data. */
export const isNode = (value: unknown): value is Exclude<DataNode, Value> =>
  typeof value === "object" &&
  value !== null &&
  !(value instanceof Value) &&
  !(value instanceof Missing) &&
  !(value instanceof Words) &&
  !(value instanceof BlockWords);

/** Data path of what an expression evaluated to, where it has one. */
export function dataPath(value: Evaluated): string | undefined {
  if (value instanceof Words || value instanceof BlockWords || value instanceof Missing)
    return value.path;
  return value instanceof Value || isNode(value) ? pathOf(value) : undefined;
}

/** Path of a field inside a node; items of lists count from 1. */
export function joinPath(parent: string, node: unknown, part: string): string {
  if (Array.isArray(node) && /^\d+$/u.test(part)) return `${parent}[${Number(part) + 1}]`;
  return parent === "" ? part : `${parent}.${part}`;
}
