import { smallNumeral } from "../../data/time/words.ts";
import type { Article } from "../article.ts";
import { byLine, type Hit, hits, type Rule } from "../rule.ts";
import { KNOWN_BUNDLES } from "../words/bundles.ts";

const NAME =
  /“((?:[一两二三四五六七八九十])(?:个一|个\p{Script=Han}{2}|大\p{Script=Han}{2}|项\p{Script=Han}{2}))”/gu;
const EXPLAINED = /^[^。；]{0,14}(?:[：:]|——|即|就是|包括|是指|指的是|分别)|^[）)]?[（(]/u;

function isListedAfter(text: string, from: number, name: string): boolean {
  const after = text.slice(from, from + 700);
  if (EXPLAINED.test(after)) return true;
  const wanted = smallNumeral(name.charAt(0)) ?? 0;
  const last = "一二三四五六七八九十".charAt(wanted - 1);
  if (wanted > 1 && new RegExp(`[${last}]是|第${last}，|（${last}）|${last}要`, "u").test(after))
    return true;
  const core = name.slice(2);
  return core.length === 2 && after.split(core).length - 1 >= wanted;
}

/** Whether any mention of the name is followed by what it stands for. */
function isExplained(article: Article, name: string): boolean {
  for (let at = article.text.indexOf(name); at >= 0; at = article.text.indexOf(name, at + 1)) {
    if (isListedAfter(article.text, at + name.length + 1, name)) return true;
    if (
      /[：:（(][^。]{0,60}$/u.test(article.text.slice(Math.max(0, at - 20), at - 1)) &&
      wordsBefore(article, at)
    ) {
      return true;
    }
  }
  return false;
}

/** …、…、…等“三个一”: the list may stand in front. */
const wordsBefore = (article: Article, at: number): boolean =>
  /、[^。]{0,40}(?:等|的|这)$/u.test(article.text.slice(Math.max(0, at - 60), at - 1));

export const undefinedBundle: Rule = {
  id: "YF7603",
  name: "“十个一”没有说明",
  severity: "warning",
  clause: "《党政机关公文处理工作条例》第十九条第三项",
  explanation:
    "引号里带数字的提法（“六大工程”“十个一”），全文没有一处列出是哪几项。人所共知的（“四个意识”等，见词表）不查；一行只报一次。",
  ok: [
    "坚持“两个务必”，落实“八项规定”。",
    "实施“三大工程”，即安居工程、饮水工程、道路工程。",
    "坚持“三个结合”。一是学用结合。二是上下结合。三是内外结合。",
  ],
  notOk: [{ text: "开展“八个一”行动，抓好落实。", words: "“八个一”" }],
  find: (article) => {
    const unknown = hits(article.paragraphs, NAME).filter(
      ({ groups }) => !KNOWN_BUNDLES.has(groups[1] ?? ""),
    );
    const left = unknown.filter(({ groups }) => !isExplained(article, groups[1] ?? ""));
    const told = new Set<string>();
    const fresh = left.filter(({ groups }: Hit) => {
      const name = groups[1] ?? "";
      if (told.has(name)) return false;
      told.add(name);
      return true;
    });
    return byLine(fresh).map((group) => ({
      start: group[0]?.start ?? 0,
      end: group[0]?.end ?? 0,
      message: `${group.map(({ groups }) => groups[0]).join("")}是哪几项，全文没有说明`,
      fix: "第一次出现时列出各项，或注明见哪份文件",
    }));
  },
};
