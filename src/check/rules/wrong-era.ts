import type { Finding, Rule } from "../rule.ts";
import { allSentences, type Stretch } from "../sentences.ts";
import { datedEvents } from "../words/events.ts";

const YEAR =
  /(?:从|自|于|，|^)(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:开始|起|至|，|上旬|中旬|下旬|初|底)?/u;
const LAUNCH = /开展|启动|部署|动员|进行/u;

function check(sentence: Stretch): Finding[] {
  const event = datedEvents.find(({ name }) => sentence.text.includes(name));
  if (!event) return [];
  const head = sentence.text.slice(0, sentence.text.indexOf(event.name));
  const match = YEAR.exec(head);
  const year = Number(match?.[1]);
  if (!match || !LAUNCH.test(head.slice(match.index)) || (year >= event.from && year <= event.to)) {
    return [];
  }
  const written = /\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?/u.exec(match[0]);
  const start = sentence.start + match.index + (written?.index ?? 0);
  return [
    {
      start,
      end: start + (written?.[0].length ?? 0),
      message: `${event.name}是${event.from}年至${event.to}年间开展的，这里写${year}年`,
      fix: "核对年份；沿用旧稿时，年份可能被整批替换过",
      clause: event.source,
    },
  ];
}

export const wrongEra: Rule = {
  id: "YF7508",
  name: "年份与所述活动不符",
  severity: "error",
  clause: "条目各自注明出处",
  explanation:
    "文中说某年开始开展某项全国性活动，而这项活动不在那些年份（见本页末尾的表）。回顾以往的不查。",
  ok: [
    "自2013年7月起，在全县开展党的群众路线教育实践活动。",
    "2019年，我们总结党的群众路线教育实践活动的经验。",
  ],
  notOk: [
    { text: "我县自2009年3月起，在各乡镇开展党的群众路线教育实践活动。", words: "2009年3月" },
  ],
  find: (article) => allSentences(article).flatMap(check).slice(0, 3),
};
