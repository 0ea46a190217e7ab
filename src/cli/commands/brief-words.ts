/** What `yinfa brief` says besides the words of `render`. */
import { dayWords, spanWords } from "../../data/time/weeks.ts";
import type { Context } from "../context.ts";
import type { Language } from "../texts.ts";

/** An issue as it was settled; days as `YYYY-MM-DD`. */
export interface SettledIssue {
  issue: string;
  total?: string;
  from: string;
  to: string;
  date: string;
}

const words: Record<Language, (issue: SettledIssue) => string> = {
  zh: ({ issue, total, from, to, date }) =>
    `第${issue}期${total === undefined ? "" : `（总第${total}期）`}：汇集${spanWords({ from, to })}的稿件，成文日期${dayWords(date)}`,
  en: ({ issue, total, from, to, date }) =>
    `issue ${issue}${total === undefined ? "" : ` (${total} in all)`}: items of ${from} to ${to}, dated ${date}`,
};

/** The line that says which issue is made. */
export const issueLine = ({ language }: Context, issue: SettledIssue): string =>
  words[language](issue);
