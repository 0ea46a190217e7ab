import type { RegisteredCount } from "../facts.ts";
import { NUMBER_WORD, numberOf } from "../numerals.ts";
import { against, DATA, escaped, type Finding, hits, type Rule } from "../rule.ts";

const UNITS: Record<RegisteredCount["of"], string> = {
  阶段: "个阶段",
  批次: "批",
  讨论题目: "个讨论题目",
  讨论天数: "天",
};

function patternOf({ of, names }: RegisteredCount): RegExp {
  if (of === "阶段") return new RegExp(`分(?:为|成)?(${NUMBER_WORD})个阶段`, "gu");
  if (of === "批次") return new RegExp(`分(?:为|成)?(${NUMBER_WORD})批`, "gu");
  if (of === "讨论题目") return new RegExp(`(?<!第)(${NUMBER_WORD})个(?:讨论)?题目`, "gu");
  const name = names.map(escaped).join("|");
  return new RegExp(`(?:${name})[^。；，]{0,12}?(?:为期|历时|集中|用|共)(${NUMBER_WORD})天`, "gu");
}

export const registeredCounts: Rule = {
  id: "YF7908",
  name: "项数、天数与数据不符",
  severity: "error",
  clause: DATA,
  explanation:
    "文中说分几个阶段、分几批、几个讨论题目、讨论几天，与数据文件里登记的不一致。分成的批数报疑似。",
  ok: ["行动分三个阶段，分两批进行。", "围绕4个讨论题目展开，护河大讨论为期5天。"],
  notOk: [
    { text: "行动分四个阶段进行。", words: "分四个阶段" },
    { text: "行动分3批进行。", words: "分3批" },
    { text: "围绕五个题目展开。", words: "五个题目" },
    { text: "护河大讨论为期6天。", words: "护河大讨论为期6天" },
  ],
  find: against((article, facts) =>
    facts.counts.flatMap((count) =>
      hits(article.paragraphs, patternOf(count)).flatMap(({ start, end, groups }): Finding[] => {
        const said = numberOf(groups[1] ?? "");
        if (said === undefined || said === count.n) return [];
        return [
          {
            start,
            end,
            severity: count.of === "批次" ? "warning" : "error",
            message: `数据里是${count.n}${UNITS[count.of]}，这里写的是${groups[1]}`,
            expected: `${count.n}${UNITS[count.of]}`,
            fix: "核对数目，文稿和数据改成一致",
          },
        ];
      }),
    ),
  ),
};
