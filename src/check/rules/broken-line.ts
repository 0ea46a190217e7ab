import type { Rule } from "../rule.ts";

export const brokenLine: Rule = {
  id: "YF7110",
  name: "句子中间断行",
  severity: "warning",
  clause: "GB/T 9704-2012 7.3.3",
  explanation:
    "长段落没有标点就结束，下一行接着上一句，多半是复制时断开的。通篇按固定宽度断行的文本不查；Markdown 里换一行不算分段，也不查。",
  ok: ["关于进一步做好全市教育系统安全生产专项整治工作的实施方案\n\n为做好工作，制定本方案。"],
  notOk: [
    {
      text: "防汛工作要坚持预防为主，汛前全面检查，汛中昼夜值守，汛后及时修复，做到查一处、改一处，举一反\n三、不留死角。",
      words: "举一反",
      fixed:
        "防汛工作要坚持预防为主，汛前全面检查，汛中昼夜值守，汛后及时修复，做到查一处、改一处，举一反三、不留死角。",
    },
  ],
  find: (article) => {
    if (article.isMarkdown) return [];
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
