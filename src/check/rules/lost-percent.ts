import { type Hit, hits, type Rule } from "../rule.ts";

const NUMBER = "\\d+(?:\\.\\d+)?";
const STOP = "(?=[,，。；;、）)]|$)";
const CERTAIN = new RegExp(
  `(?:占[^，。；,\\d]{1,14}的|(?:比|较)(?:上年|去年|同期|上年同期|去年同期)[^，。；,\\d]{0,4}(?:增长|下降|提高|上升|减少|增加))(${NUMBER})${STOP}`,
  "gu",
);
const LIKELY = new RegExp(
  `(?:(?<!数)(?:增长|下降|上升)了?|(?:率|满意度|合格度|覆盖面|比重|比例)(?:为|是|达|达到|低于|高于|不低于|超过|不少于))(${NUMBER})(?=[,，。；;、）)的]|$)`,
  "gu",
);

export const lostPercent: Rule = {
  id: "YF7601",
  name: "漏了百分号",
  severity: "error",
  clause: "GB/T 15835-2011",
  explanation: "“占总户数的18，”“比上年增长9，”：比重、增幅后面只有数字，没有百分号，也没有单位。",
  ok: ["占总户数的10%，", "比上年增长25人，", "比上年增加3个，", "满意度低于70%的"],
  notOk: [
    { text: "占企业总数的18，比上年提高。", words: "18" },
    { text: "产量比上年增长7.6；效益向好。", words: "7.6" },
    { text: "考核合格率低于60的，要重考。", words: "60" },
  ],
  find: (article) => {
    const told =
      (severity: "error" | "warning") =>
      ({ end, start, groups }: Hit) => ({
        start,
        end,
        severity,
        message: `“${groups[1]}”后面没有百分号，也没有单位`,
        expected: `${groups[1]}%`,
        fix: "补上百分号，或写明单位",
      });
    const certain = hits(article.paragraphs, CERTAIN);
    const likely = hits(article.paragraphs, LIKELY).filter(
      ({ end }) => !certain.some((other) => other.end === end),
    );
    return [...certain.map(told("error")), ...likely.map(told("warning"))];
  },
};
