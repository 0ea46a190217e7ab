/** A fact of a finished text: the words that stand there, and the field of the data they come from. */

/** Keys of blocks and places in lists (from 0). */
export type FieldPath = readonly (string | number)[];

/** A value for the data file. */
export interface DataEntry {
  path: FieldPath;
  words: string;
}

export interface Fact {
  /** The words, wherever they stand. */
  words: string;
  /** What stands in their place in the template, e.g. `{{活动.名称}}`. */
  template: string;
  /** Field in the words of the data file, e.g. `活动.名称`. */
  field: string;
  entries: readonly DataEntry[];
  /** What a person has to decide; absent: the fact is sure. */
  doubt?: string;
  /** Whether these words mean the fact between what stands before and after them. */
  fits?(before: string, after: string): boolean;
}

/** `批次[1].开始` for a report: items count from 1. */
export const shownPath = (path: FieldPath): string =>
  path
    .map((key, i) => (typeof key === "number" ? `[${key + 1}]` : `${i > 0 ? "." : ""}${key}`))
    .join("");

/** `批次.[0].开始` as templates write it. */
export const templatePath = (path: FieldPath): string =>
  path.map((key) => (typeof key === "number" ? `[${key}]` : key)).join(".");

/** A fact whose words are the value of one field, printed as they are. */
export function wordFact(
  path: FieldPath,
  words: string,
  more: Pick<Fact, "doubt" | "fits"> = {},
): Fact {
  const template = `{{${templatePath(path)}}}`;
  return { words, template, field: shownPath(path), entries: [{ path, words }], ...more };
}
