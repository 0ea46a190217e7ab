import { hits, type Rule } from "../rule.ts";

const MASK = /[*＊]{2,}|(?<![A-Za-z0-9])[XxＸ×]{2,}(?![A-Za-z0-9])/gu;
const NAMED =
  /(?:书记|主任|局长|处长|科长|市长|县长|区长|乡长|镇长|部长|院长|校长|组长|厅长|省长|秘书长|主席)(\p{Script=Han}{2,3})同志/gu;
const NO_NAME = /^(?:等|和|及|代表|负责|各位|主要|有关|分管|以及)|[各等的和及]$/u;

export const halfMasked: Rule = {
  id: "YF7109",
  name: "隐去了地名，留着人名",
  severity: "warning",
  clause: "《党政机关公文处理工作条例》第二十条第四项",
  explanation:
    "文中用星号、叉号隐去了地名，却留着带职务的人名，两者应当一致。没有隐去任何内容的不查。",
  ok: ["由局党委书记陈玥珺同志担任组长。", "**市各单位由主要负责同志牵头。**区也要落实。"],
  notOk: [{ text: "**市和**区要抓好落实，由局党委书记陈玥珺同志担任组长。", words: "陈玥珺" }],
  find: (article) => {
    const masks = hits(article.paragraphs, MASK).filter(({ start }) => !article.isQuoted(start));
    if (masks.length < 2) return [];
    return hits(article.paragraphs, NAMED)
      .filter(({ groups }) => !NO_NAME.test(groups[1] ?? ""))
      .slice(0, 1)
      .map(({ end, groups }) => ({
        start: end - 2 - (groups[1]?.length ?? 0),
        end: end - 2,
        message: "别处的地名已经隐去，这里还留着人名",
        fix: "要公开的，把占位符都填上；要隐去的，人名一并隐去",
      }));
  },
};
