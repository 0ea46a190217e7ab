import type { Line } from "../article.ts";
import { lengthOf, slotsOf } from "../dates.ts";
import { NUMBER_WORD, numberOf } from "../numerals.ts";
import type { Finding, Rule } from "../rule.ts";

const BEFORE = new RegExp(`(${NUMBER_WORD})天(?:时间|的时间)?[（(，]?$`, "u");
const BEHIND = new RegExp(
  `^[）)]?[，,（(]?(?:为期|历时|会期|共计?|时间|用|集中|利用|期限)?(?:时间)?(${NUMBER_WORD})天(?!左右|以[上内下])`,
  "u",
);

function findIn(line: Line): Finding[] {
  return slotsOf(line).flatMap((slot) => {
    if (slot.from === slot.to) return [];
    const at = slot.start - line.start;
    const before = BEFORE.exec(line.text.slice(0, at));
    const behind = BEHIND.exec(line.text.slice(slot.end - line.start));
    const said = before?.[1] ?? behind?.[1];
    const length = lengthOf(slot, slot.from.year);
    if (said === undefined || length === undefined) return [];
    const n = numberOf(said);
    if (n === undefined || n === length || length > 366) return [];
    const start = before ? line.start + before.index : slot.start;
    return [
      {
        start,
        end: before ? slot.end : slot.end + (behind?.[0].length ?? 0),
        message: `${slot.text}首尾都算是${length}天，写的是${said}天`,
        fix: "核对天数和起止日期",
      },
    ];
  });
}

export const dayCount: Rule = {
  id: "YF7504",
  name: "天数与起止不符",
  severity: "error",
  clause: "公历（首尾两天都算）",
  explanation:
    "“集中5天时间（5月13日至17日）”：天数要等于首尾都算的天数。“左右”“以上”和工作日不查。",
  ok: ["集中5天时间（5月13日至17日）", "5月13日至17日，为期5天", "5月13日至24日，共10个工作日"],
  notOk: [
    { text: "集中5天时间（5月13日至18日）开展讨论。", words: "5天时间（5月13日至18日" },
    { text: "5月13日至15日，为期两天。", words: "为期两天" },
  ],
  find: (article) => article.paragraphs.flatMap(findIn),
};
