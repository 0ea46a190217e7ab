/** A template that has been read and found sound, and the words it was filled with. */
import type { Block, Origin } from "../document/tree.ts";

/** 文种 that yinfa sets; each names the shape of the document tree. */
export type TemplateKind = string;

export interface Template {
  /** Its name: the file name without `.md`. */
  name: string;
  file: string;
  /** 文种 from the front matter, e.g. 通知, 实施方案, 讲话稿, 简报, 附件. */
  kind: TemplateKind;
  /** 标题, itself a small template; line of the front matter for messages. */
  title: { source: string; line: number };
  /** 称呼 of a speech, e.g. 同志们 (printed with its colon in the place of 主送机关). */
  salutation?: { source: string; line: number };
  /** 题注: lines under the title, small templates too. */
  byline: { source: string; line: number }[];
  /** 版面 横排: an annex that is turned on its sheet. */
  landscape?: boolean;
  /** 需要: data blocks without which the template cannot serve. */
  needs: { path: string; line: number }[];
  /** Markdown with Handlebars, and the line of the file on which it starts. */
  body: { source: string; line: number };
}

/** Templates or partials by name; broken ones are not there. */
export interface Templates {
  get(name: string): Template | undefined;
  /** All names. */
  keys(): Iterable<string>;
}

/** A value that stands in the filled text behind a private-use mark. */
export interface Slot {
  text: string;
  origin: Origin;
  /** A value that is a block of its own (名单); its paragraph holds nothing else. */
  block?: Block;
  /** Share of the bar that stands before the words; they stand in a cell of a table. */
  bar?: number;
  /** The value is Markdown itself; the line of its file on which it starts. */
  markdown?: { file: string; line: number };
}

/**
 * Markdown in which the n-th value stands as `U+E000 n U+E001`, so that no character of a value can
 * be taken for markup. `U+E002 n U+E003` says that the words after it come from the n-th place; it
 * prints nothing.
 */
export interface FilledWords {
  title: string;
  salutation?: string;
  byline: string[];
  body: string;
}

/** A filled template: fillings that decided alike have the same words, each has its own slots. */
export interface FilledText {
  template: Template;
  words: FilledWords;
  slots: Slot[];
  /** Lines of templates that words of the template itself come from. */
  places: { template: string; line: number; path?: string }[];
}
