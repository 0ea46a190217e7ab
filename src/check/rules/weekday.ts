import { isDay, isoDate, weekdayOf } from "../../data/time/calendar.ts";
import { hits, type Rule } from "../rule.ts";

const DATED =
  /(?<!\d)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:[（(]?)(周|星期)([一二三四五六日天])/gu;

export const weekday: Rule = {
  id: "YF7502",
  name: "星期与日期不符",
  severity: "error",
  clause: "公历",
  explanation:
    "日期后面写的星期要与公历一致。日期没有年份的，按全文唯一的年份推算，全文没有年份的按数据文件的年份推算，不符时报疑似；年份不止一个的不查。",
  ok: ["2026年11月19日（星期四）", "11月20日（星期四）"],
  notOk: [
    { text: "定于2026年11月20日（星期四）召开。", words: "2026年11月20日（星期四" },
    { text: "2026年工作会议定于11月20日（周一）召开。", words: "11月20日（周一" },
  ],
  find: (article, facts) => {
    const years = new Set(
      [...article.text.matchAll(/(?<!\d)(\d{4})年/gu)].map((match) => match[1]),
    );
    const only =
      years.size === 1 ? Number([...years][0]) : years.size === 0 ? facts?.year : undefined;
    const lines = article.lines.filter(({ kind }) => kind === "text" || kind === "table");
    return hits(lines, DATED).flatMap(({ start, end, groups }) => {
      const year = groups[1] ? Number(groups[1]) : only;
      const [month, day] = [Number(groups[2]), Number(groups[3])];
      if (year === undefined || !isDay(year, month, day)) return [];
      const actual = weekdayOf(isoDate(year, month, day));
      const said = groups[5] === "天" ? "日" : groups[5];
      if (actual === said) return [];
      return [
        {
          start,
          end,
          severity: groups[1] ? ("error" as const) : ("warning" as const),
          message: `${year}年${month}月${day}日是星期${actual}，这里写的是${groups[4]}${groups[5]}`,
          expected: `${groups[4]}${actual}`,
          fix: "核对日期和星期",
        },
      ];
    });
  },
};
