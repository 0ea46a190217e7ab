import type { Article, Line } from "../article.ts";
import { type Finding, type Hit, hits, type Rule } from "../rule.ts";
import { confusions } from "../words/confusions.ts";
import { literalOf, type WordEntry } from "../words/entry.ts";

interface Prepared {
  entry: WordEntry;
  pattern: RegExp;
  literal: string;
}

/** Entries ready for looking up. */
export const prepare = (entries: readonly WordEntry[]): Prepared[] =>
  entries.map((entry) => ({
    entry,
    pattern: new RegExp(entry.wrong, "gu"),
    literal: literalOf(entry.wrong),
  }));

const prepared = prepare(confusions);

/** A stretch of context around a match of a single character. */
function widened(article: Article, { start, end }: Hit): { start: number; end: number } {
  if (end - start > 1) return { start, end };
  return { start, end: Math.min(end + 1, article.text.length) };
}

function wordFinding(article: Article, entry: WordEntry, hit: Hit): Finding {
  const { start, end } = hit;
  const said = article.text.slice(start, end);
  const advice = entry.advice ?? entry.right ?? "";
  return {
    ...widened(article, hit),
    message: entry.right ? `“${said}”应为“${entry.right}”` : `“${said}”搭配不当`,
    expected: advice,
    fix: entry.right ? `改为“${entry.right}”` : `改写为：${advice}`,
    clause: entry.source,
    ...(entry.severity ? { severity: entry.severity } : {}),
    ...(entry.right !== undefined ? { edits: [{ start, end, text: entry.right }] } : {}),
  };
}

/** Findings of all entries in the lines. */
export const lookUp = (
  article: Article,
  lines: readonly Line[],
  entries: readonly Prepared[],
): Finding[] =>
  entries
    .filter(({ literal }) => article.text.includes(literal))
    .flatMap(({ entry, pattern }) =>
      hits(lines, pattern).map((hit) => wordFinding(article, entry, hit)),
    );

export const confusedWords: Rule = {
  id: "YF7401",
  name: "错别字",
  severity: "error",
  clause: "词典条目各自注明出处",
  explanation:
    "音近、形近的错词，按词典逐条查；每条有出处、错例和看着像却对的例子（见本页末尾的词表）。",
  ok: confusions.map((entry) => entry.good),
  notOk: [
    { text: "建立工作台帐。", words: "台帐", fixed: "建立工作台账。" },
    {
      text: "讨论即是学习的深化，也是评议的基础。",
      words: "即是",
      fixed: "讨论既是学习的深化，也是评议的基础。",
    },
    { text: "把学习做为重点。", words: "做为", fixed: "把学习作为重点。" },
  ],
  find: (article) => {
    const lines = article.lines.filter(({ kind }) => kind === "text" || kind === "table");
    return lookUp(article, lines, prepared);
  },
};
