import type { Article, Line } from "../article.ts";
import { DATE_LINE } from "../article.ts";
import { type DayMention, isoOf, isRealDay, slotsOf } from "../dates.ts";
import type { Finding, Rule } from "../rule.ts";
import { scheduleOf } from "../steps.ts";

const DUE =
  /^(?:\d{1,2}[时点：:]\d{0,2}分?)?(?:之前|以前|前)[^。；]{0,40}(?:报|送|交|反馈|完成|上报)/u;
const ASKED = /请[^。；]{0,40}$|务于$|须于$|应于$|要于$/u;

/** Days of a line that are deadlines for handing something in. */
const dueDays = (line: Line): DayMention[] =>
  slotsOf(line)
    .filter(({ end }) => DUE.test(line.text.slice(end - line.start)))
    .map(({ to }) => to)
    .filter(isRealDay);

function beforeStep(article: Article): Finding[] {
  return scheduleOf(article).flatMap(({ steps }) =>
    steps.flatMap(({ line, name, slots }) => {
      const start = slots[0]?.from;
      if (!start) return [];
      return dueDays(line)
        .filter((due) => isoOf({ ...due, year: 2000 }) < isoOf({ ...start, year: 2000 }))
        .map((due) => ({
          start: due.start,
          end: due.end,
          severity: "warning" as const,
          message: `截止时间早于“${name}”本身的时间（${slots[0]?.text}）`,
          fix: "核对截止时间",
        }));
    }),
  );
}

/** Date of the document: the first line that is nothing but a full date behind some text. */
function documentDate(article: Article): { line: Line; iso: string; year: number } | undefined {
  const line = article.paragraphs.find(({ text, index }) => index > 2 && DATE_LINE.test(text));
  const day = line && slotsOf(line)[0]?.from;
  if (!line || day?.year === undefined || !isRealDay(day)) return undefined;
  return { line, iso: isoOf(day), year: day.year };
}

const MONTHS = 5;

function beforeIssue(article: Article): Finding[] {
  const date = documentDate(article);
  if (!date) return [];
  const asked = article.paragraphs
    .filter((line) => line.index < date.line.index && line.part === date.line.part)
    .flatMap((line) =>
      dueDays(line).filter((due) => ASKED.test(line.text.slice(0, due.start - line.start))),
    );
  return asked
    .filter((due) => {
      const isNear = due.year !== undefined || Number(date.iso.slice(5, 7)) - due.month <= MONTHS;
      return isNear && isoOf(due, date.year) < date.iso;
    })
    .map((due) => ({
      start: due.start,
      end: due.end,
      message: `要求的截止时间早于成文日期（${date.line.text}）`,
      fix: "核对截止时间和成文日期",
    }));
}

export const deadlines: Rule = {
  id: "YF7510",
  name: "截止时间过早",
  severity: "error",
  clause: "文中写明的时间、成文日期",
  explanation: "要求报送、完成的时间，早于这项工作本身，或者早于公文自己的成文日期。",
  ok: [
    "关于报送总结的通知\n各单位：\n请于5月22日前报送总结。\n云海市教育局\n2026年5月11日",
    "关于报送总结的通知\n各单位：\n请于1月15日前报送总结。\n云海市教育局\n2025年12月20日",
  ],
  notOk: [
    {
      text: "关于报送总结的通知\n各单位：\n请于5月5日前报送总结。\n云海市教育局\n2026年5月11日",
      words: "5月5日",
    },
    {
      text: "1.动员。5月13日，召开会议。\n2.讨论。5月16日，分组讨论，于5月15日前报送记录。\n3.总结。5月17日，召开会议。",
      words: "5月15日",
    },
  ],
  find: (article) => [...beforeStep(article), ...beforeIssue(article)],
};
