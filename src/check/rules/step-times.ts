import type { Article } from "../article.ts";
import { type DayMention, isoOf, isRealDay, type Slot } from "../dates.ts";
import type { Finding, Rule } from "../rule.ts";
import { type Step, scheduleOf } from "../steps.ts";

const before = (a: DayMention, b: DayMention): boolean => isoOf(a) < isoOf(b);

function outside(step: Step, slot: Slot, window: Slot, earlier: Step | undefined): Finding[] {
  const isEarly = before(slot.from, window.from);
  if (!isEarly && !before(window.to, slot.to)) return [];
  const order =
    earlier && before(slot.from, earlier.slots[0]?.from ?? slot.from)
      ? `，也早于前一项“${earlier.name}”`
      : "";
  return [
    {
      start: slot.start,
      end: slot.end,
      severity: isEarly ? "error" : "warning",
      message: `“${step.name}”的时间不在前面写明的${window.text}之内${order}`,
      fix: "核对这一项的时间和全程的起止",
    },
  ];
}

function outOfOrder(step: Step, earlier: Step | undefined): Finding[] {
  const [own, other] = [step.slots[0], earlier?.slots[0]];
  if (!own || !other || !earlier || !before(own.from, other.from)) return [];
  return [
    {
      start: own.start,
      end: own.end,
      severity: "warning",
      message: `“${step.name}”排在“${earlier.name}”（${other.text}）后面，时间却更早`,
      fix: "按时间先后排列，或核对时间",
    },
  ];
}

function findIn(article: Article): Finding[] {
  return scheduleOf(article).flatMap(({ steps, window, isOrdered }) =>
    steps.flatMap((step, i) => {
      const real = step.slots.filter(({ from, to }) => isRealDay(from) && isRealDay(to));
      const wrong = window ? real.flatMap((slot) => outside(step, slot, window, steps[i - 1])) : [];
      return wrong.length > 0 || !isOrdered ? wrong : outOfOrder(step, steps[i - 1]);
    }),
  );
}

export const stepTimes: Rule = {
  id: "YF7505",
  name: "步骤不在起止之内",
  severity: "error",
  clause: "文中写明的起止时间",
  explanation:
    "前面写明了全程的起止（集中5天时间（5月13日至17日）），后面逐项安排的时间要在其中、按先后排列。早于起始的是错误，晚于结束的报疑似；截止时间（……前报送）不算这一项本身的时间；同时开展的活动不比先后。",
  ok: [
    "决定集中5天时间（5月13日至17日）开展讨论。\n1.动员。5月13日，召开会议。\n2.讨论。5月15日，分组讨论，5月20日前报送结果。\n3.总结。5月17日，召开会议。",
  ],
  notOk: [
    {
      text: "决定集中5天时间（5月13日至17日）开展讨论。\n1.动员。5月13日，召开会议。\n2.学习。5月11日下午，观看录像。\n3.讨论。5月15日，分组讨论。",
      words: "5月11日下午",
    },
    {
      text: "1.动员。5月13日，召开会议。\n2.讨论。5月16日，分组讨论。\n3.学习。5月15日，观看录像。",
      words: "5月15日",
    },
  ],
  find: findIn,
};
