import type { Article } from "../article.ts";
import type { Facts, RegisteredName } from "../facts.ts";
import { against, DRAFTING, type Finding, type Rule } from "../rule.ts";

/** Texts that are a document of their own; speeches and bulletins go on from what is known. */
const TITLE = /(?:通知|通报|决定|请示|报告|批复|函|意见|公告|通告|方案|计划|要点)$/u;

const isDocument = ({ paragraphs }: Article): boolean =>
  paragraphs.slice(0, 6).some(({ text }) => TITLE.test(text));

/** Where a short form stands by itself, not inside one of the longer forms. */
function aloneAt({ text, paragraphs }: Article, short: string, facts: Facts): number {
  const longer = facts.names
    .flatMap(({ full, others }) => [full, ...others])
    .filter((form) => form !== short && form.includes(short));
  const isInside = (at: number) =>
    longer.some((form) => {
      const from = at - form.indexOf(short);
      return from >= 0 && text.startsWith(form, from);
    });
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    const isRunning = paragraphs.some(({ start, end }) => start <= at && at < end);
    if (isRunning && !isInside(at)) return at;
  }
  return -1;
}

/** Whether 以下简称 introduces the short form. */
function isDeclared(text: string, short: string): boolean {
  const at = text.search(/以下(?:统一)?简称/u);
  if (at < 0) return false;
  return [...text.matchAll(/以下(?:统一)?简称[：:为]?\s*[“"]?([^”")）\n，。]{2,30})/gu)].some(
    (match) => (match[1] ?? "").includes(short.replace(/[“”]/gu, "")),
  );
}

function check(article: Article, facts: Facts, { full, others, short }: RegisteredName): Finding[] {
  if (!short) return [];
  const at = aloneAt(article, short, facts);
  if (at < 0 || isDeclared(article.text, short)) return [];
  const isFull = [full, ...others.filter((form) => form.length > short.length)].some((form) => {
    const first = article.text.indexOf(form);
    return first >= 0 && first < at;
  });
  if (isFull && full.includes(short)) return [];
  return [
    {
      start: at,
      end: at + short.length,
      severity: isFull ? "hint" : "warning",
      message: isFull
        ? `“${short}”是简称，前面没有说明“以下简称”`
        : `“${short}”是简称，第一次出现时没有写全称`,
      expected: full,
      fix: `第一次写“${full}（以下简称${short}）”`,
    },
  ];
}

export const firstMention: Rule = {
  id: "YF7902",
  name: "第一次出现没有写全称",
  severity: "warning",
  clause: DRAFTING,
  explanation:
    "数据文件里登记了简称的活动和机构，第一次出现应当写全称，并用“以下简称”说明。前面没有全称的报疑似，只是没有说明的报提示（简称就是全称里连着的几个字的，不用说明）。机关的规范化简称不用说明，讲话、简报接着说下去，都不查。",
  ok: [
    "护河工作方案\n开展护河爱水志愿服务行动（以下简称护河行动）。护河行动分三步。",
    "护河爱水志愿服务行动方案\n开展护河爱水志愿服务行动。",
    "同志们：\n今天我们召开护河行动动员会。",
  ],
  notOk: [
    { text: "关于做好护河工作的通知\n各单位要认真开展护河行动。", words: "护河行动" },
    { text: "护河工作方案\n开展护河爱水志愿服务行动。护河行动分三步。", words: "护河行动" },
  ],
  find: against((article, facts) =>
    isDocument(article) ? facts.names.flatMap((name) => check(article, facts, name)) : [],
  ),
};
