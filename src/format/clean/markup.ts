/** Marks of other programs: HTML left in the text, Markdown, newspaper databases. */
import { type Draft, type Edit, edited, linesOf, withoutLine } from "../draft.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  hellip: "……",
  mdash: "—",
  middot: "·",
  times: "×",
  emsp: "　",
  ensp: " ",
};

/** Tags behind which a new line begins. */
const BREAK = /^<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6])\b/iu;
const TAG =
  /<\/?(?:p|br|div|span|a|b|strong|em|i|u|font|table|tbody|td|th|tr|img|li|ul|ol|h[1-6]|script|style)\b[^<>\n]{0,300}>/giu;
const ENTITY = /&(?:#(\d{2,6})|([a-z]{2,8}));/giu;

const charOf = (code: string): string => {
  const n = Number(code);
  return n >= 0x20 && n < 0x110000 && !(n >= 0xd800 && n < 0xe000) ? String.fromCodePoint(n) : "";
};

/** Tags away, entities as the characters that they stand for. */
export function withoutHtml(draft: Draft): Draft {
  const tags = [...draft.text.matchAll(TAG)].map(({ index, 0: tag }) => ({
    start: index,
    end: index + tag.length,
    text: BREAK.test(tag) ? "\n" : "",
  }));
  const plain = edited(draft, tags, "网页标记");
  const entities = [...plain.text.matchAll(ENTITY)].flatMap(
    ({ index, 0: whole, 1: code, 2: name }) => {
      const text = code === undefined ? ENTITIES[(name ?? "").toLowerCase()] : charOf(code);
      return text === undefined ? [] : [{ start: index, end: index + whole.length, text }];
    },
  );
  return edited(plain, entities, "网页标记");
}

/** What Markdown says besides the words: level of a heading by offset of its line. */
export interface Marked {
  draft: Draft;
  /** Number of # signs by offset of the line in the original. */
  headings: Map<number, number>;
}

const FRONT = /^---[ \t]*\n[\s\S]{0,5000}?\n---[ \t]*(?:\n|$)/u;
const LINE_MARK = /^[ \t]*(#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+(?=\S))/u;
const STRONG = /\*\*(?=\S)([^*\n]{1,200}?)(?<=\S)\*\*/gu;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u;

/** A pipe table's row as cells with tabs between them. */
function rowEdits({ start, text }: { start: number; text: string }): Edit[] {
  const first = text.indexOf("|");
  const last = text.trimEnd().length - 1;
  return [...text.matchAll(/[ \t]*\|[ \t]*/gu)].map((match) => {
    const at = match.index + match[0].indexOf("|");
    const isEdge = (at === first && text.slice(0, at).trim() === "") || at === last;
    return {
      start: start + match.index,
      end: start + match.index + match[0].length,
      text: isEdge ? "" : "\t",
    };
  });
}

/** Reads a foreign Markdown text: its marks go, what they mean stays known. */
export function withoutMarkdown(draft: Draft): Marked {
  const front = FRONT.exec(draft.text);
  const bare = edited(
    draft,
    front ? [{ start: 0, end: front[0].length, text: "" }] : [],
    "Markdown 文件头",
  );
  const headings = new Map<number, number>();
  const edits: Edit[] = [];
  for (const line of linesOf(bare.text)) {
    const mark = LINE_MARK.exec(line.text);
    const isTable = /^\s*\|.*\|\s*$/u.test(line.text);
    if (isTable && TABLE_RULE.test(line.text)) edits.push(withoutLine(bare, line));
    else if (isTable) edits.push(...rowEdits(line));
    else if (mark?.[1]) {
      const start = line.start + mark[0].length - mark[1].length;
      if (mark[1].startsWith("#"))
        headings.set(bare.origins[line.start] ?? 0, mark[1].trim().length);
      edits.push({ start, end: start + mark[1].length, text: "" });
    }
  }
  const marked = edited(bare, edits, "Markdown 标记");
  const strong = [...marked.text.matchAll(STRONG)].flatMap(({ index, 0: whole }) => [
    { start: index, end: index + 2, text: "" },
    { start: index + whole.length - 2, end: index + whole.length, text: "" },
  ]);
  return { draft: edited(marked, strong, "Markdown 标记"), headings };
}
