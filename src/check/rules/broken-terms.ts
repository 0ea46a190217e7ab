import type { Rule } from "../rule.ts";
import { collocations } from "../words/collocations.ts";
import { terms } from "../words/terms.ts";
import { lookUp, prepare } from "./confused-words.ts";

const entries = [...terms, ...collocations];
const prepared = prepare(entries);

export const brokenTerms: Rule = {
  id: "YF7404",
  name: "固定提法和搭配",
  severity: "warning",
  clause: "词典条目各自注明出处",
  explanation:
    "固定提法里换了近义词、漏了字，以及搭配不当、语义重复、句式杂糅，按词典逐条查（见本页末尾的词表）。",
  ok: entries.map((entry) => entry.good),
  notOk: [
    { text: "认真实践“三个代表”思想。", words: "思想", fixed: "认真实践“三个代表”重要思想。" },
    { text: "参加人员约300人左右。", words: "约300人左右" },
    { text: "坚持效劳群众的宗旨。", words: "效劳群众", fixed: "坚持服务群众的宗旨。" },
  ],
  find: (article) => lookUp(article, article.paragraphs, prepared),
};
