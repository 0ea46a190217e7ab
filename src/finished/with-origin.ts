/** What a foreign text says about itself, kept in the front matter of the Markdown. */
import { entryLines } from "./front-matter.ts";

const END = "\n---\n";

/** `markdown` with those fields as 原稿, behind the other entries of its front matter. */
export function withOrigin(markdown: string, fields: ReadonlyMap<string, string>): string {
  const at = markdown.indexOf(END);
  if (fields.size === 0 || at < 0) return markdown;
  const lines = entryLines("原稿", Object.fromEntries(fields));
  return `${markdown.slice(0, at)}\n${lines.join("\n")}${markdown.slice(at)}`;
}
