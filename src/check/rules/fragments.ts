import type { Finding, Rule } from "../rule.ts";
import { type Stretch, sentencesOf } from "../sentences.ts";

const TOPIC = /^要?(?:紧紧|紧密|着重|重点)?围绕(?:如何|怎样|怎么|坚持|贯彻)/u;
const PREDICATE =
  /展开|开展|进行|讨论|研讨|研究|思考|交流|座谈|调研|谈认识|查找|查摆|剖析|抓好|做好|推进工作|部署|下功夫|作文章|做文章|建言|谋划|提出|组织|回答|来(?:抓|做|进行)|这[一个]/u;

function check(sentence: Stretch): Finding[] {
  const words = sentence.text.trim();
  if (!words.endsWith("。") || !TOPIC.test(words) || PREDICATE.test(words)) return [];
  return [
    {
      start: sentence.start,
      end: sentence.end,
      message: "“围绕……”后面没有说做什么，句子不完整",
      expected: "要围绕……开展讨论（进行研究）。",
      fix: "补上“开展讨论”一类的谓语，或删去“要围绕”作小标题",
    },
  ];
}

export const fragments: Rule = {
  id: "YF7411",
  name: "句子缺谓语",
  severity: "warning",
  clause: "《党政机关公文处理工作条例》第十九条第三项",
  explanation:
    "“要围绕如何……。”只有状语，没有说开展、讨论、研究什么。“围绕中心，服务大局”一类不算。",
  ok: [
    "要围绕如何服务群众开展讨论。",
    "要紧紧围绕中心，服务大局。",
    "围绕“两不误”，抓好各项工作。",
  ],
  notOk: [
    {
      text: "1.要围绕如何优化营商环境，降低企业办事的成本。环境是生产力。",
      words: "要围绕如何优化营商环境",
    },
  ],
  find: (article) =>
    article.paragraphs
      .filter((line) => line.text.includes("围绕"))
      .flatMap((line) => sentencesOf(line).flatMap(check)),
};
