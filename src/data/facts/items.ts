/** Whether items agree with the campaign and with each other; every disagreement at its line. */
import type { Problem } from "../../diagnostics.ts";
import type { BriefItem } from "../brief/brief-item.ts";
import { addUp, type Entry, entriesOf, groupBy, openingOf } from "../brief/figures.ts";
import * as problems from "../brief/item-problems.ts";
import type { Campaign } from "../campaign.ts";
import { nearest } from "../nearest.ts";
import { blockAt, valueAt } from "../pick.ts";
import { contains, type Span, spanBefore, spanWords, weekOf } from "../time/weeks.ts";
import { type KnownUnits, spanOfBlock } from "../unit/known-units.ts";
import type { Value } from "../value.ts";
import { checkCopies } from "./copied-items.ts";

const at = (value: Value) => ({ ...value.place, path: value.path });

function checkDate({ date, dateValue }: BriefItem, campaign: Campaign): Problem[] {
  const span = spanOfBlock(blockAt(campaign.data, "活动"));
  if (!span || contains(span, date)) return [];
  return [problems.itemOutside(at(dateValue), dateValue.text, spanWords(span))];
}

function checkUnit({ unit }: BriefItem, { names }: KnownUnits): Problem[] {
  if (!unit || names.has(unit.text)) return [];
  const near = nearest(unit.text, [...names.keys()]);
  return [problems.unknownSender(at(unit), unit.text, near)];
}

const CHANGE = /^(?:(增加|增长|多|\+)|(减少|下降|少|-|－))(\d+(?:\.\d+)?)[^\d]*$/u;

/** What 比上周 says as a number; undefined if it is no such wording. */
export function changeOf(words: string): number | undefined {
  if (/^(?:持平|不变|0)$/u.test(words)) return 0;
  const [, more, , number] = CHANGE.exec(words) ?? [];
  if (number === undefined) return undefined;
  return more === undefined ? -Number(number) : Number(number);
}

const sumIn = (entries: readonly Entry[], span: Span): number =>
  addUp(entries.filter(({ item }) => contains(span, item.date)).map(({ number }) => number));

/** 比上周 against the sums of both weeks; `series` is one figure of one sender. */
function checkChange(entry: Entry, series: readonly Entry[]): Problem[] {
  const { change } = entry.figure;
  if (!change) return [];
  const said = changeOf(change.text);
  if (said === undefined) return [problems.strangeChange(at(change), change.text)];
  const week = weekOf(entry.item.date);
  const [now, then] = [sumIn(series, week), sumIn(series, spanBefore(week))];
  const actual = addUp([now, -then]);
  return said === actual ? [] : [problems.wrongChange(at(change), change.text, now, then, actual)];
}

/** 累计 against what came before; the first one that a sender says is taken on trust. */
function checkTotals(series: readonly Entry[]): Problem[] {
  const opening = openingOf(series);
  const met: Problem[] = [];
  let sum = Math.max(0, opening);
  for (const [i, { figure, number }] of series.entries()) {
    const before = sum;
    sum = addUp([sum, number]);
    const said = figure.total?.meaning.number;
    const isWrong = said !== undefined && said !== sum && (i > 0 || opening < 0);
    if (figure.total && isWrong)
      met.push(problems.wrongTotal(at(figure.total), figure.total.text, before, number, sum));
  }
  return met;
}

function checkParts({ figure, number }: Entry): Problem[] {
  const numbers = figure.parts.flatMap((part) => part.meaning.number ?? []);
  if (numbers.length === 0 || numbers.length < figure.parts.length) return [];
  const sum = addUp(numbers);
  return sum === number ? [] : [problems.wrongParts(at(figure.amount), figure.amount.text, sum)];
}

/** One name, one measure: 12场 and 12次 cannot be added. */
function checkMeasures(entries: readonly Entry[]): Problem[] {
  return [...groupBy(entries, ({ figure }) => figure.name.text).values()].flatMap((same) => {
    const [first, ...rest] = same;
    return rest.flatMap((entry) => {
      const { name, measure } = entry.figure;
      if (!first || measure === first.figure.measure) return [];
      const other = `${first.item.file}里是“${first.figure.measure}”`;
      return [problems.otherMeasure(at(name), name.text, measure, other)];
    });
  });
}

const hundred = 100;

/** 进度 lies between 0 and 100 and does not go back. */
function checkProgress(items: readonly BriefItem[]): Problem[] {
  const met: Problem[] = [];
  let last = 0;
  for (const { progress } of items) {
    const percent = progress?.meaning.number;
    if (!progress || percent === undefined) continue;
    if (percent > hundred) met.push(problems.beyondHundred(at(progress), progress.text));
    else if (percent < last) met.push(problems.wentBack(at(progress), progress.text, last));
    last = Math.max(last, Math.min(percent, hundred));
  }
  return met;
}

/** Every problem of the items of a campaign, which are in order of time. */
export function checkItems(
  items: readonly BriefItem[],
  campaign: Campaign,
  units: KnownUnits,
): Problem[] {
  const { names } = units;
  const entries = entriesOf(items, names);
  const series = groupBy(entries, ({ unit, figure }) => `${unit} ${figure.name.text}`);
  const bySender = groupBy(items, ({ unit }) => names.get(unit?.text ?? "") ?? "");
  bySender.delete("");
  return [
    ...items.flatMap((item) => [...checkDate(item, campaign), ...checkUnit(item, units)]),
    ...entries.flatMap(checkParts),
    ...checkMeasures(entries),
    ...checkCopies(items, names),
    ...[...series.values()].flatMap((own) => [
      ...own.flatMap((entry) => checkChange(entry, own)),
      ...checkTotals(own),
    ]),
    ...[...bySender.values()].flatMap(checkProgress),
  ];
}

/** An item in a brief that is dated before what the item tells. */
export const laterThan = (items: readonly BriefItem[], date: string): Problem[] =>
  items
    .filter((item) => item.date > date)
    .map(({ dateValue }) => problems.laterThanBrief(at(dateValue), dateValue.text));

/** The name of the item's title for lists. */
export const titleOf = ({ data }: BriefItem): string => valueAt(data, "标题")?.text ?? "";
