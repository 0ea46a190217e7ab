import { hits, type Rule } from "../rule.ts";

const TIMES =
  /(?:\d{1,4}(?:年|月|日)|\d{1,2}日?(?:上午|下午))[-~](?=\d{1,4}(?:年|月|日|时)|(?:上午|下午))(?:\d{1,4}(?:年|月|日|时))?/gu;
const CLOCKS = /(?<=[午晚上日）\s])\d{1,2}[:：]\d{2}[-~](?:\d{1,2}[:：]\d{2})/gu;

export const rangeHyphen: Rule = {
  id: "YF7207",
  name: "起止之间的短横",
  severity: "warning",
  clause: "GB/T 15834-2011 4.13",
  explanation: "日期、时间的起止之间用“至”或一字线“—”，不用短横。电话、编号、型号里的短横是对的。",
  ok: ["5月13日至17日", "2016—2020年", "电话：0579-8205316", "GB/T 9704-2012"],
  notOk: [
    { text: "集中5天时间（5月13日-17日）开展讨论。", words: "13日-17日" },
    { text: "会议定于下午3:00-4:00召开。", words: "3:00-4:00" },
  ],
  find: (article) => {
    const lines = article.lines.filter(({ kind }) => kind === "text" || kind === "table");
    return [...hits(lines, TIMES), ...hits(lines, CLOCKS)].map(({ line, start, end }) => {
      const before = /(?:\d{4}年)?(?:\d{1,2}月)?$/u.exec(line.text.slice(0, start - line.start));
      return {
        start: start - (before?.[0].length ?? 0),
        end,
        message: "起止之间用了短横",
        expected: "至，或一字线“—”",
        fix: "改成“至”",
      };
    });
  },
};
