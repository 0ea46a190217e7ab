/** 依据: documents that the text cites by title and number. */
import type { Article } from "./article.ts";
import type { Fact } from "./fact.ts";

const CITED =
  /(?:(?<=根据|按照|依据|遵照|落实|执行|转发)([\p{Script=Han}]{2,25}(?:委员会|党委|委|政府|局|厅|部|办公室|领导小组|办)))?《([^《》]+)》（([^（）]*〔\d{4}〕\d+号)）/gu;
/** Without a number only where it is what the document rests on. */
const RESTS_ON =
  /(?<=^根据|\n根据|按照|依据)([\p{Script=Han}]{2,25}(?:委员会|党委|委|政府|局|厅|部|办公室|领导小组|办))《([^《》]+)》(?!（)/gu;

/** Each cited document once, in the order of the text. */
export function citationFacts({ text }: Article): Fact[] {
  const matches = [...text.matchAll(CITED), ...text.matchAll(RESTS_ON)];
  const found = new Map(matches.map((match) => [match[0], match]));
  return [...found.values()].map(([words, organ, title = "", number], i) => {
    const path = ["活动", "依据", i];
    return {
      words,
      template: `{{依据 活动.依据.[${i}]}}`,
      field: `活动.依据[${i + 1}]`,
      entries: [
        { path: [...path, "标题"], words: title },
        ...(organ ? [{ path: [...path, "机关"], words: organ }] : []),
        ...(number ? [{ path: [...path, "发文字号"], words: number }] : []),
      ],
    };
  });
}
