/** What `check` says about copies with comments. */
import type { Language } from "../texts.ts";

export interface CheckWords {
  marked: (file: string, output: string, comments: number) => string;
  nothingToMark: (file: string) => string;
}

export const checkWords: Record<Language, CheckWords> = {
  zh: {
    marked: (file, output, comments) => `已批注 ${file}：${comments} 条，写在 ${output}`,
    nothingToMark: (file) => `${file}：没有问题，不用批注`,
  },
  en: {
    marked: (file, output, comments) => `${file}: ${comments} comments, written to ${output}`,
    nothingToMark: (file) => `${file}: nothing to comment on`,
  },
};
