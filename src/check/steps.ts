/** Steps with times in running text: numbered siblings whose sentences begin with a day. */
import type { Article, Line } from "./article.ts";
import { isoOf, lengthOf, type Slot, slotsOf } from "./dates.ts";
import { firstSentence } from "./sentences.ts";
import { type Series, seriesOf } from "./sequences.ts";

export interface Step {
  line: Line;
  name: string;
  /** Times at which the step itself takes place; deadlines are left out. */
  slots: Slot[];
}

export interface Schedule {
  steps: Step[];
  /** The steps follow each other; what runs at the same time has no order. */
  isOrdered: boolean;
  /** The whole stretch, as stated before the steps. */
  window?: Slot;
}

const DEADLINE = /^(?:\d{1,2}[时点：:]\d{0,2}分?)?(?:之前|以前|前|截止)/u;
const SENTENCE_START = /(?:^|[。；：（(\s])$/u;
const WINDOW_WORDS = /集中|决定|活动时间|讨论时间|时间(?:为|是|：|安排)?|期间|为期|起止|从|于/u;

const ORDERED = /步骤|日程|进程|程序|时间安排|进度/u;
const isShort = ({ slots }: Step): boolean => slots.every((slot) => (lengthOf(slot) ?? 99) <= 3);

/** Whether a sentence begins with the time, and the time is no deadline. */
export function isOwnTime(line: Line, slot: Slot): boolean {
  const from = slot.start - line.start;
  const to = slot.end - line.start;
  const label = line.label?.written.length ?? 0;
  const startsSentence = from === label || SENTENCE_START.test(line.text.slice(label, from));
  return startsSentence && !DEADLINE.test(line.text.slice(to));
}

function stepsOf(series: Series): Step[] {
  return series.items.map(({ line }) => ({
    line,
    name:
      firstSentence(line)
        .text.split(/[，、（]/u)[0]
        ?.slice(0, 12) ?? "",
    slots: slotsOf(line).filter((slot) => isOwnTime(line, slot)),
  }));
}

/** The nearest stretch of days stated before the steps, in a paragraph that is no step of a list. */
function windowBefore(article: Article, steps: readonly Step[]): Slot | undefined {
  const first = steps[0]?.line.index ?? 0;
  const part = steps[0]?.line.part;
  const stated = article.paragraphs
    .filter((line) => line.index < first && line.part === part)
    .flatMap(slotsOf)
    .filter(({ line, from, to, start }) => {
      const words = line.text.slice(Math.max(0, start - line.start - 24), start - line.start);
      return from !== to && from.half === 0 && to.half === 0 && WINDOW_WORDS.test(words);
    });
  const window = stated.at(-1);
  if (!window) return undefined;
  const dated = steps.filter((step) => step.slots.length > 0);
  const inside = dated.filter(({ slots }) =>
    slots.some(({ from }) => isoOf(from) >= isoOf(window.from) && isoOf(from) <= isoOf(window.to)),
  );
  return inside.length * 2 >= dated.length ? withYear(window) : undefined;
}

/** Steps are compared by month and day alone unless they carry years. */
const withYear = (slot: Slot): Slot => ({
  ...slot,
  from: { ...slot.from, year: 2000 },
  to: { ...slot.to, year: 2000 },
});

const known = new WeakMap<Article, Schedule[]>();

/** The schedules of a text; worked out once per text. */
export function scheduleOf(article: Article): Schedule[] {
  const found = known.get(article) ?? findSchedules(article);
  known.set(article, found);
  return found;
}

/** Numbered lists in which three items or more begin with a day of one year. */
function findSchedules(article: Article): Schedule[] {
  return seriesOf(article).series.flatMap((series) => {
    const steps = stepsOf(series);
    const dated = steps.filter((step) => step.slots.length > 0);
    const years = new Set(dated.flatMap(({ slots }) => slots.map(({ from }) => from.year)));
    if (dated.length < 3 || dated.length * 2 < steps.length || years.size > 1) return [];
    const plain = dated.map((step) => ({ ...step, slots: step.slots.map(withYear) }));
    const window = windowBefore(article, plain);
    const isOrdered = ORDERED.test(series.parent?.line.text ?? "") || plain.every(isShort);
    return [{ steps: plain, isOrdered, ...(window ? { window } : {}) }];
  });
}
