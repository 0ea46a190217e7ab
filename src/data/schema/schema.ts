/** What may stand at one place of a data file: a tree of such nodes is the schema of the file. */

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

/** What is said of a field, whose name is its key; all but `kind` also goes into the JSON Schema. */
export interface FieldMeta {
  description: string;
  examples?: unknown[];
  kind: ScalarKind | "list" | "block" | "free";
}

/** What a list, a block or a choice consists of. */
export interface Content {
  /** Schema of the items of a list. */
  item?: Schema;
  /** Fields of a block by their names. */
  shape?: Readonly<Record<string, Schema>>;
  /** The words that a choice is made from. */
  words?: readonly string[];
}

export class Schema {
  constructor(
    readonly meta: FieldMeta,
    readonly content: Content = {},
    /** Whether the field may be left out. */
    readonly isOptional = false,
  ) {}

  /** The same, for a field that may be left out. */
  optional(): Schema {
    return new Schema(this.meta, this.content, true);
  }
}
