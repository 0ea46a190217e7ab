/**
 * Splits a template into front matter and body. gray-matter runs JavaScript for `---js` whatever
 * it is told, so only `---` and `---yaml` ever reach it, both names of that engine are overridden,
 * options are always given (they also turn off its cache), and YAML is read by the data room.
 */
import matter from "gray-matter";
import type { RawNode } from "../data/raw.ts";
import { readYaml } from "../data/yaml/yaml.ts";
import type { Outcome } from "../diagnostics.ts";
import { frontMatterLanguage, frontMatterOpen, noFrontMatter } from "./problems.ts";

/** What the front matter of a template may say. */
export const FRONT_MATTER_KEYS: readonly string[] = [
  "文种",
  "标题",
  "称呼",
  "题注",
  "版面",
  "需要",
  "说明",
];

const FIRST_LINE = /^---[ \t]*(?:ya?ml)?[ \t]*$/u;
const LAST_LINE = /\n---[ \t]*(?:\n|$)/u;

/** The two parts of a template file. */
export interface FrontMatter {
  /** What stands between the two lines of ---, with positions in the file; absent if empty. */
  head?: RawNode;
  /** The line on which the front matter starts. */
  line: number;
  /** The rest, and the line on which it starts. */
  body: { source: string; line: number };
}

function refuse(): never {
  throw new Error("内部错误：模板的信息头不许执行程序");
}

/**
 * `firstLine` is the line of the file on which the text begins, `keys` are those that may stand in
 * the front matter. Errors: no front matter, another
 * language than YAML, no end, YAML that cannot be read.
 */
export function splitFrontMatter(
  text: string,
  file: string,
  firstLine = 1,
  keys = FRONT_MATTER_KEYS,
): Outcome<FrontMatter> {
  const first = text.split("\n", 1)[0] ?? "";
  const place = { file, line: firstLine, column: 1 };
  if (!first.startsWith("---")) return { problems: [noFrontMatter(place, first)] };
  if (!FIRST_LINE.test(first)) return { problems: [frontMatterLanguage(place, first)] };
  if (!LAST_LINE.test(text)) return { problems: [frontMatterOpen(place)] };
  let read: Outcome<RawNode> = { problems: [] };
  const { content } = matter(text, {
    language: "yaml",
    delimiters: "---",
    engines: {
      yaml: (source: string) => {
        read = readYaml(source, file, firstLine, (word) => keys.includes(word));
        return {};
      },
      js: { parse: refuse },
      javascript: { parse: refuse },
    },
  });
  const line = firstLine + text.slice(0, text.length - content.length).split("\n").length - 1;
  if (read.problems.length > 0 && !read.value) return { problems: read.problems };
  const head = read.value ? { head: read.value } : {};
  return {
    value: { ...head, line: firstLine, body: { source: content, line } },
    problems: read.problems,
  };
}
