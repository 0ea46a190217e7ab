import { hits, type Rule } from "../rule.ts";

const PATTERN =
  /(?<![第十初周一二三四五六七八九零百千万年月、同独无统不星期礼拜])二(?=(?:批(?!次?为|复|准|评)|个(?!人)|名(?!称|单|字)|位(?!数|置|于)|种(?!子|植)|点(?:意见|要求|体会|建议)|方面|天(?!性)))/gu;
const TIMES = /(?<=[分共达]|举行了?|召开了?|先后|至少|不少于)二(?=次|批|期|轮)/gu;

export const twoTwo: Rule = {
  id: "YF7405",
  name: "“二批”应为“两批”",
  severity: "warning",
  clause: "《现代汉语词典》第7版“二”“两”条",
  explanation:
    "量词前面用“两”，序数用“二”。“二次分拣”“二次供水”“第二批”“一、二批”是序数或术语，不算。",
  ok: [
    "二次分拣",
    "由专人进行二次分拣",
    "第二批",
    "第一、二批",
    "十二名",
    "分两批进行",
    "不二法门",
    "二维码",
  ],
  notOk: [
    { text: "活动分二批进行。", words: "二批", fixed: "活动分两批进行。" },
    { text: "突出“二个重点”。", words: "二个", fixed: "突出“两个重点”。" },
  ],
  find: (article) => {
    const lines = article.paragraphs.filter(({ text }) => text.includes("二"));
    const found = [...hits(lines, PATTERN), ...hits(lines, TIMES)];
    const starts = new Set<number>();
    return found
      .filter(({ start }) => !starts.has(start) && starts.add(start))
      .map(({ start, end }) => ({
        start,
        end: end + 1,
        message: "量词前面的“二”应为“两”",
        expected: "两",
        fix: "改成“两”",
        edits: [{ start, end, text: "两" }],
      }));
  },
};
