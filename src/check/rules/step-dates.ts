import { formatPoint } from "../../data/time/format.ts";
import type { TimePoint } from "../../data/time/time.ts";
import type { Article, Line } from "../article.ts";
import { type DayMention, isoOf, isRealDay, slotsOf } from "../dates.ts";
import type { Facts, RegisteredSpan } from "../facts.ts";
import { against, DATA, type Finding, type Rule } from "../rule.ts";
import { afterLabel } from "../sentences.ts";
import { isOwnTime } from "../steps.ts";

const HALVES = ["", "上午", "下午", "晚上"];

/** Whether a day as written can be the point of the data. */
function fits(mention: DayMention, point: TimePoint, year: number): boolean {
  const day = isoOf(mention, year);
  if (day < point.from || day > point.to) return false;
  const half = HALVES[mention.half] ?? "";
  return half === "" || point.halfDay === undefined || half === point.halfDay;
}

/** Paragraphs and rows that begin with the name of a step. */
function linesOf(article: Article, name: string): Line[] {
  return article.lines.filter((line) => {
    if (line.kind === "table")
      return line.text.split(/[\t|]/u).some((cell) => cell.trim() === name);
    if (line.kind !== "text" || line.label === undefined) return false;
    const { text } = afterLabel(line);
    return text.startsWith(name) && /^(?:阶段)?[。，：:（(\s]|^$/u.test(text.slice(name.length));
  });
}

function check(line: Line, { name, start, end }: RegisteredSpan, facts: Facts): Finding[] {
  const slots = slotsOf(line).filter(
    (slot) => isRealDay(slot.from) && (line.kind === "table" || isOwnTime(line, slot)),
  );
  const [slot] = slots;
  if (!slot || slots.length > 1 || !start || !end) return [];
  const year = slot.from.year ?? facts.year;
  if (year === undefined || (fits(slot.from, start, year) && fits(slot.to, end, year))) return [];
  const expected = [...new Set([start, end].map((point) => formatPoint(point)))].join("至");
  return [
    {
      start: slot.start,
      end: slot.end,
      message: `“${name}”在数据里是${expected}，这里是${slot.text}`,
      expected,
      fix: "核对时间，文稿和数据改成一致",
    },
  ];
}

export const stepDates: Rule = {
  id: "YF7906",
  name: "步骤的时间与数据不符",
  severity: "error",
  clause: DATA,
  explanation:
    "以步骤名称开头的段落或表格行，写的日期、上午下午与数据文件里这一步的时间不一致。截止时间、正文里提到的其他日期不查。",
  ok: [
    "1.动员部署。3月9日上午，召开动员会。",
    "1.动员部署。召开动员会，于3月12日前报送名单。",
    "3月9日上午\t动员部署\t礼堂",
  ],
  notOk: [
    { text: "1.动员部署。3月10日上午，召开动员会。", words: "3月10日上午" },
    { text: "1.动员部署。3月9日下午，召开动员会。", words: "3月9日下午" },
    { text: "3月11日\t动员部署\t礼堂", words: "3月11日" },
  ],
  find: against((article, facts) =>
    facts.spans
      .filter(({ kind, name }) => kind === "步骤" && name.length >= 2)
      .flatMap((step) => linesOf(article, step.name).flatMap((line) => check(line, step, facts))),
  ),
};
