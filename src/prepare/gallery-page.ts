/** docs/版式图示.md: the gallery in pictures, element by element, with the clause beside each. */
import type { GalleryEntry } from "./gallery-entries.ts";

export const GALLERY_PAGE = "docs/版式图示.md";

/** File of the picture of a page, relative to docs/. */
export const pictureOf = (name: string, page: number): string => `images/${name}-${page}.png`;

/** First comment of a case's data file: what it shows. */
const aboutOf = (data: string): string => data.split("\n", 1)[0]?.replace(/^#\s*/, "") ?? "";

const picture = (name: string, page: number): string =>
  `<img src="${pictureOf(name, page)}" width="320" alt="${name}，第${page}页">`;

function section({ name, rules, pages }: GalleryEntry, data: string): string {
  const rows = rules.map(([clause, words]) => `| ${clause} | ${words} |`);
  return [
    `## ${name}`,
    "",
    aboutOf(data),
    "",
    "| 条款 | 规定 |",
    "| --- | --- |",
    ...rows,
    "",
    pages.map((page) => picture(name, page)).join(" "),
    "",
    `数据和模板：[test/cases/gallery/${name}](../test/cases/gallery/${encodeURI(name)})`,
    "",
  ].join("\n");
}

/** The whole page; `dataOf` gives the text of a case's data file. */
export function galleryPage(
  entries: readonly GalleryEntry[],
  dataOf: (name: string) => string,
): string {
  const intro = [
    "# 版式图示",
    "",
    "各要素、各格式一例一图，旁边是《党政机关公文格式》（GB/T 9704-2012）的条款。图由",
    "`npm run pictures` 从 test/cases/gallery 里的小例子生成，和测试用的是同一份，不会过时。",
    "图中的机关、人名、印章都是虚构的。",
    "",
  ].join("\n");
  const sections = entries.map((entry) => section(entry, dataOf(entry.name)));
  return `${intro}\n${sections.join("\n")}`;
}
