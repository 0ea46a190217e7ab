/** The parts of a package that hold comments: the comments themselves, and what announces them. */
import { decodeXml } from "../ooxml/xml.ts";
import { xmlText } from "./splice.ts";

type Parts = ReadonlyMap<string, Uint8Array>;

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const RELATIONS = "word/_rels/document.xml.rels";
const TYPES = "[Content_Types].xml";
const AUTHOR = 'w:author="印发" w:initials="校"';

const read = (parts: Parts, path: string): string | undefined => {
  const bytes = parts.get(path);
  return bytes ? decodeXml(bytes) : undefined;
};

/** Path of the comments that a document has already. */
function existing(parts: Parts): string | undefined {
  const relations = read(parts, RELATIONS) ?? "";
  const tag = relations.match(/<Relationship\b[^>]*\/relationships\/comments["'][^>]*>/u)?.[0];
  const target = tag && /\bTarget\s*=\s*["']([^"']+)["']/u.exec(tag)?.[1];
  if (!target) return undefined;
  return target.startsWith("/") ? target.slice(1) : `word/${target}`;
}

/** The first id that no comment has. */
export function nextCommentId(parts: Parts): number {
  const path = existing(parts);
  const known = (path && read(parts, path)) ?? "";
  const ids = [...known.matchAll(/<w:comment\b[^>]*\bw:id\s*=\s*["'](\d{1,9})["']/gu)];
  return Math.max(-1, ...ids.map((match) => Number(match[1]))) + 1;
}

const paragraph = (words: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${xmlText(words)}</w:t></w:r></w:p>`;

const comment = (id: number, lines: readonly string[], namespace: string): string =>
  `<w:comment xmlns:w="${namespace}" w:id="${id}" ${AUTHOR}>${lines.map(paragraph).join("")}</w:comment>`;

const before = (xml: string, closing: RegExp, words: string): string =>
  xml.replace(closing, (end) => words + end);

/** Relations of the document with one to its comments. */
function withRelation(parts: Parts, isStrict: boolean): string {
  const known =
    read(parts, RELATIONS) ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const open = known.replace(/<Relationships\b([^>]*?)\/>/u, "<Relationships$1></Relationships>");
  let id = "rIdYinfa";
  for (let n = 1; open.includes(`"${id}"`); n++) id = `rIdYinfa${n}`;
  const type = isStrict ? STRICT_RELATION : RELATION;
  const relation = `<Relationship Id="${id}" Type="${type}" Target="comments.xml"/>`;
  return before(open, /<\/Relationships\s*>/u, relation);
}

function withType(parts: Parts): string {
  const known = read(parts, TYPES) ?? "";
  if (known.includes('"/word/comments.xml"')) return known;
  return before(
    known,
    /<\/Types\s*>/u,
    `<Override PartName="/word/comments.xml" ContentType="${TYPE}"/>`,
  );
}

/**
 * The parts that change when comments are added, by path. `body` is the XML of the document, whose
 * namespace the comments share.
 */
export function commentParts(
  parts: Parts,
  body: string,
  remarks: readonly { id: number; lines: readonly string[] }[],
): Map<string, string> {
  const namespace = /\bxmlns:w\s*=\s*["']([^"']+)["']/u.exec(body)?.[1] ?? MAIN;
  const words = remarks.map(({ id, lines }) => comment(id, lines, namespace)).join("");
  const path = existing(parts);
  const known = path && read(parts, path);
  if (path && known) {
    const open = known.replace(/<w:comments\b([^>]*?)\/>/u, "<w:comments$1></w:comments>");
    return new Map([[path, before(open, /<\/w:comments\s*>/u, words)]]);
  }
  const root = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}">${words}</w:comments>`;
  return new Map([
    ["word/comments.xml", root],
    [RELATIONS, withRelation(parts, namespace.includes("purl.oclc.org"))],
    [TYPES, withType(parts)],
  ]);
}
