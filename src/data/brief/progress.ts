/**
 * What the items of data/简报 give to a document: 简报内容 (the items of its days by column and
 * weight) and 进展 (what all items of those days add up to). Brief, speech and application see the
 * same blocks, made here.
 */

import type { Problem } from "../../diagnostics.ts";
import { Memory } from "../../memory.ts";
import type { Campaign, DocumentRequest } from "../campaign.ts";
import { phasesOf, spanOfDocument } from "../facts/document-span.ts";
import { laterThan, titleOf } from "../facts/items.ts";
import { blockAt, startOf, valueAt } from "../pick.ts";
import { contains, isWeek, type Span } from "../time/weeks.ts";
import { expectedIn, type KnownUnits } from "../unit/known-units.ts";
import type { DataObject, Value } from "../value.ts";
import type { BriefItem } from "./brief-item.ts";
import { amountWords, changeWords, figuresOf, groupBy } from "./figures.ts";
import { itemsInData } from "./items-in-data.ts";
import { block, day, list, type Writer, word } from "./made-blocks.ts";

/** All items of a workspace, in order of time, and who may send some. */
export interface Items {
  all: readonly BriefItem[];
  units: KnownUnits;
}

const MOST_EXAMPLES = 3;

function figures(writer: Writer, items: readonly BriefItem[], units: KnownUnits, span: Span) {
  return list(figuresOf(items, units.names, span), "进展.数据", (figure, path) =>
    block(path, {
      名称: word(writer, `${path}.名称`, figure.name),
      单位: figure.measure === "" ? undefined : word(writer, `${path}.单位`, figure.measure),
      数值: word(writer, `${path}.数值`, amountWords(figure.current), figure.current.number),
      比上周: word(writer, `${path}.比上周`, changeWords(figure)),
      累计: word(writer, `${path}.累计`, amountWords(figure.total), figure.total.number),
    }),
  );
}

/** A sender with its items in these days and the last progress that it told. */
interface Sender {
  shown: string;
  count: number;
  progress?: Value;
}

function sendersOf(
  items: readonly BriefItem[],
  { names, units }: KnownUnits,
  span: Span,
): Sender[] {
  const bySender = groupBy(items, ({ unit }) => names.get(unit?.text ?? "") ?? unit?.text ?? "");
  bySender.delete("");
  return [...bySender].map(([name, own]) => {
    const told = own.filter(({ date }) => date <= span.to);
    const progress = told.findLast((item) => item.progress)?.progress;
    const count = told.filter(({ date }) => contains(span, date)).length;
    const shown = units.find((unit) => unit.name === name)?.shown ?? name;
    return { shown, count, ...(progress ? { progress } : {}) };
  });
}

const sender =
  (writer: Writer) =>
  ({ shown, count, progress }: Sender, path: string): DataObject =>
    block(path, {
      名称: word(writer, `${path}.名称`, shown),
      稿件数: word(writer, `${path}.稿件数`, String(count), count),
      进度: progress,
      百分数: progress && word(writer, `${path}.百分数`, `${progress}%`),
    });

const percentOf = ({ progress }: Sender): number => progress?.meaning.number ?? 0;

const byWeight = (a: BriefItem, b: BriefItem): number =>
  b.weight - a.weight || Number(a.date > b.date) - Number(a.date < b.date);

/** Titles and faults of the items of these days. */
function stories(writer: Writer, items: readonly BriefItem[]) {
  const best = items.filter(({ weight }) => weight > 0).toSorted(byWeight);
  const faults = items.flatMap((item) => item.faults.map((fault) => ({ fault, item })));
  return {
    事例: list(best.slice(0, MOST_EXAMPLES), "进展.事例", (item, path) =>
      block(path, { 标题: word(writer, `${path}.标题`, titleOf(item)), 单位: item.unit }),
    ),
    问题: list(faults, "进展.问题", ({ fault, item }, path) =>
      block(path, { 单位: item.unit, 内容: fault }),
    ),
  };
}

