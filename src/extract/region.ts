/** A run of blocks that a template makes from a list of the data. */
import type { Block } from "../document/tree.ts";
import type { DataEntry } from "./fact.ts";

export interface Region {
  /** The list of blocks that it stands in. */
  blocks: readonly Block[];
  /** Its first block and how many there are. */
  start: number;
  length: number;
  /** For the report. */
  words: string;
  field: string;
  template: string;
  entries: readonly DataEntry[];
  doubt?: string;
}
