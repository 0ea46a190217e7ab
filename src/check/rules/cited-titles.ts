import { type Finding, type Hit, hits, type Rule } from "../rule.ts";

const CITED = /《([^《》\n]{6,80})》(?:[（(]([^（）()\n]{2,20}〔\d{4}〕\d{1,4}号)[）)])?/gu;
/** Differences that make another document: numbers, ordinals, years. */
const TELLING = /[\d一二三四五六七八九十上下前后初高中小市县区省东西南北男女]/u;

/** The characters in which two titles differ, if they differ in one stretch only. */
function difference(a: string, b: string): [string, string] | undefined {
  let front = 0;
  while (front < a.length && front < b.length && a.charAt(front) === b.charAt(front)) front += 1;
  let back = 0;
  const most = Math.min(a.length, b.length) - front;
  while (back < most && a.charAt(a.length - 1 - back) === b.charAt(b.length - 1 - back)) back += 1;
  const rests: [string, string] = [
    a.slice(front, a.length - back),
    b.slice(front, b.length - back),
  ];
  const isSmall = rests[0].length <= 2 && rests[1].length <= 2;
  return isSmall && front >= 3 && back >= 2 ? rests : undefined;
}

function spelledTwoWays(cited: readonly Hit[]): Finding[] {
  const firsts = new Map<string, Hit[]>();
  for (const hit of cited) {
    const title = hit.groups[1] ?? "";
    firsts.set(title, [...(firsts.get(title) ?? []), hit]);
  }
  const titles = [...firsts.keys()].slice(0, 400);
  return titles.flatMap((title, i) =>
    titles.slice(0, i).flatMap((other) => {
      const rests = difference(title, other);
      if (!rests || TELLING.test(rests.join(""))) return [];
      const [own = [], others = []] = [firsts.get(title), firsts.get(other)];
      const [odd, usual] = own.length <= others.length ? [own[0], other] : [others[0], title];
      if (!odd) return [];
      return [
        {
          start: odd.start,
          end: odd.start + (odd.groups[1]?.length ?? 0) + 2,
          message: `别处写作《${usual}》，这里不同`,
          fix: "核对原文，全文用一个写法",
        },
      ];
    }),
  );
}

/** One number, two titles; or one title, two numbers. */
function crossed(cited: readonly Hit[]): Finding[] {
  const numbered = cited.filter(({ groups }) => groups[2]);
  return numbered.flatMap((hit, i) => {
    const [, title = "", number = ""] = hit.groups;
    const clash = numbered
      .slice(0, i)
      .find(({ groups }) => (groups[1] === title) !== (groups[2] === number));
    if (!clash) return [];
    const isNumber = clash.groups[1] === title;
    return [
      {
        start: hit.start,
        end: hit.end,
        severity: "error" as const,
        message: isNumber
          ? `同一份文件，第${clash.line.number}行的字号是${clash.groups[2]}`
          : `同一个字号${number}，第${clash.line.number}行是《${clash.groups[1]}》`,
        fix: "核对原文的标题和字号",
      },
    ];
  });
}

export const citedTitles: Rule = {
  id: "YF7702",
  name: "引用的标题前后不一",
  severity: "warning",
  clause: "《党政机关公文处理工作条例》第二十条第四项",
  explanation:
    "书名号里六字以上的标题，只差一两个字（不是数字、序号）的，多半是同一份文件写成了两样；标题与字号交叉不符的是错误。",
  ok: [
    "《关于做好第一批工作的通知》和《关于做好第二批工作的通知》",
    "《读书活动实施方案》《读书活动实施意见》",
  ],
  notOk: [
    {
      text: "学习《关于加强学校安全工作的意见》。\n落实《关于加强学校安全的意见》。",
      words: "《关于加强学校安全的意见》",
    },
    {
      text: "《关于开展读书活动的通知》（云教〔2005〕3号）\n《关于开展读书活动的通知》（云教〔2005〕5号）",
      words: "云教〔2005〕5号",
    },
  ],
  find: (article) => {
    const cited = hits(article.paragraphs, CITED);
    return [...spelledTwoWays(cited), ...crossed(cited)];
  },
};
