import { hits, type Rule } from "../rule.ts";

const MARKS =
  /(?<![A-Za-z0-9×xX])[XxＸｘ×]{2,}(?![A-Za-z0-9])|[*＊]{2,}|(?<![一二三四五六七八九○〇])[○◯]{2,}(?![年一二三四五六七八九○〇])|(?<=[\p{Script=Han}\d“（])[*＊](?=[\p{Script=Han}年月日号])|□{2,}/gu;
const YEARS = /(?<!\d)(?:19|20)(?:[XxＸｘ×*＊]{1,2}|\d[XxＸｘ×*＊])(?=年|[〕\]】）)])/gu;
const NEAR_HAN = /[\p{Script=Han}，。、；：“”‘’《》（）〔〕\d]/u;

/** Footnote stars and rules of stars stand alone; a placeholder stands among words. */
function standsAmongWords(text: string, from: number, to: number): boolean {
  return NEAR_HAN.test(text.charAt(from - 1)) || NEAR_HAN.test(text.charAt(to));
}

export const placeholderMarks: Rule = {
  id: "YF7101",
  name: "遗留的占位符",
  severity: "error",
  clause: "《党政机关公文处理工作条例》第二十条第四项",
  explanation:
    "XX、××、**、＊＊、○○、20xx 一类的占位符留在正文里，说明还有内容没有填。引号、书名号里的不算（如“关于×××的请示”是在说格式），两边没有文字的星号线也不算。",
  ok: [
    "标题写作“关于×××的请示”。",
    "男子4×100米接力",
    "衣服尺码为XXL。",
    "* * *",
    "二○○五年三月",
    "《××市人民政府文件》式样见附件。",
  ],
  notOk: [
    { text: "请于20XX年3月底前报送。", words: "20XX" },
    { text: "加快建设美丽XX。", words: "XX" },
    { text: "**交通有了新的发展。", words: "**" },
    { text: "检查组＊＊同志到会。", words: "＊＊" },
    { text: "本次*县参评。", words: "*" },
  ],
  find: (article) => {
    const lines = article.lines.filter((line) => line.kind === "text" || line.kind === "table");
    const years = hits(lines, YEARS);
    const inYears = new Set(years.flatMap(({ start, end }) => [start + 2, start + 3, end - 1]));
    const marks = hits(lines, MARKS).filter(({ start }) => !inYears.has(start));
    return [...years, ...marks]
      .filter(
        ({ line, start, end }) =>
          !article.isQuoted(start) &&
          standsAmongWords(line.text, start - line.start, end - line.start),
      )
      .map(({ start, end, groups }) => ({
        start,
        end,
        message: `留有占位符“${groups[0]}”`,
        fix: "填上实际的内容",
      }));
  },
};
