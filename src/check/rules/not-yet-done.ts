import { formatPoint } from "../../data/time/format.ts";
import { type Article, DATE_LINE } from "../article.ts";
import { isoOf, isRealDay, slotsOf } from "../dates.ts";
import { against, DATA, type Finding, type Rule } from "../rule.ts";
import { allSentences } from "../sentences.ts";

const DONE =
  /已(?:经)?(?:顺利|圆满|如期|全部|基本)?(?:召开|举行|举办|开展|完成|结束|进行)|(?:圆满|胜利)(?:结束|完成|落幕)/u;

/** The date of the text itself: its closing line, or the last full date on a line of its own. */
function dateOf(article: Article): string | undefined {
  const line = article.paragraphs.find(({ text, index }) => index > 0 && DATE_LINE.test(text));
  const day = line && slotsOf(line)[0]?.from;
  return day?.year !== undefined && isRealDay(day) ? isoOf(day) : undefined;
}

export const notYetDone: Rule = {
  id: "YF7910",
  name: "还没到的事写成已办",
  severity: "error",
  clause: DATA,
  explanation:
    "文稿的日期早于数据文件里某一步的时间，文中却说这一步已经召开、完成。计划的事和已经做的事要分开写。",
  ok: [
    "动员部署会已经召开。\n云海市教育局\n2026年3月16日",
    "将于3月9日召开动员部署会。\n云海市教育局\n2026年3月2日",
  ],
  notOk: [{ text: "动员部署已经完成。\n云海市教育局\n2026年3月2日", words: "动员部署已经完成" }],
  find: against((article, facts) => {
    const date = dateOf(article);
    if (date === undefined) return [];
    const ahead = facts.spans.filter(
      ({ kind, start }) => kind === "步骤" && start !== undefined && start.from > date,
    );
    return allSentences(article).flatMap(({ text, start }): Finding[] => {
      const step = ahead.find(({ name }) => text.includes(name));
      const at = step ? text.indexOf(step.name) : -1;
      const done = step && DONE.exec(text.slice(at, at + step.name.length + 16));
      if (!step || !done) return [];
      return [
        {
          start: start + at,
          end: start + at + done.index + done[0].length,
          message: `“${step.name}”安排在${step.start ? formatPoint(step.start) : ""}，晚于文稿的日期`,
          fix: "核对日期；还没有做的，写成将要做",
        },
      ];
    });
  }),
};
