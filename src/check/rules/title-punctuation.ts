import type { Rule } from "../rule.ts";

const TITLE =
  /^[^。；！？]{0,40}关于[^。；！？]{2,60}的?(?:通知|意见|方案|请示|报告|函|批复|决定|通报|办法|细则)[。，；]$/u;

export const titlePunctuation: Rule = {
  id: "YF7806",
  name: "标题末尾的标点",
  severity: "warning",
  clause: "GB/T 9704-2012 7.3.1",
  explanation: "公文标题末尾不加标点。",
  ok: ["关于做好读书工作的通知\n各单位："],
  notOk: [
    {
      text: "关于做好读书工作的通知。\n各单位：",
      words: "通知。",
      fixed: "关于做好读书工作的通知\n各单位：",
    },
  ],
  find: (article) => {
    const [first] = article.paragraphs;
    if (!first || !TITLE.test(first.text)) return [];
    return [
      {
        start: first.end - 3,
        end: first.end,
        message: "标题末尾不加标点",
        fix: "删去标点",
        edits: [{ start: first.end - 1, end: first.end, text: "" }],
      },
    ];
  },
};
