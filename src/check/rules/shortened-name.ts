import type { Article } from "../article.ts";
import { type Finding, hits, type Rule } from "../rule.ts";

const NOUN = /\p{Script=Han}{8}(?:大讨论|专项行动|主题教育|大会|工程)/gu;

/** Names used three times and more, with the eight characters in front of their noun. */
function usualNames(article: Article): string[] {
  const counts = new Map<string, number>();
  for (const { groups } of hits(article.paragraphs, NOUN)) {
    const name = (groups[0] ?? "").slice(1);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= 3).map(([name]) => name);
}

function withoutTwo(article: Article, name: string): Finding[] {
  const found: Finding[] = [];
  for (let at = 2; at + 2 <= name.length - 2; at++) {
    const short = name.slice(0, at) + name.slice(at + 2);
    const hit = hits(article.paragraphs, new RegExp(short, "gu"))[0];
    if (!hit || found.length > 0 || name.includes(short)) continue;
    found.push({
      start: hit.start,
      end: hit.end,
      message: `别处写作“${name}”，这里少了“${name.slice(at, at + 2)}”`,
      expected: name,
      fix: "全文用一个名称",
    });
  }
  return found;
}

export const shortenedName: Rule = {
  id: "YF7706",
  name: "活动名称少了字",
  severity: "warning",
  clause: "《党政机关公文处理工作条例》第二十条第四项",
  explanation: "全文多次出现的活动名称（……大讨论、……专项行动），有一处中间少了两个字。",
  ok: ["开展读书育人具体要求大讨论。大讨论分三步。"],
  notOk: [
    {
      text: "开展读书育人具体要求大讨论。\n读书育人具体要求大讨论分三步。\n搞好读书育人具体要求大讨论。\n制定读书育人要求大讨论方案。",
      words: "育人要求大讨论",
    },
  ],
  find: (article) => usualNames(article).flatMap((name) => withoutTwo(article, name)),
};
