import type { Rule } from "../rule.ts";
import { firstSentence, type Stretch } from "../sentences.ts";
import { type Series, seriesOf } from "../sequences.ts";

const shape = (text: string): string => text.replace(/[^，、]/gu, "");

/** Run-in headings of siblings: short first sentences that end in 。 */
function headings(series: Series): Stretch[] {
  const stretches = series.items.map(({ line }) => firstSentence(line));
  const isAll = stretches.every(({ text, end, line }) => {
    return text.length <= 24 && line.text.charAt(end - line.start) === "。";
  });
  return isAll ? stretches : [];
}

export const parallelHeadings: Rule = {
  id: "YF7304",
  name: "并列小标题的停顿",
  severity: "hint",
  clause: "GB/T 15834-2011 4.4、4.5",
  explanation:
    "并列的段首小标题，结构相同的，中间的停顿应一致：都用逗号，或者都用顿号。三项以上才比较。",
  ok: [
    "1.统一思想，提高认识。要重视。\n2.加强领导，落实责任。要落实。\n3.强化督查，务求实效。要见效。",
  ],
  notOk: [
    {
      text: "1.统一思想，提高认识。要重视。\n2.领导带头、广泛参与。要落实。\n3.强化督查，务求实效。要见效。",
      words: "领导带头、广泛参与",
    },
  ],
  find: (article) =>
    seriesOf(article).series.flatMap((series) => {
      const all = headings(series);
      const odd = all.filter(({ text }) => shape(text) === "、");
      const usual = all.filter(({ text }) => shape(text) === "，");
      const isOne = all.length >= 3 && odd.length + usual.length === all.length;
      if (!isOne || odd.length === 0 || usual.length <= odd.length) return [];
      return odd.map(({ start, end }) => ({
        start,
        end,
        message: "并列的小标题，别的中间用逗号，这一个用顿号",
        fix: "各个小标题用同一种停顿",
      }));
    }),
};
