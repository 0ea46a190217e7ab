import type { Rule } from "../rule.ts";

export const brokenLine: Rule = {
  id: "YF7110",
  name: "句子中间断行",
  severity: "warning",
  clause: "GB/T 9704-2012 7.3.3",
  explanation:
    "长段落没有标点就结束，下一行接着上一句，多半是复制时断开的。通篇按固定宽度断行的文本不查。",
  ok: ["关于进一步做好全市教育系统安全生产专项整治工作的实施方案\n\n为做好工作，制定本方案。"],
  notOk: [
    {
      text: "各单位要切实加强领导，明确责任，抓住典型案例，认真分析原因，制定整改措施，真正做到举一反\n三、防止同类问题再次发生。",
      words: "举一反",
      fixed:
        "各单位要切实加强领导，明确责任，抓住典型案例，认真分析原因，制定整改措施，真正做到举一反三、防止同类问题再次发生。",
    },
  ],
  find: (article) => {
    const broken = article.paragraphs.filter((line) => line.isContinuation);
    if (broken.length * 4 > article.paragraphs.length + 4) return [];
    return broken.flatMap((line) => {
      const before = article.lines[line.index - 1];
      if (!before || line.label || before.text.length < 40) return [];
      const tail = /[^，。；：、]{1,8}$/u.exec(before.text)?.[0] ?? "";
      return [
        {
          start: before.end - tail.length,
          end: before.end,
          message: "句子没有完就换了行",
          fix: "与下一行接成一段",
          edits: [{ start: before.end, end: line.start, text: "" }],
        },
      ];
    });
  },
};
