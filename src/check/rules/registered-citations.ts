import type { Facts, RegisteredCitation } from "../facts.ts";
import { against, DATA, type Finding, type Hit, hits, type Rule } from "../rule.ts";

const CITED = /《([^《》\n]{4,80})》(?:[（(]([^（）()\n]{2,24}号)[）)])?/gu;

const plain = (words: string): string => words.replace(/[《》〈〉“”\s]/gu, "");

/** A number with its brackets as they should be, for comparing. */
const plainNumber = (number: string): string =>
  number
    .replace(/[[［【(（]/gu, "〔")
    .replace(/[\]］】)）]/gu, "〕")
    .replace(/\s/gu, "");

function numberFinding(hit: Hit, { title, number = "" }: RegisteredCitation): Finding {
  return {
    start: hit.start,
    end: hit.end,
    message: `《${title}》登记的字号是${number}，这里是${hit.groups[2]}`,
    expected: number,
    fix: "核对原文的字号",
  };
}

function titleFinding(hit: Hit, { title, number = "" }: RegisteredCitation): Finding {
  return {
    start: hit.start,
    end: hit.start + (hit.groups[1]?.length ?? 0) + 2,
    message: `${number}登记的标题是《${title}》，这里不同`,
    expected: title,
    fix: "核对原文的标题",
  };
}

/** Titles may be cited with the organ in front: 云海市人民政府关于…的通知. */
const isSame = (cited: string, registered: string): boolean =>
  cited === registered || cited.endsWith(registered);

function check(hit: Hit, { citations }: Facts): Finding[] {
  const title = plain(hit.groups[1] ?? "");
  const number = plainNumber(hit.groups[2] ?? "");
  return citations.flatMap((citation) => {
    const isTitle = isSame(title, plain(citation.title));
    const isNumber = number !== "" && number === citation.number;
    if (isTitle && number !== "" && citation.number && !isNumber) {
      return [numberFinding(hit, citation)];
    }
    return isNumber && !isTitle ? [titleFinding(hit, citation)] : [];
  });
}

export const registeredCitations: Rule = {
  id: "YF7904",
  name: "引用的文件与登记的不同",
  severity: "error",
  clause: `${DATA}；《党政机关公文处理工作条例》第二十条第四项`,
  explanation:
    "“依据”里登记的文件，标题相同而字号不同，或者字号相同而标题不同。标题前面可以有发文机关。没有登记的文件不查。",
  ok: [
    "根据《关于开展水环境整治工作的通知》（云政办〔2026〕12号）要求",
    "根据《云海市人民政府办公室关于开展水环境整治工作的通知》（云政办〔2026〕12号）",
    "根据《关于加强河道管理的意见》（云政〔2025〕3号）",
  ],
  notOk: [
    {
      text: "根据《关于开展水环境整治工作的通知》（云政办〔2026〕21号）要求",
      words: "云政办〔2026〕21号",
    },
    {
      text: "根据《关于开展水环境治理工作的通知》（云政办〔2026〕12号）要求",
      words: "《关于开展水环境治理工作的通知》",
    },
  ],
  find: against((article, facts) =>
    hits(article.paragraphs, CITED).flatMap((hit) => check(hit, facts)),
  ),
};
