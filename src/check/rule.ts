/** What a proofreading rule is, and what it finds. Offsets are UTF-16 positions in the whole text. */
import type { Severity } from "../diagnostics.ts";
import type { Article, Line } from "./article.ts";
import type { Facts } from "./facts.ts";

/** A replacement of the stretch from `start` up to `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** One finding; what it leaves out it takes over from its rule. */
export interface Finding {
  start: number;
  end: number;
  /** Chinese, one sentence. */
  message: string;
  /** How to mend it, Chinese. */
  fix: string;
  expected?: string;
  severity?: Severity;
  clause?: string;
  /** The mending itself, only where exactly one answer is right. */
  edits?: Edit[];
}

/** A text with a slip: the words that must be quoted, and the mended text if there is one answer. */
export interface BadExample {
  text: string;
  words: string;
  fixed?: string;
}

export interface Rule {
  /** `YF7` and three digits, never used twice. */
  id: string;
  /** Short Chinese name. */
  name: string;
  severity: Severity;
  /** Clause of a standard, or what else the rule rests on; Chinese. */
  clause: string;
  /** For the reader of the manual: what is found and what is left alone. */
  explanation: string;
  ok: readonly string[];
  notOk: readonly BadExample[];
  /** `facts` are there if the text is about a campaign whose data are at hand. */
  find: (article: Article, facts?: Facts) => Finding[];
}

/** A search that needs the data; without them nothing is found. */
export const against =
  (find: (article: Article, facts: Facts) => Finding[]): Rule["find"] =>
  (article, facts) =>
    facts ? find(article, facts) : [];

export const REVIEW = "《党政机关公文处理工作条例》第二十条第四项";
export const DATA = "数据文件（data/活动.yaml）里的事实";
export const DRAFTING = "《党政机关公文处理工作条例》第十九条第三项";

/** A match inside a line. */
export interface Hit {
  line: Line;
  /** Offset of the match in the text. */
  start: number;
  end: number;
  groups: readonly string[];
}

/** All matches of a global pattern in the lines; groups that did not take part are empty. */
export function hits(lines: readonly Line[], pattern: RegExp): Hit[] {
  const found: Hit[] = [];
  for (const line of lines) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(line.text); match; match = pattern.exec(line.text)) {
      const start = line.start + match.index;
      const groups = match.map((group) => group ?? "");
      found.push({ line, start, end: start + match[0].length, groups });
      if (match[0] === "") pattern.lastIndex += 1;
    }
  }
  return found;
}

/** The words of a stretch. */
export const wordsOf = (article: Article, { start, end }: { start: number; end: number }): string =>
  article.text.slice(start, end);

/** Hits gathered by line, so that a line full of the same slip is told once. */
export function byLine(found: readonly Hit[]): Hit[][] {
  const groups = new Map<number, Hit[]>();
  for (const hit of found) {
    const group = groups.get(hit.line.index);
    if (group) group.push(hit);
    else groups.set(hit.line.index, [hit]);
  }
  return [...groups.values()];
}

/** `，本行共3处` for more than one. */
export const timesInLine = (count: number): string => (count > 1 ? `，本行共${count}处` : "");

/** A pattern that matches just these words. */
export const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
