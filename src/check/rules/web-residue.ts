import { residueIn } from "../noise.ts";
import type { Rule } from "../rule.ts";

const COLLECTED = /^本文(?:档|章)?由.{0,30}(?:收集|整理|提供|上传).{0,60}$/u;

export const webResidue: Rule = {
  id: "YF7104",
  name: "网页残留",
  severity: "error",
  clause: "GB/T 9704-2012 7（公文各要素）",
  explanation:
    "从网页复制来的文字常带着收集说明、相关文章、网址行、网页标记。这些行不是公文的内容，其余规则不再检查它们。",
  ok: ["来源：市统计局。", "网址：www.example.gov.cn，联系电话：0579-8205316。"],
  notOk: [
    {
      text: "特此通知。\n本文档由某文库网收集整理，更多范文请移步站内查找",
      words: "本文档由某文库网收集",
      fixed: "特此通知。",
    },
    { text: "特此通知。\n相关推荐：工作总结", words: "相关推荐：" },
    { text: "各单位&nbsp;要认真落实。", words: "&nbsp;" },
  ],
  find: (article) =>
    article.lines.flatMap((line) => {
      const found = line.kind === "residue" ? residueIn(line.text) : undefined;
      if (!found) return [];
      const start = line.start + found.index;
      const isWholeLine = COLLECTED.test(line.text);
      const from = Math.max(0, line.lineStart - 1);
      return [
        {
          start,
          end: start + found.words.length,
          message: "这是网页或收集者留下的文字，不是公文内容",
          fix: isWholeLine ? "删去这一行" : "删去不属于公文的文字",
          ...(isWholeLine ? { edits: [{ start: from, end: line.end, text: "" }] } : {}),
        },
      ];
    }),
};
