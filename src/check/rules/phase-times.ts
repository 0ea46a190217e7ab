import type { Facts, RegisteredSpan } from "../facts.ts";
import { against, DATA, escaped, type Finding, hits, type Rule } from "../rule.ts";
import { agree, RANGE, readRange, spanWords } from "../spans.ts";

const LINK = "(?:时间)?(?:为|从|自|是|安排在)?";

/** How a span is called in running text. */
const calls = ({ kind, name }: RegisteredSpan): string =>
  kind === "阶段" ? `${escaped(name)}(?:阶段)?` : escaped(name);

/** Spans that share a kind and a name: the phases of two batches. */
function grouped({ spans }: Facts): RegisteredSpan[][] {
  const groups = new Map<string, RegisteredSpan[]>();
  for (const span of spans) {
    if (span.kind === "步骤" || span.name === "") continue;
    const key = `${span.kind}${span.name}`;
    groups.set(key, [...(groups.get(key) ?? []), span]);
  }
  return [...groups.values()];
}

export const phaseTimes: Rule = {
  id: "YF7905",
  name: "阶段、批次的起止与数据不符",
  severity: "error",
  clause: DATA,
  explanation:
    "活动、批次、阶段、讨论的名称后面紧接着写了起止时间，与数据文件里的不一致。写得粗的（1月、中旬）只要不矛盾就不算。",
  ok: [
    "（一）宣传发动阶段（3月2日至20日）。召开动员会。",
    "第一批从2026年3月开始到4月。",
    "宣传发动阶段（3月上旬至3月中旬）",
  ],
  notOk: [
    { text: "（一）宣传发动阶段（3月2日至30日）。召开动员会。", words: "3月2日至30日" },
    { text: "第一批：2026年3月至5月。", words: "2026年3月至5月" },
  ],
  find: against((article, facts) =>
    grouped(facts).flatMap((group): Finding[] => {
      const [first] = group;
      if (!first) return [];
      const pattern = new RegExp(`${calls(first)}[（(，：:]?${LINK}(${RANGE})`, "gu");
      return hits(article.paragraphs, pattern).flatMap(({ end, groups }) => {
        const words = groups[1] ?? "";
        const read = readRange(words, facts.year);
        if (!read) return [];
        const isKnown = group.some(
          (span) => agree(read.start, span.start) && agree(read.end, span.end),
        );
        if (isKnown) return [];
        return [
          {
            start: end - words.length,
            end,
            message: `${first.kind}“${first.name}”在数据里是${spanWords(first)}，这里是${words}`,
            expected: spanWords(first),
            fix: "核对起止时间，文稿和数据改成一致",
          },
        ];
      });
    }),
  ),
};
