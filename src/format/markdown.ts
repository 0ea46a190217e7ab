/** What a foreign text says about itself, kept in the front matter of the Markdown as remarks. */

const END = "\n---\n";

/** `markdown` with a remark for each field, behind the other lines of its front matter. */
export function withRemarks(markdown: string, fields: ReadonlyMap<string, string>): string {
  const at = markdown.indexOf(END);
  if (fields.size === 0 || at < 0) return markdown;
  const remarks = [...fields].map(([name, value]) => `\n# 原稿${name}：${value}`);
  return `${markdown.slice(0, at)}${remarks.join("")}${markdown.slice(at)}`;
}
