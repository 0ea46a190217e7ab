import { type Article, ATTACHMENT_HEAD, type Line } from "../article.ts";
import { type Finding, hits, type Rule } from "../rule.ts";

export interface Listed {
  n: number;
  title: string;
  line: Line;
  start: number;
}

const LIST_HEAD = /^附件[：:]\s*(?:(\d{1,2})[.．、]\s*)?(.+)$/u;
const LIST_ITEM = /^(\d{1,2})[.．、]\s*(.+)$/u;
const CITED = /(?:见|详见|按|填写|填报|[（(]|按照|依照|根据)附件\s*(\d{1,2})(?!\d|[.．])/gu;
const plain = (title: string): string => title.replace(/[《》\s]|[。；，]$/gu, "");

/** 附件：1.… 2.… behind the text. */
export function attachmentList(article: Article): Listed[] {
  const lines = article.paragraphs;
  const at = lines.findIndex(({ text }) => LIST_HEAD.test(text));
  const head = lines[at];
  const match = head && LIST_HEAD.exec(head.text);
  if (!head || !match?.[2]) return [];
  const offset = head.text.length - match[2].length;
  const listed: Listed[] = [
    { n: Number(match[1] ?? 1), title: match[2], line: head, start: head.start + offset },
  ];
  if (match[1] === undefined) return listed;
  for (const line of lines.slice(at + 1)) {
    const item = LIST_ITEM.exec(line.text);
    if (!item?.[2]) break;
    const start = line.start + line.text.length - item[2].length;
    listed.push({ n: Number(item[1]), title: item[2], line, start });
  }
  return listed;
}

/** Heads 附件1 with the title below them. */
function headsOf(article: Article): Listed[] {
  return article.paragraphs.flatMap((line, i) => {
    const match = ATTACHMENT_HEAD.exec(line.text);
    const next = article.paragraphs[i + 1];
    if (!match || !next || !/^\d*$/.test(match[1] ?? "")) return [];
    return [{ n: Number(match[1] || 1), title: next.text, line: next, start: next.start }];
  });
}

const place = ({ start, title }: Listed) => ({ start, end: start + title.length });

function checkList(listed: readonly Listed[]): Finding[] {
  return listed.flatMap((item, i) => {
    const found: Finding[] = [];
    if (item.n !== i + 1) {
      found.push({
        ...place(item),
        message: `附件序号应为${i + 1}，写的是${item.n}`,
        fix: "改正序号",
      });
    }
    if (/[。；，、.;]$/u.test(item.title)) {
      const end = item.start + item.title.length;
      found.push({
        start: item.start,
        end,
        severity: "warning",
        clause: "GB/T 9704-2012 7.3.4",
        message: "附件名称后面不加标点",
        fix: "删去标点",
        edits: [{ start: end - 1, end, text: "" }],
      });
    }
    return found;
  });
}

function checkHeads(listed: readonly Listed[], heads: readonly Listed[]): Finding[] {
  if (listed.length === 0 || heads.length === 0) return [];
  const strange = heads.filter(({ n }) => !listed.some((item) => item.n === n));
  const differing = heads.flatMap((head) => {
    const item = listed.find(({ n }) => n === head.n);
    return item &&
      !plain(head.title).startsWith(plain(item.title)) &&
      !plain(item.title).startsWith(plain(head.title))
      ? [{ head, item }]
      : [];
  });
  return [
    ...strange.map((head) => ({
      ...place(head),
      message: `附件说明里没有附件${head.n}`,
      fix: "补入附件说明，或改正序号",
    })),
    ...differing.map(({ head, item }) => ({
      ...place(head),
      message: `附件${head.n}的标题与附件说明（${item.title}）不一致`,
      fix: "两处用一个名称",
    })),
  ];
}

function checkCitations(
  article: Article,
  listed: readonly Listed[],
  heads: readonly Listed[],
): Finding[] {
  const known = new Set([...listed, ...heads].map(({ n }) => n));
  if (known.size === 0) return [];
  return hits(article.paragraphs, CITED)
    .filter(({ groups }) => !known.has(Number(groups[1])))
    .map(({ start, end, groups }) => ({
      start,
      end,
      message: `正文提到附件${groups[1]}，附件说明里没有`,
      fix: "核对附件序号，或补入附件说明",
    }));
}

export const attachments: Rule = {
  id: "YF7703",
  name: "附件的序号和名称",
  severity: "error",
  clause: "GB/T 9704-2012 7.3.4、7.3.7",
  explanation:
    "正文提到的附件、附件说明、附件首页三处，序号和名称要一致；附件说明里的名称后面不加标点。",
  ok: [
    "请填写附件1。\n附件：1.报名表\n　　　2.日程表\n云海市教育局\n附件1\n报名表\n内容。\n附件2\n日程表\n内容。",
    "附件：报名表\n附件\n报名表\n内容。",
  ],
  notOk: [
    { text: "请填报附件3。\n附件：1.报名表\n2.日程表", words: "附件3" },
    { text: "附件：1.报名表。\n2.日程表", words: "报名表。" },
    { text: "附件：报名表\n附件\n回执\n内容。", words: "回执" },
  ],
  find: (article) => {
    const listed = attachmentList(article);
    const heads = headsOf(article);
    return [
      ...checkList(listed),
      ...checkHeads(listed, heads),
      ...checkCitations(article, listed, heads),
    ];
  },
};
