import { type Finding, type Hit, hits, type Rule } from "../rule.ts";

const UNIT = "(人|个|名|户|件|条|项|份|万元|亿元|元|公里|亩|所|家|支|篇|次|场|起|辆|套|台|吨)";
const NUMBER = "(\\d+(?:\\.\\d+)?)";
const REMAINDER = new RegExp(
  `${NUMBER}${UNIT}[，,]([^。；]{0,80}?)(?:其余|其他|剩余|余下)(?:的)?${NUMBER}\\2`,
  "gu",
);
const AMONG = new RegExp(`${NUMBER}${UNIT}[，,]其中[：:]?([^。；]{4,120})`, "gu");
const SHARE = new RegExp(
  `${NUMBER}${UNIT}[，,]?占[^，。；\\d]{0,16}${NUMBER}\\2的${NUMBER}%`,
  "gu",
);

const round = (value: number): number => Number(value.toFixed(6));

function partsIn(words: string, unit: string): number[] {
  const pattern = new RegExp(`(?<![\\d.至—~～-])${NUMBER}(?=${unit}(?!次|数|均))`, "gu");
  return [...words.matchAll(pattern)].map((match) => Number(match[1]));
}

function checkRemainder({ start, end, groups }: Hit): Finding[] {
  const [, total, unit = "", words = "", rest] = groups;
  const parts = partsIn(words, unit);
  const sum = round(parts.reduce((a, b) => a + b, Number(rest)));
  if (parts.length === 0 || sum === Number(total)) return [];
  return [
    {
      start,
      end,
      message: `总数是${total}${unit}，各部分相加是${sum}${unit}`,
      fix: "核对总数和各部分",
    },
  ];
}

/** Parts of a whole can be fewer than the whole, never more. */
function checkAmong({ start, groups }: Hit): Finding[] {
  const [whole = "", total, unit = "", words = ""] = groups;
  if (/每|平均|累计|人均|比|较|增长|增加/u.test(words)) return [];
  const parts = partsIn(words, unit);
  const sum = round(parts.reduce((a, b) => a + b, 0));
  const isExact =
    /男[^，、]{0,4}\d/u.test(words) && /女[^，、]{0,4}\d/u.test(words) && parts.length === 2;
  const isWrong = isExact
    ? sum !== Number(total)
    : parts.length > 0 && sum > Number(total) && Math.max(...parts) > Number(total);
  if (!isWrong) return [];
  return [
    {
      start,
      end: start + whole.length,
      message: `总数是${total}${unit}，其中各数相加是${sum}${unit}`,
      fix: "核对总数和其中各数",
    },
  ];
}

function checkShare({ start, end, groups }: Hit): Finding[] {
  const [, part, , whole, percent = ""] = groups;
  const exact = (Number(part) / Number(whole)) * 100;
  const decimals = percent.split(".")[1]?.length ?? 0;
  const tolerance = 0.6 * 10 ** -decimals;
  if (Number(whole) === 0 || Math.abs(exact - Number(percent)) <= tolerance) return [];
  return [
    {
      start,
      end,
      message: `${part}占${whole}的${exact.toFixed(Math.max(decimals, 1))}%，写的是${percent}%`,
      fix: "核对三个数",
    },
  ];
}

export const sums: Rule = {
  id: "YF7605",
  name: "数字对不上",
  severity: "error",
  clause: "《党政机关公文处理工作条例》第二十条第四项",
  explanation:
    "总数与“其余”、男女之和不符，部分大于总数，百分比与两数之比不符（按写出的位数容许四舍五入）。",
  ok: [
    "意见17条，当场改进11条，其余6条已明确责任人。",
    "到会126人，其中党员80人。",
    "到会120人，其中男70人、女50人。",
    "到会48人，占全体50人的96%。",
  ],
  notOk: [
    { text: "意见17条，当场改进11条，其余7条已明确责任人。", words: "17条" },
    { text: "到会120人，其中男70人、女60人。", words: "120人" },
    { text: "到会48人，占全体50人的86%。", words: "86%" },
  ],
  find: (article) => [
    ...hits(article.paragraphs, REMAINDER).flatMap(checkRemainder),
    ...hits(article.paragraphs, AMONG).flatMap(checkAmong),
    ...hits(article.paragraphs, SHARE).flatMap(checkShare),
  ],
};
