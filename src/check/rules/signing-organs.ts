import { type Article, DATE_LINE, type Line } from "../article.ts";
import type { Rule } from "../rule.ts";

const ABOUT = /^(.*?)关于.+(?:通知|通报|决定|意见|请示|报告|批复|函|公告|通告|方案)$/u;
const ORGAN =
  /^(?!.*的)\p{Script=Han}{4,30}(?:局|委|厅|部|办|院|会|政府|办公室|中心|集团|公司|学校|大学|学院|团|署|行|馆|站|所)$/u;
const MOST_LINES = 6;

const words = (text: string): string[] =>
  text
    .replace(/〔\d{4}〕\d+号/gu, "")
    .split(/[\s　、，]+/u)
    .filter((word) => word !== "");

/** Organs in front of 关于 in the title, on its own line or on the lines above. */
function titleOrgans(body: readonly Line[]): { line: Line; organs: string[] } | undefined {
  const at = body.slice(0, MOST_LINES).findIndex(({ text }) => ABOUT.test(text));
  const line = body[at];
  if (!line) return undefined;
  const above = body.slice(0, at).flatMap(({ text }) => words(text));
  const own = words(ABOUT.exec(line.text)?.[1] ?? "");
  const organs = [...above, ...own].filter((organ) => ORGAN.test(organ));
  return organs.length > 0 ? { line, organs } : undefined;
}

/** Organs on the lines right above the date. */
function signatures(body: readonly Line[]): { lines: Line[]; organs: string[] } {
  const date = body.findIndex(({ text }, i) => i > 2 && DATE_LINE.test(text));
  const lines: Line[] = [];
  for (let i = date - 1; i > 1; i--) {
    const line = body[i];
    if (!line || !words(line.text).every((word) => ORGAN.test(word))) break;
    lines.unshift(line);
  }
  return { lines, organs: lines.flatMap(({ text }) => words(text)) };
}

/** Whether one name is the other with characters left out: 市教育局, 云海市教育局. */
function isForm(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const character of long) if (short.charAt(at) === character) at += 1;
  return at === short.length;
}

function differ(title: readonly string[], signed: readonly string[]): string | undefined {
  const absent = title.find((organ) => !signed.some((other) => isForm(organ, other)));
  if (absent) return `标题里有${absent}，落款没有`;
  const strange = signed.find((organ) => !title.some((other) => isForm(organ, other)));
  if (strange && title.length > 1) return `落款有${strange}，标题里没有`;
  const isOrdered = title.every((organ, i) => isForm(organ, signed[i] ?? ""));
  return isOrdered ? undefined : "标题里的机关与落款的次序不同";
}

function check(article: Article) {
  const body = article.paragraphs.filter(({ part }) => part === 0);
  const title = titleOrgans(body);
  const { lines, organs } = signatures(body);
  const [first] = lines;
  const last = lines.at(-1);
  if (!title || !first || !last) return [];
  const message = differ(title.organs, organs);
  if (message === undefined) return [];
  const fix = "核对发文机关，标题和落款一致，主办机关在前";
  return [{ start: first.start, end: last.end, message, fix }];
}

export const signingOrgans: Rule = {
  id: "YF7707",
  name: "标题里的机关与落款不符",
  severity: "warning",
  clause: "GB/T 9704-2012 7.3.5；《党政机关公文处理工作条例》第九条",
  explanation:
    "标题“关于”前面写了发文机关，成文日期上面署了名：两处应当是同样的机关、同样的次序。一处用简称的不算。",
  ok: [
    "市教育局关于做好读书工作的通知\n各学校：\n现将有关事项通知如下。\n云海市教育局\n2026年3月2日",
    "云海市教育局　云海市财政局关于拨付经费的通知\n各学校：\n现予拨付。\n云海市教育局　云海市财政局\n2026年3月2日",
    "关于做好读书工作的通知\n各学校：\n现将有关事项通知如下。\n云海市教育局\n2026年3月2日",
  ],
  notOk: [
    {
      text: "云海市教育局　云海市财政局关于拨付经费的通知\n各学校：\n现予拨付。\n云海市教育局\n2026年3月2日",
      words: "云海市教育局",
    },
    {
      text: "云海市教育局关于做好读书工作的通知\n各学校：\n现将有关事项通知如下。\n云海市财政局\n2026年3月2日",
      words: "云海市财政局",
    },
    {
      text: "云海市教育局、云海市财政局关于拨付经费的通知\n各学校：\n现予拨付。\n云海市财政局\n云海市教育局\n2026年3月2日",
      words: "云海市财政局\n云海市教育局",
    },
  ],
  find: check,
};
