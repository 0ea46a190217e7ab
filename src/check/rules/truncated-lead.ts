import type { Rule } from "../rule.ts";

const LAST_CLAUSE = /[（(《“]?[^，。；：！？、（）()《》“”]*(?:\.{3,6}|…{1,2}|。{3,6})$/u;

export const truncatedLead: Rule = {
  id: "YF7105",
  name: "截断的首行",
  severity: "error",
  clause: "GB/T 9704-2012 7.3.3",
  explanation:
    "列表页的摘要混进了正文：第一行以省略号结尾，去掉省略号就是后面文字的开头。其余规则不再检查这一行。",
  ok: [
    "大江东去……\n大河西来，我们共同见证了这一刻。",
    "关于做好防汛工作的通知\n各区县：\n　　现就防汛工作通知如下。",
  ],
  notOk: [
    {
      text: "根据市委统一部署，现就读书活动制定如...\n根据市委统一部署，现就读书活动制定如下方案。",
      words: "现就读书活动制定如...",
      fixed: "根据市委统一部署，现就读书活动制定如下方案。",
    },
  ],
  find: (article) =>
    article.lines.flatMap((line) => {
      if (line.kind !== "truncated") return [];
      const tail = LAST_CLAUSE.exec(line.text);
      const next = article.lines[line.index + 1];
      return [
        {
          start: line.start + (tail?.index ?? 0),
          end: line.end,
          message: "第一行是后面文字的开头，被截断后混了进来",
          fix: "删去这一行",
          ...(next ? { edits: [{ start: line.lineStart, end: next.lineStart, text: "" }] } : {}),
        },
      ];
    }),
};
