/** Writes front matter: YAML of words, lists and small blocks. */

type Fields = Readonly<Record<string, string>>;

export type Entry = string | readonly string[] | readonly Fields[] | Fields;

/** Words that YAML reads as they stand. */
const PLAIN = /^[\p{Script=Han}\d《（“][^:#'"{}[\],&*!|>%@`\\：\p{C}\p{Z}]*$/u;

/** Words as a scalar; quoted unless they are plainly words. */
export const scalar = (words: string): string =>
  PLAIN.test(words) ? words : `'${words.replaceAll("'", "''")}'`;

const flow = (fields: Fields): string =>
  `{${Object.entries(fields)
    .map(([name, words]) => `${scalar(name)}: ${scalar(words)}`)
    .join(", ")}}`;

const isList = (value: Entry): value is readonly string[] | readonly Fields[] =>
  Array.isArray(value);

/** The lines of one entry. */
export function entryLines(key: string, value: Entry): string[] {
  if (typeof value === "string") return [`${key}: ${scalar(value)}`];
  if (!isList(value)) return [`${key}: ${flow(value)}`];
  const items = value.map((item) => (typeof item === "string" ? scalar(item) : flow(item)));
  return [`${key}: [${items.join(", ")}]`];
}

/** The two lines of --- and the entries between them; empty ones are left out. */
export function frontMatter(entries: readonly (readonly [string, Entry | undefined])[]): string {
  const lines = entries.flatMap(([key, value]) =>
    value === undefined || value.length === 0 ? [] : entryLines(key, value),
  );
  return ["---", ...lines, "---", ""].join("\n");
}
