import type { Article } from "../article.ts";
import { byLine, type Edit, type Hit, hits, type Rule, timesInLine } from "../rule.ts";

const FULL: Record<string, string> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  ".": "。",
};
const MARK =
  /(?<=[\p{Script=Han}”’》）〕%])[,;:?!](?=[\p{Script=Han}“‘《（\d]|\s|$)|(?<=\d)[,;](?=[\p{Script=Han}“《])|(?<=[\p{Script=Han}”》）])\.(?=\p{Script=Han}|$)/gu;

const editOf = (article: Article, { start, end }: Hit): Edit => ({
  start,
  end,
  text: FULL[article.text.slice(start, end)] ?? "",
});

export const halfWidthPunctuation: Rule = {
  id: "YF7201",
  name: "半角标点",
  severity: "error",
  clause: "GB/T 15834-2011 5.1",
  explanation: "汉字之间的逗号、句号、分号、冒号、问号、叹号要用全角。数字、外文、网址里的不算。",
  ok: ["会议于9:00开始，比分3:2。", "共1,200人。", "网址：http://www.example.gov.cn", "第1.2节"],
  notOk: [
    { text: "统一思想,提高认识。", words: "想,提", fixed: "统一思想，提高认识。" },
    { text: "比上年增长25%,投入增加。", words: "%,投", fixed: "比上年增长25%，投入增加。" },
  ],
  find: (article) => {
    const lines = article.lines.filter(({ kind }) => kind === "text" || kind === "table");
    return byLine(hits(lines, MARK)).map((group) => {
      const first = group[0];
      return {
        start: (first?.start ?? 1) - 1,
        end: (first?.end ?? 0) + 1,
        message: `汉字之间用了半角标点${timesInLine(group.length)}`,
        expected: FULL[article.text.slice(first?.start, first?.end)] ?? "全角标点",
        fix: "改成全角标点",
        edits: group.map((hit) => editOf(article, hit)),
      };
    });
  },
};
