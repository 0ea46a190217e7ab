import type { Article, Line } from "../article.ts";
import { isoOf, isRealDay, type Slot, slotsOf } from "../dates.ts";
import type { Facts, RegisteredSpan } from "../facts.ts";
import { rankOf } from "../labels.ts";
import { against, DATA, type Finding, type Rule } from "../rule.ts";
import { firstSentence } from "../sentences.ts";
import { spanWords } from "../spans.ts";
import { isOwnTime } from "../steps.ts";
import { PLAN } from "./done-in-plan.ts";

interface Section {
  heading: Line;
  spans: readonly RegisteredSpan[];
  lines: readonly Line[];
}

/** The paragraphs under each heading that names a phase. */
function sectionsOf({ paragraphs }: Article, facts: Facts): Section[] {
  return paragraphs.flatMap((heading, i) => {
    const { label } = heading;
    const words = firstSentence(heading).text.slice(0, 24);
    const spans = facts.spans.filter(
      ({ kind, name }) => kind === "阶段" && words.includes(`${name}阶段`),
    );
    if (!label || new Set(spans.map(({ name }) => name)).size !== 1) return [];
    const rest = paragraphs.slice(i + 1);
    const end = rest.findIndex(
      (line) =>
        line.part !== heading.part ||
        (line.label && rankOf(line.label.style) <= rankOf(label.style)),
    );
    return [{ heading, spans, lines: [heading, ...(end < 0 ? rest : rest.slice(0, end))] }];
  });
}

const ownSlots = (line: Line): Slot[] =>
  line.label ? slotsOf(line).filter((slot) => isRealDay(slot.from) && isOwnTime(line, slot)) : [];

function isOutsideAll(slot: Slot, spans: readonly RegisteredSpan[], year?: number): boolean {
  const known = slot.from.year ?? year;
  if (known === undefined) return false;
  const day = isoOf(slot.from, known);
  return spans.every(
    ({ start, end }) => (start && day < start.from) || (end && day > end.to) || false,
  );
}

export const outsidePhase: Rule = {
  id: "YF7907",
  name: "日期不在阶段之内",
  severity: "warning",
  clause: DATA,
  explanation:
    "写着阶段名称的标题下面，以日期开头的各项安排，日期不在数据文件里这个阶段的起止之内；方案、安排里，各项安排的日期不在整个活动的起止之内。方案里的是错误，其他文稿报疑似。",
  ok: [
    "护河行动实施方案\n（一）宣传发动阶段\n1.动员。3月9日上午，召开动员会。",
    "护河行动总结\n（一）早谋划。2025年12月，召开座谈会。",
  ],
  notOk: [
    {
      text: "护河行动实施方案\n（一）宣传发动阶段\n1.动员。3月25日上午，召开动员会。",
      words: "3月25日",
    },
    { text: "护河行动实施方案\n1.总结。7月15日，召开总结会。", words: "7月15日" },
  ],
  find: against((article, facts) => {
    const isPlan = PLAN.test(article.text);
    const severity = isPlan ? ("error" as const) : ("warning" as const);
    const told = new Set<number>();
    const finding = (slot: Slot, span: RegisteredSpan | undefined): Finding[] => {
      if (!span || told.has(slot.start)) return [];
      told.add(slot.start);
      const message = `${slot.text}不在${span.kind}“${span.name}”（${spanWords(span)}）之内`;
      return [
        {
          start: slot.start,
          end: slot.end,
          severity,
          message,
          fix: "核对日期，文稿和数据改成一致",
        },
      ];
    };
    const inPhases = sectionsOf(article, facts).flatMap(({ spans, lines }) =>
      lines
        .flatMap(ownSlots)
        .filter((slot) => isOutsideAll(slot, spans, facts.year))
        .flatMap((slot) => finding(slot, spans[0])),
    );
    const whole = facts.spans.filter(({ kind }) => kind === "活动");
    if (!isPlan || whole.length === 0) return inPhases;
    const others = article.paragraphs
      .flatMap(ownSlots)
      .filter((slot) => isOutsideAll(slot, whole, facts.year))
      .flatMap((slot) => finding(slot, whole[0]));
    return [...inPhases, ...others];
  }),
};
