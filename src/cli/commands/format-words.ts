/** What `yinfa format` says. */
import type { Language } from "../texts.ts";

export interface FormatWords {
  /** `doubts`: places where a person should look. */
  understood: (source: string, changes: number, doubts: number, papers: string) => string;
  done: (made: number, failed: number) => string;
}

const zh: FormatWords = {
  understood: (source, changes, doubts, papers) =>
    `${source}：改动 ${changes} 处，请看一看的 ${doubts} 处${papers === "" ? "" : `，详见 ${papers}`}`,
  done: (made, failed) => `排好 ${made} 份${failed > 0 ? `，${failed} 份没有排成` : ""}`,
};

const en: FormatWords = {
  understood: (source, changes, doubts, papers) =>
    `${source}: ${changes} changes, ${doubts} places to look at${papers === "" ? "" : `, see ${papers}`}`,
  done: (made, failed) => `${made} set${failed > 0 ? `, ${failed} failed` : ""}`,
};

export const formatWords = (language: Language): FormatWords => (language === "en" ? en : zh);
