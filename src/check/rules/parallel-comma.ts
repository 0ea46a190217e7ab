import type { Finding, Rule } from "../rule.ts";
import { firstSentence } from "../sentences.ts";
import { type Series, seriesOf } from "../sequences.ts";

const QUOTED_TERM = /(?:“[^”]{1,12}”|\\"[^"\\]{1,12}\\"|"[^"]{1,12}")(?=\p{Script=Han}{4,})/u;

/** A quoted term in front of a noun belongs to it: “三个代表”重要思想. */
const NOUN =
  /^(?:的|等|重要|活动|工作|要求|精神|思想|原则|制度|建设|工程|方针|目标|教育|行动|战略|理念|标准|机制|规定|问题|责任|专项|主题|专题)/u;

function findIn(series: Series): Finding[] {
  const all = series.items.map(({ line }) => firstSentence(line));
  const without = all.filter(({ text }) => !/[，、]/u.test(text));
  const [odd] = without;
  if (all.length < 4 || without.length !== 1 || !odd || [...odd.text].length < 14) return [];
  const quoted = QUOTED_TERM.exec(odd.text);
  if (!quoted) return [];
  const at = quoted.index + quoted[0].length;
  if (NOUN.test(odd.text.slice(at))) return [];
  return [
    {
      start: odd.start + quoted.index,
      end: odd.start + at + 2,
      message: "并列的各句中间都有停顿，这一句没有",
      expected: `${quoted[0]}，${odd.text.slice(at, at + 2)}`,
      fix: "在引号后面补上逗号",
    },
  ];
}

export const parallelComma: Rule = {
  id: "YF7306",
  name: "并列各句漏了逗号",
  severity: "warning",
  clause: "GB/T 15834-2011 4.4",
  explanation: "四项以上并列，首句都分成两截，只有一句没有停顿，而引号后面紧接着下半截。",
  ok: [
    "1.坚持学习，提高本领。\n2.坚持服务，转变作风。\n3.坚持“两个务必”，保持本色。\n4.坚持创新，推动发展。",
  ],
  notOk: [
    {
      text: "1.抓好防火巡查，消除火灾隐患。\n2.抓好用电管理，杜绝私拉乱接。\n3.落实“三级值守”确保信息渠道畅通。\n4.抓好应急演练，提高处置能力。",
      words: "“三级值守”确保",
    },
  ],
  find: (article) => seriesOf(article).series.flatMap(findIn),
};
