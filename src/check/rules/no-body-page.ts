import { hits, type Rule } from "../rule.ts";

export const noBodyPage: Rule = {
  id: "YF7805",
  name: "此页无正文",
  severity: "warning",
  clause: "GB/T 9704-2012 7.3.5（调整行距、字距，使印章与正文同处一面）",
  explanation: "不用“（此页无正文）”的办法解决印章没有地方的问题，应当调整行距、字距。",
  ok: ["（此件公开发布）"],
  notOk: [{ text: "特此通知。\n（此页无正文）", words: "（此页无正文）" }],
  find: (article) =>
    hits(article.paragraphs, /[（(]此页无正文[）)]/gu).map(({ start, end }) => ({
      start,
      end,
      message: "不应使用“此页无正文”",
      fix: "删去，调整行距、字距",
    })),
};
