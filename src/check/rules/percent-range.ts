import { hits, type Rule } from "../rule.ts";

export const percentRange: Rule = {
  id: "YF7608",
  name: "百分数的范围",
  severity: "warning",
  clause: "GB/T 15835-2011",
  explanation: "百分数的范围，前后两个数都带百分号：20%～30%。",
  ok: ["20%～30%", "占比为20%—30%", "5至8个"],
  notOk: [{ text: "增长5～10%。", words: "5～10%", fixed: "增长5%～10%。" }],
  find: (article) =>
    hits(
      article.paragraphs,
      /(?<![\d.%])(\d+(?:\.\d+)?)(?=[～~—－–-]\d+(?:\.\d+)?%|至\d+(?:\.\d+)?%)/gu,
    ).map(({ line, start, end, groups }) => {
      const rest =
        /^[～~—－–至-]\d+(?:\.\d+)?%/u.exec(line.text.slice(end - line.start))?.[0] ?? "";
      return {
        start,
        end: end + rest.length,
        message: "范围的前一个数漏了百分号",
        expected: `${groups[1]}%${rest}`,
        fix: "前一个数也写百分号",
        edits: [{ start: end, end, text: "%" }],
      };
    }),
};
