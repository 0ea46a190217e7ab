import { halfDayNumber, type Slot } from "../dates.ts";
import type { Finding, Rule } from "../rule.ts";
import { type Step, scheduleOf } from "../steps.ts";

const WHO = /(?:(?:机关|全局|全校|各单位)?全体|全部)([\p{Script=Han}]{2,3})/u;

interface Engagement {
  step: Step;
  slot: Slot;
  who: string;
}

/** Who is engaged at a time: 全体党员 in the sentence that the time begins. */
function engagementsOf(step: Step): Engagement[] {
  return step.slots.flatMap((slot) => {
    const sentence = step.line.text.slice(slot.end - step.line.start).split(/[。；]/u)[0] ?? "";
    const who = WHO.exec(sentence)?.[1]?.slice(0, 2);
    const isExact = slot.from.half > 0 || slot.to.half > 0;
    return who && isExact ? [{ step, slot, who }] : [];
  });
}

const overlap = (a: Slot, b: Slot): boolean =>
  halfDayNumber(a.from, false) <= halfDayNumber(b.to, true) &&
  halfDayNumber(b.from, false) <= halfDayNumber(a.to, true);

const told = (one: Engagement, other: Engagement): Finding => ({
  start: one.slot.start,
  end: one.slot.end,
  message: `全体${one.who}在同一个半天还要参加“${other.step.name}”（${other.slot.text}，第${other.step.line.number}行）`,
  fix: "错开两项的时间",
});

export const clashes: Rule = {
  id: "YF7506",
  name: "同一半天安排了两件事",
  severity: "warning",
  clause: "文中写明的时间和参加人员",
  explanation:
    "逐项安排里，同样的全体人员在同一个半天参加两项活动。只有写明上午、下午，写明“全体……”的才查。",
  ok: [
    "1.动员。5月14日上午，召开全体党员会议。\n2.学习。5月14日下午，全体党员学习文件。\n3.讨论。5月15日上午，全体党员讨论。",
  ],
  notOk: [
    {
      text: "1.动员。5月14日下午，召开全体党员会议。\n2.学习。5月14日下午至15日上午，全体党员学习文件。\n3.讨论。5月15日下午，分组讨论。",
      words: "5月14日下午至15日上午",
    },
  ],
  find: (article) =>
    scheduleOf(article).flatMap(({ steps }) => {
      const all = steps.flatMap(engagementsOf);
      return all.flatMap((one) =>
        all
          .filter(
            ({ step, slot, who }) =>
              step !== one.step && who === one.who && overlap(slot, one.slot),
          )
          .slice(0, 1)
          .map((other) => told(one, other)),
      );
    }),
};
