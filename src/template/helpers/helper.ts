/** What a template helper is: a name, its explanation for the manual, and a function. */
import type { DataObject } from "../../data/value.ts";
import type { Block } from "../../document/tree.ts";
import type { Evaluated } from "../run-state.ts";

/** A helper that could not do its work: what is wrong with the arguments, and the field concerned. */
export interface Complaint {
  complaint: string;
  path?: string;
}

/** A field that the helper needs and the data do not have. */
export interface Lacking {
  lacking: string;
}

/** Words that a bar stands before, in a cell of a table. */
export interface Bar {
  text: string;
  /** Its share of the full length, 0–1. */
  bar: number;
}

/** Words, a block (名单), a bar (条形), or why there are none. */
export type Result = string | { block: Block } | Bar | Complaint | Lacking;

export interface Helper {
  name: string;
  /** One line of Chinese for the manual. */
  purpose: string;
  /** How it is written, and what it prints with the sample data of the manual. */
  example: { template: string; result: string };
  /** Least and most arguments. */
  arity: readonly [number, number];
  /** Absent arguments are handed on instead of being reported (万一没有). */
  takesAbsent?: boolean;
  /** It is given all that the template sees, besides its arguments. */
  seesAll?: true;
  run(args: readonly Evaluated[], all?: DataObject): Result;
}
