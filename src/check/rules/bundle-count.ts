import { bundleCounts } from "../../data/facts/numbers.ts";
import { smallNumeral } from "../../data/time/words.ts";
import type { Finding, Hit, Rule } from "../rule.ts";
import { hits } from "../rule.ts";

const ONES =
  /“([二两三四五六七八九十]{1,2})个一”[^，。；：]{0,12}[，,：:](?:即|就是|包括|分别是)?[：:]?([^。；\n]{10,300})/gu;
const LISTED =
  /“(?:[创争做抓讲])?([二两三四五六七八九十])(?:个|大|项|种)?(\p{Script=Han}{1,4})”[^，。；：“]{0,6}[，,：:—]{0,2}(?:即|就是|包括)[：:]?([^。；，,：:“\n]{4,80})(?=[。；])/gu;
/** 一 before a measure word, whatever it is; 一定, 一起, 统一 and the like are no numbers. */
const ONE =
  /(?<![第统同唯专十]|万)一(?=\p{Script=Han})(?![定些样起般切致律直旦体心流线贯时举并再同向味边共把])/u;
const CLAUSE = /[^、，；]+[、，；]?/gu;

interface Item {
  at: number;
  text: string;
  hasOne: boolean;
}

const clausesOf = (list: string): Item[] =>
  [...list.matchAll(CLAUSE)].map((match) => ({
    at: match.index,
    text: match[0],
    hasOne: ONE.test(match[0]),
  }));

/** 五个一: each item has its 一. What has none before the last item belongs to the one before it. */
function checkOnes({ start, groups }: Hit): Finding[] {
  const wanted = smallNumeral(groups[1] ?? "");
  const list = groups[2] ?? "";
  const clauses = clausesOf(list);
  const items = clauses.filter(({ hasOne }) => hasOne);
  if (wanted === undefined || items.length < 2) return [];
  const listStart = start + (groups[0]?.length ?? 0) - list.length;
  if (items.length !== wanted) {
    const name = `“${groups[1]}个一”`;
    return [
      {
        start,
        end: start + name.length,
        severity: "error",
        message: `${name}列出的是${items.length}项`,
        fix: "补齐或删减项目，或改名称里的数字",
      },
    ];
  }
  return mixedSeparators(clauses, listStart);
}

/** Four items divided by 、 and the last by ，: the levels of the list blur. */
function mixedSeparators(clauses: readonly Item[], listStart: number): Finding[] {
  const ones = clauses.flatMap((clause, i) => (clause.hasOne ? [i] : []));
  const separators = ones.slice(1).map((i) => clauses[i - 1]?.text.at(-1) ?? "");
  const commas = separators.filter((mark) => mark === "，").length;
  const pauses = separators.filter((mark) => mark === "、").length;
  const at = separators.indexOf("，");
  const [from, to] = [clauses[ones[at] ?? 0], clauses[ones[at + 1] ?? 0]];
  if (commas !== 1 || pauses < 2 || !from || !to) return [];
  return [
    {
      start: listStart + from.at,
      end: listStart + to.at + Math.min(8, to.text.length),
      severity: "warning",
      message: "并列的各项，别的用顿号隔开，这里用了逗号",
      fix: "各项之间统一用逗号或分号，项内并列用顿号",
    },
  ];
}

/** 五送，即甲、乙、丙、丁和戊: counted only if the list is plain. */
function checkListed({ start, groups }: Hit): Finding[] {
  const wanted = smallNumeral(groups[1] ?? "");
  const items = (groups[3] ?? "").split(/、|和|以及/u).filter((item) => item.trim() !== "");
  const isPlain =
    items.length >= 2 &&
    items.every((item) => item.length <= 14) &&
    !/等|及/u.test(groups[3] ?? "");
  const name = /“[^”]*”/u.exec(groups[0] ?? "")?.[0] ?? "";
  if (wanted === undefined || !isPlain || bundleCounts(name).includes(items.length)) return [];
  const end = start + (groups[0]?.indexOf("”") ?? 0) + 1;
  return [
    {
      start,
      end,
      severity: "warning",
      message: `名称里是${wanted}项，后面列出的像是${items.length}项`,
      fix: "补齐或删减项目，或改名称里的数字",
    },
  ];
}

export const bundleCount: Rule = {
  id: "YF7602",
  name: "“五个一”的项数",
  severity: "error",
  clause: "文中列出的项目",
  explanation:
    "名称里的数字要与后面列出的项目一致；各项之间的标点要一致。项目里另有并列、数不准的不查。",
  ok: [
    "开展“三个一”活动，即读一本好书、写一篇心得、提一条建议。",
    "“五送”即送信息、技术、观念、健康和温暖。",
  ],
  notOk: [
    {
      text: "开展“五个一”活动，即读一本好书、写一篇心得、上一堂课、提一条建议。",
      words: "“五个一”",
    },
    { text: "开展“三送”：即信息、技术、观念和温暖。", words: "“三送”" },
    {
      text: "开展“四个一”活动，即植一棵树、护一条河、访一户老人、残疾人或病人，清一次垃圾。",
      words: "清一次垃圾",
    },
  ],
  find: (article) => [
    ...hits(article.paragraphs, ONES).flatMap(checkOnes),
    ...hits(article.paragraphs, LISTED).flatMap(checkListed),
  ],
};
