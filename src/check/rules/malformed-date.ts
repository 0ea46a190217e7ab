import { isDay, lastDayOf } from "../../data/time/calendar.ts";
import { type Finding, type Hit, hits, type Rule } from "../rule.ts";

const DATE = /(?<!\d)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/gu;
const NO_MONTH = /(?<!\d)\d{4}年(?:[2-9]|1[3-9])\s*(?:底|初|末|上旬|中旬|下旬)/gu;
const HALF_DAY = /(?<!\d)\d{1,2}月\d{1,2}(?:至|到)\d{1,2}日/gu;
const COLLOQUIAL =
  /(?<=\d月)\d{1,2}号|(?<=\p{Script=Han})(?<![第编证文字室楼幢栋线路])(?:[12]\d|3[01]|[1-9])号(?=发出|召开|下发|印发|举行|上午|下午|前(?!后))/gu;
const ZERO = /(?<!\d)(?:(?:\d{4}年)0[1-9]月(?:\d{1,2}日)?|(?:\d{4}年)?\d{1,2}月0[1-9]日)/gu;
const LETTER_ZERO = /二[OＯoо0][OＯoо0一二三四五六七八九〇][一二三四五六七八九〇0OＯ](?=年)/gu;
const SHORT_YEAR = /(?<![\d.])(?:0\d|[12]\d)年(?:1[0-2]|[1-9])月\d{1,2}日/gu;
const VAGUE = /\d{1,2}月[初]前/gu;

function impossible({ start, end, groups }: Hit): Finding[] {
  const [, year, month, day] = groups.map(Number);
  if (isDay(year || 2000, month ?? 0, day ?? 0)) return [];
  const isMonth = month !== undefined && month >= 1 && month <= 12;
  const last = isMonth ? lastDayOf(year || 2000, month) : undefined;
  return [
    {
      start,
      end,
      severity: "error",
      message: `没有${groups[0]}这一天${last ? `，${month}月最后一天是${last}日` : ""}`,
      fix: "核对日期",
    },
  ];
}

const simple =
  (message: string, fix: string, severity: "error" | "warning" | "hint") =>
  ({ start, end }: Hit): Finding => ({ start, end, message, fix, severity });

function withoutZeros({ start, end, groups }: Hit): Finding {
  const right = (groups[0] ?? "").replace(/(?<=[年月])0|^0/gu, "");
  return {
    start,
    end,
    severity: "warning",
    clause: "GB/T 9704-2012 7.3.5.4",
    message: "月、日前面不补0",
    expected: right,
    fix: `改为“${right}”`,
    edits: [{ start, end, text: right }],
  };
}

export const malformedDate: Rule = {
  id: "YF7501",
  name: "日期写法不对",
  severity: "error",
  clause: "GB/T 15835-2011；GB/T 9704-2012 7.3.5.4",
  explanation:
    "没有的日子（2月30日）、漏了字的日期（2023年4底、2月27至28日）、字母O代替〇、两位数的年份、月日前面补0、口语的“16号”。",
  ok: ["2024年2月29日", "2023年4月底", "2月27日至28日", "二〇〇八年", "16号楼", "第3号通告"],
  notOk: [
    { text: "定于2023年2月29日召开。", words: "2023年2月29日" },
    { text: "请于2023年4底前完成。", words: "2023年4底" },
    { text: "会期2月27至28日。", words: "2月27至28日" },
    { text: "二OO八年三月", words: "二OO八" },
    { text: "2005年03月05日", words: "2005年03月05日", fixed: "2005年3月5日" },
    { text: "领导小组16号发出通知。", words: "16号" },
    { text: "请于3月初前报送。", words: "3月初前" },
  ],
  find: (article) => {
    const lines = article.lines.filter(({ kind }) => kind === "text" || kind === "table");
    const all = (pattern: RegExp) => hits(lines, pattern);
    return [
      ...all(DATE).flatMap(impossible),
      ...all(NO_MONTH).map(simple("日期漏了“月”字", "补上“月”", "error")),
      ...all(HALF_DAY).map(simple("前一个日期漏了“日”字", "补上“日”", "warning")),
      ...all(LETTER_ZERO).map(simple("年份里的〇写成了字母或数字", "改成“〇”", "error")),
      ...all(SHORT_YEAR).map(simple("年份只写了两位", "写全四位年份", "warning")),
      ...all(ZERO).map(withoutZeros),
      ...all(COLLOQUIAL).map(simple("日期用了口语的“号”", "改成“日”", "warning")),
      ...all(VAGUE).map(simple("“月初前”说不清是哪一天", "写明几日以前", "hint")),
    ];
  },
};
