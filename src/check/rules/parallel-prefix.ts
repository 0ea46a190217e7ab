import type { Finding, Rule } from "../rule.ts";
import { firstSentence, type Stretch } from "../sentences.ts";
import { type Series, seriesOf } from "../sequences.ts";

const PREFIX = 5;

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}

/** The one sibling that leaves a beginning that all others share. */
function oddOne(all: readonly Stretch[]): { odd: Stretch; prefix: string } | undefined {
  if (all.length < 4) return undefined;
  for (const odd of all) {
    const others = all.filter((other) => other !== odd);
    const first = others[0]?.text ?? "";
    const length = Math.min(...others.map(({ text }) => commonPrefix(first, text)));
    const shared = commonPrefix(odd.text, first);
    if (length >= PREFIX && shared >= 2 && shared < length)
      return { odd, prefix: first.slice(0, length) };
  }
  return undefined;
}

function findIn(series: Series): Finding[] {
  const found = oddOne(series.items.map(({ line }) => firstSentence(line)));
  if (!found) return [];
  const { odd, prefix } = found;
  const clause = /^[^，、]{1,20}/u.exec(odd.text)?.[0] ?? odd.text;
  return [
    {
      start: odd.start,
      end: odd.start + clause.length,
      message: `并列的各项都以“${prefix}”开头，只有这一项不是`,
      expected: `${prefix}……`,
      fix: "改成同样的句式；有意不同的，加入校对例外",
    },
  ];
}

export const parallelPrefix: Rule = {
  id: "YF7305",
  name: "并列各项的句式",
  severity: "warning",
  clause: "《党政机关公文处理工作条例》第十九条第三项",
  explanation: "四项以上并列，其余各项开头五字以上相同，只有一项中途变了样，多半是漏了字。",
  ok: ["1.要坚持联系实际。\n2.要坚持领导带头。\n3.要坚持分类指导。\n4.要统筹兼顾。"],
  notOk: [
    {
      text: "1.要着力解决如何学习的问题。\n2.要着力解决如何服务的问题。\n3.要着力解决服务的问题。\n4.要着力解决如何创新的问题。",
      words: "要着力解决服务的问题",
    },
  ],
  find: (article) => seriesOf(article).series.flatMap(findIn),
};
