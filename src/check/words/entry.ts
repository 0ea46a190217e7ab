/** Shape of the dictionary's entries. Every entry says where it comes from. */
import type { Severity } from "../../diagnostics.ts";

export interface WordEntry {
  /** The slip as a pattern without flags; Han context goes into look-around. */
  wrong: string;
  /** What replaces the match; absent if people must choose. */
  right?: string;
  /** What to write, for the report; `right` if absent. */
  advice?: string;
  severity?: Severity;
  source: string;
  /** A sentence with the slip, and one that looks alike and is right. */
  bad: string;
  good: string;
}

/**
 * The longest run of Han characters that every match of a pattern holds, to pass over texts without
 * them quickly; empty if there is none.
 */
export function literalOf(pattern: string): string {
  let plain = pattern.replace(/\[[^\]]*\](?:[?*]|\{[^}]*\})?/gu, " ");
  for (let before = ""; before !== plain; ) {
    before = plain;
    plain = plain.replace(/\([^()]*\)(?:[?*+]|\{[^}]*\})?/gu, " ");
  }
  if (plain.includes("|")) return "";
  const runs = plain.replace(/.[?*]/gu, " ").match(/\p{Script=Han}+/gu) ?? [];
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), "");
}

/** Names of sources, written once. */
export const SOURCES = {
  dictionary: "《现代汉语词典》第7版",
  variants: "GF 1001-2001《第一批异形词整理表》",
  idiom: "《现代汉语词典》第7版所收成语",
  marking: "《图书编校质量差错认定细则》所列易错词",
  grammar: "现代汉语关联词语、句式的通行规范",
  numerals: "GB/T 15835-2011《出版物上数字用法》",
  habit: "公文用语惯例",
} as const;
