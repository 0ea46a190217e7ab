import { hits, type Rule } from "../rule.ts";

const MIXED =
  /\d+[十百](?![分货合米叶])(?:[余多几]|[\p{Script=Han}])|\d+千(?![克米瓦卡赫帕伏焦安字])(?:\d|[余多]|[\p{Script=Han}])/gu;
const FULL_WIDTH = /[０-９]{2,}/gu;

export const mixedNumerals: Rule = {
  id: "YF7607",
  name: "数字写法混杂",
  severity: "warning",
  clause: "GB/T 15835-2011",
  explanation:
    "阿拉伯数字只与“万”“亿”连用，不与“十”“百”“千”连用（千克、千米等单位除外）；数字用半角。",
  ok: ["3000人", "300万元", "5千克", "三千多人"],
  notOk: [
    { text: "参加人员3千多人。", words: "3千" },
    { text: "２００５年", words: "２００５", fixed: "2005年" },
  ],
  find: (article) => {
    const lines = article.lines.filter(({ kind }) => kind === "text" || kind === "table");
    return [
      ...hits(lines, MIXED).map(({ start, end }) => ({
        start,
        end: end - 1,
        message: "阿拉伯数字与“十、百、千”混用",
        fix: "写成一种数字，如3000",
      })),
      ...hits(lines, FULL_WIDTH).map(({ start, end, groups }) => ({
        start,
        end,
        message: "数字是全角的",
        fix: "改成半角",
        edits: [
          {
            start,
            end,
            text: (groups[0] ?? "").replace(/[０-９]/gu, (d) =>
              String.fromCharCode(d.charCodeAt(0) - 0xfee0),
            ),
          },
        ],
      })),
    ];
  },
};
