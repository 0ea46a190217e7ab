/**
 * What the figures of many items add up to. Brief, speech and application all take their figures
 * from here, so they cannot disagree.
 */

import { isMore } from "../decimal.ts";
import { contains, type Span, spanBefore } from "../time/weeks.ts";
import type { BriefItem, ItemFigure } from "./brief-item.ts";

/** A figure with the item that says it and the sender under which it counts. */
export interface Entry {
  figure: ItemFigure;
  item: BriefItem;
  unit: string;
  number: number;
}

/** A sum; `isMore` if a summand was given as 余 or 多. */
export interface Amount {
  number: number;
  isMore: boolean;
}

/** One figure summed over all senders. */
export interface Figure {
  name: string;
  measure: string;
  /** In the days asked for. */
  current: Amount;
  /** In the same number of days before; absent if nobody reported it then. */
  before?: Amount;
  /** Up to the last of the days. */
  total: Amount;
}

/** Sum without the rounding errors of binary fractions. */
export const addUp = (numbers: readonly number[]): number =>
  Number(numbers.reduce((total, number) => total + number, 0).toFixed(6));

const sumOf = (entries: readonly Entry[]): Amount => ({
  number: addUp(entries.map(({ number }) => number)),
  isMore: entries.some(({ figure }) => isMore(figure.amount)),
});

/** Figures of all items in order of time; `senders` gives the name under which a unit counts. */
export function entriesOf(
  items: readonly BriefItem[],
  senders: ReadonlyMap<string, string>,
): Entry[] {
  const entries = items.flatMap((item) =>
    item.figures.flatMap((figure): Entry[] => {
      const { number } = figure.amount.meaning;
      const written = item.unit?.text ?? "";
      const unit = senders.get(written) ?? written;
      return number === undefined ? [] : [{ figure, item, unit, number }];
    }),
  );
  return entries.toSorted((a, b) =>
    a.item.date < b.item.date ? -1 : Number(a.item.date > b.item.date),
  );
}

/** Entries of one figure; what goes by one name in two measures is two figures. */
export const keyOf = ({ figure }: Entry): string => `${figure.name.text} ${figure.measure}`;

export function groupBy<T>(things: readonly T[], key: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return groups;
}

/** What a sender had before its first item, where that item says a 累计. */
export function openingOf(entries: readonly Entry[]): number {
  const [first] = entries;
  const said = first?.figure.total?.meaning.number;
  return first === undefined || said === undefined ? 0 : addUp([said, -first.number]);
}

function totalOf(entries: readonly Entry[], to: string): Amount {
  const known = entries.filter(({ item }) => item.date <= to);
  const openings = [...groupBy(known, ({ unit }) => unit).values()].map(openingOf);
  const { number, isMore: more } = sumOf(known);
  return { number: addUp([number, ...openings]), isMore: more };
}

/** Every figure that was reported in the days of `span`, in the order in which items name them. */
export function figuresOf(
  items: readonly BriefItem[],
  senders: ReadonlyMap<string, string>,
  span: Span,
): Figure[] {
  const entries = entriesOf(items, senders);
  const before = spanBefore(span);
  const current = entries.filter(({ item }) => contains(span, item.date));
  return [...groupBy(current, keyOf)].flatMap(([key, now]) => {
    const [first] = now;
    if (!first) return [];
    const all = entries.filter((entry) => keyOf(entry) === key);
    const then = all.filter(({ item }) => contains(before, item.date));
    return [
      {
        name: first.figure.name.text,
        measure: first.figure.measure,
        current: sumOf(now),
        ...(then.length > 0 ? { before: sumOf(then) } : {}),
        total: totalOf(all, span.to),
      },
    ];
  });
}

/** 9400余. */
export const amountWords = ({ number, isMore: more }: Amount): string =>
  `${number}${more ? "余" : ""}`;

/** 增加3, 减少2, 持平; — where there is nothing to compare with. */
export function changeWords({ current, before }: Figure): string {
  if (!before) return "—";
  const difference = addUp([current.number, -before.number]);
  if (difference === 0) return "持平";
  return difference > 0 ? `增加${difference}` : `减少${-difference}`;
}
