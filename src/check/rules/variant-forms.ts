import type { Article } from "../article.ts";
import { byLine, type Finding, hits, type Rule, timesInLine } from "../rule.ts";
import { literalOf } from "../words/entry.ts";
import { type VariantPair, variantPairs } from "../words/variants.ts";

const patterns = variantPairs.map((pair) => ({
  pair,
  keep: new RegExp(pair.keep, "gu"),
  other: new RegExp(pair.other, "gu"),
  literal: literalOf(pair.other),
}));

function findPair(article: Article, pair: VariantPair, keep: RegExp, other: RegExp): Finding[] {
  const lines = article.paragraphs;
  const others = hits(lines, other);
  const [kept] = others.length > 0 ? hits(lines, keep) : [];
  if (!kept) return [];
  const groups = byLine(others);
  const shown = pair.severity === "hint" ? groups.slice(0, 1) : groups;
  return shown.map((group) => ({
    start: group[0]?.start ?? 0,
    end: group[0]?.end ?? 0,
    severity: pair.severity,
    message: `这里用“${pair.otherName}”${timesInLine(group.length)}，别处用“${pair.keepName}”（如第${kept.line.number}行）`,
    fix: `核对后统一；一般用“${pair.keepName}”`,
    clause: pair.source,
  }));
}

export const variantForms: Rule = {
  id: "YF7406",
  name: "同一词语前后写法不一",
  severity: "warning",
  clause: "词典条目各自注明出处",
  explanation:
    "同一篇里两种写法都用了（制定/制订、账/帐、直属/下属），报告较少用的一种。只用一种的不查。",
  ok: ["认真制订工作计划。", "制定方案，制定措施。", "学习《党章》，遵守《党章》。"],
  notOk: [
    { text: "认真制定方案。\n抓紧制订措施。", words: "制订" },
    { text: "直属各学校：\n下属各学校都要落实。", words: "下属" },
  ],
  find: (article) =>
    patterns
      .filter(({ literal }) => article.text.includes(literal))
      .flatMap(({ pair, keep, other }) => findPair(article, pair, keep, other)),
};
