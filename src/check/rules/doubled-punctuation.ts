import { hits, type Rule } from "../rule.ts";

const SAME = /([，。、；：])\1+/gu;
const CLASHING = /[，、；：][，。、；：]|。[，、；：]/gu;

export const doubledPunctuation: Rule = {
  id: "YF7206",
  name: "标点重复",
  severity: "error",
  clause: "GB/T 15834-2011 5.1",
  explanation: "两个点号连在一起，多半是改稿时留下的。",
  ok: ["各单位：请落实。", "“好。”他说。", "大江东去……"],
  notOk: [
    { text: "统一思想，，提高认识。", words: "，，", fixed: "统一思想，提高认识。" },
    { text: "统一思想，。", words: "，。" },
  ],
  find: (article) => {
    const same = hits(article.paragraphs, SAME).filter(
      ({ groups }) => !/^。{3,}$/u.test(groups[0] ?? ""),
    );
    const clashing = hits(article.paragraphs, CLASHING).filter(
      (hit) => hit.groups[0]?.[0] !== hit.groups[0]?.[1],
    );
    return [
      ...same.map(({ start, end, groups }) => ({
        start,
        end,
        message: `“${groups[1]}”重复了`,
        expected: groups[1] ?? "",
        fix: "只留一个",
        edits: [{ start, end, text: groups[1] ?? "" }],
      })),
      ...clashing.map(({ start, end, groups }) => ({
        start,
        end,
        message: `“${groups[0]}”两个点号连在一起`,
        fix: "按句意留一个",
      })),
    ];
  },
};
