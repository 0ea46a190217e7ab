import { type Article, DATE_LINE, type Line } from "../article.ts";
import type { Finding, Rule } from "../rule.ts";

const RECIPIENTS = /^[^。；！？]{2,120}[：:]$/u;
const GREETING = /^(?:同志们|各位|尊敬的|女士们|朋友们|老师们|同学们)/u;
const KINDS = /(?:通知|通报|决定|请示|报告|批复|函|意见|公告|通告)$/u;
const NEEDS_RECIPIENTS = /(?:通知|请示|批复|函)$/u;
const OPENING =
  /现[^。]{0,20}(?:通知|报告|请示|函复|批复|函告)如下|现印发给你们|现转发给你们|特此(?:通知|报告|函复|批复)|现提出如下[^。]{0,8}意见/u;

const clauseOf = (text: string): string => /^[^，。：；《（]{1,30}/u.exec(text)?.[0] ?? text;

/** A line that can be a title: short, no sentence, no list of addressees. */
const isTitle = (line: Line): boolean =>
  line.mark !== "" ||
  (line.text.length <= 60 && !/[。；：:，,]/u.test(line.text.slice(-1)) && !/。./u.test(line.text));

/** Whether the text is a whole document, not a piece of one. */
function isWhole(article: Article, body: readonly Line[]): boolean {
  const chapters = body.filter((line) => line.label?.style === "一、").length;
  const hasRecipients = body
    .slice(0, 3)
    .some(({ text }) => RECIPIENTS.test(text) && !GREETING.test(text));
  return body.length >= 8 && (chapters >= 3 || (hasRecipients && OPENING.test(article.text)));
}

const missing = (
  start: number,
  words: string,
  message: string,
  fix: string,
  severity: "error" | "warning",
): Finding => ({
  start,
  end: start + words.length,
  message,
  fix,
  severity,
});

function headFindings(article: Article, body: readonly Line[]): Finding[] {
  const [first] = body;
  const isFrontTitled = article.isMarkdown && /^---[\s\S]*?\n标题[：:]/u.test(article.text);
  if (!first || isFrontTitled) return [];
  const words = clauseOf(first.text);
  if (!isTitle(first))
    return [missing(first.start, words, "没有标题，开头就是正文", "在最前面补上标题", "error")];
  const title = body.find((line) => KINDS.test(line.text) && line.index <= first.index + 8);
  const at = title ? body.indexOf(title) : -1;
  const next = body[at + 1];
  if (!title || !next || !NEEDS_RECIPIENTS.test(title.text) || next.label) return [];
  const around = body.slice(at + 1, at + 4);
  if (around.some(({ text }) => RECIPIENTS.test(text)) || /^[（(]/u.test(next.text)) return [];
  return [
    missing(
      next.start,
      clauseOf(next.text),
      "标题下面没有主送机关",
      "补上主送机关；普发、公布的，加入校对例外",
      "warning",
    ),
  ];
}

/** Signature and date: a line that is nothing but a date. */
function closingFindings(article: Article, body: readonly Line[]): Finding[] {
  const titled = body.slice(0, 6).find((line) => KINDS.test(line.text));
  const addressed = body
    .slice(0, 3)
    .some(({ text }) => RECIPIENTS.test(text) && !GREETING.test(text));
  const isAnnounced = titled !== undefined && /(?:公告|通告)$/u.test(titled.text);
  if (!isAnnounced && !(addressed && (titled || OPENING.test(article.text)))) return [];
  if (
    body.some(
      ({ text }) =>
        DATE_LINE.test(text) || /^[（(]\d{4}年\d{1,2}月\d{1,2}日.{0,20}[）)]$/u.test(text),
    )
  )
    return [];
  const closes = article.text.match(/\d{4}年\d{1,2}月\d{1,2}日\s*$/u);
  const last = body.at(-1);
  if (closes || !last) return [];
  const words = /[^，。；]{1,20}[。；]?$/u.exec(last.text)?.[0] ?? last.text;
  return [
    missing(
      last.end - words.length,
      words,
      "结尾没有发文机关署名和成文日期",
      "补上署名和成文日期",
      "warning",
    ),
  ];
}

export const missingElements: Rule = {
  id: "YF7801",
  name: "缺少标题、主送、署名、日期",
  severity: "error",
  clause: "《党政机关公文处理工作条例》第九条",
  explanation:
    "像是整篇公文（有主送机关和“现……通知如下”，或有三章以上）、却没有标题的，是错误；通知、请示等没有主送机关，或没有署名和成文日期的，报疑似。片段、讲话、方案不要求署名。",
  ok: [
    "一、指导思想\n坚持以人为本。",
    "读书活动实施方案\n一、目的\n统一思想。\n二、步骤\n分步实施。\n三、要求\n加强领导。\n各单位要落实。\n务求实效。",
  ],
  notOk: [
    {
      text: "根据市委统一部署，我局决定开展读书活动。现制定如下方案：\n一、目的\n统一思想。\n二、步骤\n分步实施。\n三、要求\n加强领导。\n各单位要落实。",
      words: "根据市委统一部署",
    },
    {
      text: "关于做好读书工作的通知\n各单位：\n现将有关事项通知如下。\n一、提高认识\n要重视。\n二、加强领导\n要落实。\n三、及时报送\n遇有情况及时报告。",
      words: "遇有情况及时报告。",
    },
  ],
  find: (article) => {
    const body = article.paragraphs.filter((line) => line.part === 0 || line.label === undefined);
    if (!isWhole(article, article.paragraphs)) return [];
    return [...headFindings(article, body), ...closingFindings(article, article.paragraphs)];
  },
};
