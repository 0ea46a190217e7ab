import { hits, type Rule } from "../rule.ts";

const DOTS = /(?<=[\p{Script=Han}”》）])(?:\.{3,6}|。{3,6}|·{3,6})/gu;
const WITH_ETC = /……等等?|等等?……/gu;

export const ellipsis: Rule = {
  id: "YF7209",
  name: "省略号",
  severity: "warning",
  clause: "GB/T 15834-2011 4.11",
  explanation: "省略号是六个居中的点“……”，不用句号、小数点代替；与“等”“等等”不同时用。",
  ok: ["办公桌、文件柜……一应俱全。", "第1...3节"],
  notOk: [
    { text: "他说了很多...大家都记住了。", words: "...", fixed: "他说了很多……大家都记住了。" },
    { text: "办公桌、文件柜……等等。", words: "……等等" },
  ],
  find: (article) => [
    ...hits(article.paragraphs, DOTS).map(({ start, end }) => ({
      start,
      end,
      message: "省略号写法不对",
      expected: "……",
      fix: "改成“……”",
      edits: [{ start, end, text: "……" }],
    })),
    ...hits(article.paragraphs, WITH_ETC).map(({ start, end }) => ({
      start,
      end,
      message: "省略号与“等”重复",
      fix: "只留一个",
    })),
  ],
};
