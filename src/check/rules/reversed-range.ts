import { isoOf, isRealDay, slotsOf } from "../dates.ts";
import type { Rule } from "../rule.ts";

export const reversedRange: Rule = {
  id: "YF7503",
  name: "起止颠倒",
  severity: "error",
  clause: "公历",
  explanation: "结束的日子早于开始的日子。没有写年份、又跨月的（11月至次年3月）不查。",
  ok: ["3月14日至18日", "12月28日至1月5日", "2025年12月28日至2026年1月5日"],
  notOk: [
    { text: "集中讨论时间为3月18日至14日。", words: "3月18日至14日" },
    { text: "时间为2026年5月1日至2026年4月3日。", words: "2026年5月1日至2026年4月3日" },
  ],
  find: (article) => {
    const lines = article.lines.filter(({ kind }) => kind === "text" || kind === "table");
    return lines.flatMap(slotsOf).flatMap(({ from, to, start, end }) => {
      const isKnown = from.month === to.month || (from.year !== undefined && to.year !== undefined);
      if (
        !isKnown ||
        !isRealDay(from) ||
        !isRealDay(to) ||
        isoOf(to, from.year) >= isoOf(from, from.year)
      ) {
        return [];
      }
      return [{ start, end, message: "结束的日子早于开始的日子", fix: "核对起止日期" }];
    });
  },
};
