import { hits, type Rule } from "../rule.ts";

export const noYear: Rule = {
  id: "YF7507",
  name: "通篇没有年份",
  severity: "warning",
  clause: "GB/T 15835-2011；GB/T 9704-2012 7.3.5.4",
  explanation: "文中写了几月几日，却没有一处写明是哪一年，日后无从查考。",
  ok: ["定于5月5日至6日举行。\n2026年2月20日", "会议于5月5日召开。"],
  notOk: [{ text: "5月13日召开会议，5月14日进行动员。", words: "5月13日" }],
  find: (article) => {
    const days = hits(article.paragraphs, /(?<!\d)\d{1,2}月\d{1,2}日/gu);
    const [first] = days;
    const hasYear = /(?:\d{4}|20[xX×*]{2}|[〇○零一二三四五六七八九]{4})年|〔\d{4}〕/u.test(
      article.text,
    );
    if (!first || days.length < 2 || hasYear) return [];
    return [
      {
        start: first.start,
        end: first.end,
        message: `全文有${days.length}处月日，没有一处写明年份`,
        fix: "第一次出现时写全年、月、日，或在落款写明成文日期",
      },
    ];
  },
};