/** 进展: what the items of the days add up to. */
function progressOf(
  { all, units }: Items,
  campaign: Campaign,
  request: DocumentRequest,
  span: Span,
): DataObject {
  const writer: Writer = { file: "data/简报" };
  const date = startOf(request.envelope.documentDate?.meaning.time)?.from;
  const items = all.filter(({ isNote }) => !isNote);
  const inside = items.filter(({ date }) => contains(span, date));
  const { phase, next } = phasesOf(campaign, request);
  const senders = sendersOf(items, units, span);
  const present = senders.filter(({ count }) => count > 0);
  const absent = expectedIn(units, span).filter(
    ({ shown }) => !present.some((sent) => sent.shown === shown),
  );
  const moving = senders.filter(({ progress }) => progress);
  const fastest = moving.toSorted((a, b) => percentOf(b) - percentOf(a));
  return block("进展", {
    开始: day(writer, "进展.开始", span.from),
    结束: day(writer, "进展.结束", date && date < span.to ? date : span.to),
    周期: word(writer, "进展.周期", isWeek(span) ? "周" : "期"),
    阶段: phase,
    下一阶段: next,
    稿件数: word(writer, "进展.稿件数", String(inside.length), inside.length),
    数据: figures(writer, items, units, span),
    来稿单位: list(present, "进展.来稿单位", sender(writer)),
    进度: list(fastest, "进展.进度", sender(writer)),
    未报送: list(absent, "进展.未报送", ({ shown }, path) => word(writer, path, shown)),
    ...stories(writer, inside),
  });
}

/** Columns in the order that the document asks for, then as they come. */
function columnsOf(
  items: readonly BriefItem[],
  { columns }: DocumentRequest,
): [string, BriefItem[]][] {
  const rank = (name: string) => {
    const index = columns.findIndex(({ text }) => text === name);
    return index === -1 ? columns.length : index;
  };
  const groups = [...groupBy(items.toSorted(byWeight), ({ column }) => column)];
  return groups.toSorted(([a], [b]) => rank(a) - rank(b));
}

/** 简报内容 of the days; undefined if no item lies in them. */
function contentOf({ all }: Items, request: DocumentRequest, span: Span): DataObject | undefined {
  const { isExtra } = request.envelope;
  const inside = all.filter((item) => item.isExtra === isExtra && contains(span, item.date));
  const items = inside.filter(({ isNote }) => !isNote);
  if (items.length === 0) return undefined;
  const note = inside.find(({ isNote }) => isNote);
  const writer: Writer = { file: "data/简报" };
  return block("简报内容", {
    按语: note?.data.内容,
    栏目: list(columnsOf(items, request), "简报内容.栏目", ([name, own], path) =>
      block(path, {
        名称: word(writer, `${path}.名称`, name),
        条目: list(own, `${path}.条目`, ({ data }) => data),
      }),
    ),
  });
}

/** Items that a document may use: of a unit's own document, only those that it sent. */
function itemsFor({ all, units }: Items, campaign: Campaign): Items {
  const unit = valueAt(blockAt(campaign.data, "单位"), "名称")?.text;
  if (unit === undefined) return { all, units };
  const own = all.filter(({ unit: sent }) => units.names.get(sent?.text ?? "") === unit);
  return { all: own, units: { ...units, units: [] } };
}

/** The campaign as a document sees it, with what the items give to it. */
export function withProgress(
  items: Items,
  campaign: Campaign,
  request: DocumentRequest,
  memory: Memory = new Memory(),
): Campaign {
  const span = spanOfDocument(campaign, request);
  const all = items.all.length > 0 ? items.all : itemsInData(campaign, span?.to);
  if (all.length === 0 || !span) return campaign;
  const own = itemsFor({ ...items, all }, campaign);
  const content = items.all.length > 0 ? contentOf(own, request, span) : undefined;
  const { 阶段, 单位 } = campaign.data;
  const given = [...own.all, request, 阶段, 单位 === undefined, span.from, span.to];
  const 进展 = memory.again(items, "progress", given, () =>
    progressOf(own, campaign, request, span),
  );
  const data = { ...campaign.data, ...(content ? { 简报内容: content } : {}), 进展 };
  return { ...campaign, data };
}

/** Items that a bulletin holds though they are later than its date. */
export function datedTooEarly(
  { all }: Items,
  campaign: Campaign,
  request: DocumentRequest,
): Problem[] {
  const { bulletinName, documentDate } = request.envelope;
  const date = startOf(documentDate?.meaning.time)?.from;
  const span = spanOfDocument(campaign, request);
  if (!bulletinName || date === undefined || !span) return [];
  return laterThan(
    all.filter((item) => contains(span, item.date)),
    date,
  );
}
