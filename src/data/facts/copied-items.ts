/** Items of two units with the same figures: most likely one was copied from the other. */
import type { Problem } from "../../diagnostics.ts";
import type { BriefItem, ItemFigure } from "../brief/brief-item.ts";
import * as problems from "../brief/item-problems.ts";
import { isMore } from "../decimal.ts";
import { groupBy } from "../group-by.ts";
import { weekOf } from "../time/weeks.ts";
import type { Value } from "../value.ts";

/** Fewer figures may well be equal by chance. */
const LEAST_FIGURES = 3;

/** An item with figures, its first figure, and the name under which its unit counts. */
interface Sent {
  item: BriefItem;
  first: ItemFigure;
  unit: Value;
  sender: string;
}

/** Items that may be compared: enough figures, and one that is not 0. */
function sentBy(item: BriefItem, names: ReadonlyMap<string, string>): Sent[] {
  const { figures, unit } = item;
  const [first] = figures;
  const isAllZero = figures.every(({ amount }) => amount.meaning.number === 0);
  if (!unit || !first || figures.length < LEAST_FIGURES || isAllZero) return [];
  return [{ item, first, unit, sender: names.get(unit.text) ?? unit.text }];
}

const wordsOf = ({ name, amount }: ItemFigure): string =>
  `${name.text} ${amount.meaning.number}${isMore(amount) ? "余" : ""}`;

/** The same words for the same week and the same figures, in whatever order they stand. */
const contentOf = ({ item }: Sent): string =>
  [weekOf(item.date).from, ...item.figures.map(wordsOf).toSorted()].join("\n");

/** A warning at each item but the first, which is named; what one unit sends twice is its own. */
function checkAlike(alike: readonly Sent[]): Problem[] {
  const [original, ...copies] = groupBy(alike, ({ sender }) => sender).flatMap(
    ([first]) => first ?? [],
  );
  if (!original) return [];
  const { unit, item } = original;
  return copies.map(({ first, item: { figures } }) =>
    problems.sameFigures(first.name.place, first.name.text, figures.length, unit.text, item.file),
  );
}

/** Copied figures (N-DUPROW) among items in order of time; `names` gives the name of a sender. */
export const checkCopies = (
  items: readonly BriefItem[],
  names: ReadonlyMap<string, string>,
): Problem[] =>
  groupBy(
    items.flatMap((item) => sentBy(item, names)),
    contentOf,
  ).flatMap(checkAlike);
