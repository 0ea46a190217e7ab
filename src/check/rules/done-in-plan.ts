import { hits, type Rule } from "../rule.ts";

/** Texts that arrange what is still to come. */
export const PLAN =
  /(?:制定|制订|提出)(?:如下|本|以下)[^，。]{0,12}(?:方案|安排|计划)|^.{2,40}(?:实施方案|工作方案|活动方案|时间安排)$/mu;

export const doneInPlan: Rule = {
  id: "YF7509",
  name: "方案里的“已进行”",
  severity: "warning",
  clause: "文种的用途（方案安排今后的工作）",
  explanation:
    "方案、安排写的是今后要做的事，逐项安排里不应有标明“（已进行）”“（已完成）”的。报告、总结不查。",
  ok: ["读书活动总结报告\n第一项工作（已完成）。", "读书活动实施方案\n（已报市委备案）"],
  notOk: [
    { text: "现制定如下实施方案：\n1.学习。5月11日，观看录像（已进行）。", words: "（已进行）" },
  ],
  find: (article) =>
    PLAN.test(article.text)
      ? hits(article.paragraphs, /[（(]已(?:经)?(?:进行|完成|召开|开展|结束|落实|举办)[）)]/gu).map(
          ({ start, end }) => ({
            start,
            end,
            message: "今后的安排里有已经做过的事",
            fix: "删去这一项，或移到工作进展里写",
          }),
        )
      : [],
};
