import { byLine, hits, type Rule, timesInLine } from "../rule.ts";

const INVISIBLE = /\u200b|\u200c|\u200d|\u00ad|[\u202a-\u202e]|[\u2066-\u2069]|(?<=\P{Cn})\ufeff/gu;
const BROKEN = /\ufffd|锟斤拷|烫烫烫|(?:Ã.|â€.){2,}/gu;

export const invisibleCharacters: Rule = {
  id: "YF7108",
  name: "乱码和看不见的字符",
  severity: "error",
  clause: "《党政机关公文处理工作条例》第二十条第四项",
  explanation: "编码转换留下的乱码，以及零宽空格一类看不见、却会妨碍查找和排版的字符。",
  ok: ["各单位要认真落实。"],
  notOk: [
    { text: "各单位\ufffd\ufffd要落实。", words: "\ufffd" },
    { text: "各单\u200b位要落实。", words: "\u200b", fixed: "各单位要落实。" },
  ],
  find: (article) => {
    const lines = article.lines.filter(({ kind }) => kind === "text" || kind === "table");
    return [
      ...byLine(hits(lines, BROKEN)).map((group) => ({
        start: group[0]?.start ?? 0,
        end: group[0]?.end ?? 0,
        message: `这里是乱码${timesInLine(group.length)}`,
        fix: "找到原文，补上原来的字",
      })),
      ...byLine(hits(lines, INVISIBLE)).map((group) => ({
        start: group[0]?.start ?? 0,
        end: group[0]?.end ?? 0,
        severity: "warning" as const,
        message: `有看不见的字符${timesInLine(group.length)}`,
        fix: "删去看不见的字符",
        edits: group.map(({ start, end }) => ({ start, end, text: "" })),
      })),
    ];
  },
};
