/**
 * Times that must agree. Points are as exact as their wording, so only what is certain is
 * reported: 1月中旬 may lie before 1月15日 or after it.
 */
import type { Problem } from "../../diagnostics.ts";
import { groupBy } from "../group-by.ts";
import { blockAt, blocksAt, endAt, endOf, startAt, startOf, valueAt } from "../pick.ts";
import * as problems from "../problems.ts";
import { isBefore } from "../time/order.ts";
import type { TimePoint } from "../time/time.ts";
import type { DataObject, Value } from "../value.ts";

/** A stretch of time with its words; either side may be unknown. */
interface Span {
  what: string;
  start?: TimePoint;
  end?: TimePoint;
  /** The values that name start and end; the same value for one time such as 14日至15日. */
  startWords?: Value;
  endWords?: Value;
}

const nameOf = (block: DataObject, kind: string): string => {
  const name = valueAt(block, "名称")?.text;
  return name ? `${kind}“${name}”` : kind;
};

/** Span of a block with 开始 and 结束. */
function spanOf(block: DataObject, what: string): Span {
  const [start, end] = [startAt(block), endAt(block)];
  const [startWords, endWords] = [valueAt(block, "开始"), valueAt(block, "结束")];
  return {
    what,
    ...(start && startWords ? { start, startWords } : {}),
    ...(end && endWords ? { end, endWords } : {}),
  };
}

/** Span of a block with 时间. */
function timeSpan(block: DataObject, kind: string): Span {
  const words = valueAt(block, "时间");
  const [start, end] = [startOf(words?.meaning.time), endOf(words?.meaning.time)];
  return {
    what: nameOf(block, kind),
    ...(start && words ? { start, startWords: words } : {}),
    ...(end && words ? { end, endWords: words } : {}),
  };
}

const spanWords = (span: Span): string =>
  `${span.startWords?.text ?? ""}至${span.endWords?.text ?? ""}`;

function checkEnds(span: Span): Problem[] {
  const { start, end, startWords, endWords } = span;
  if (!start || !end || !startWords || !endWords || !isBefore(end, start)) return [];
  return [problems.endBeforeStart(endWords.place, span.what, startWords.text, endWords.text)];
}

function checkInside(span: Span, frame: Span | undefined): Problem[] {
  const { start, end, startWords, endWords } = span;
  if (!frame) return [];
  const met: Problem[] = [];
  const report = (words: Value | undefined): void => {
    if (!words) return;
    met.push(problems.outside(words.place, span.what, words.text, frame.what, spanWords(frame)));
  };
  const startsTooEarly = start && frame.start && isBefore(start, frame.start);
  const startsTooLate = start && frame.end && isBefore(frame.end, start);
  const endsTooLate = end && frame.end && isBefore(frame.end, end);
  if (startsTooEarly || startsTooLate) report(startWords);
  if (endsTooLate && !(startsTooLate && startWords === endWords)) report(endWords);
  return met;
}

/** Each span against the latest one before it: out of order, and where asked, overlapping. */
function checkOrder(spans: readonly Span[], mayOverlap: boolean): Problem[] {
  const met: Problem[] = [];
  let latest: Span | undefined;
  for (const span of spans) {
    if (!span.start || !span.startWords) continue;
    const words = span.startWords;
    if (latest?.start && isBefore(span.start, latest.start)) {
      met.push(problems.outOfOrder(words.place, span.what, words.text, latest.what));
      continue;
    }
    if (!mayOverlap && latest?.end && isBefore(span.start, latest.end)) {
      met.push(problems.overlap(words.place, span.what, words.text, latest.what));
    }
    latest = span;
  }
  return met;
}

function checkPhases(data: DataObject, batches: Map<string, Span>, frame: Span): Problem[] {
  const phases = blocksAt(data, "阶段").map((block) => ({
    batch: valueAt(block, "批次")?.text ?? "",
    span: spanOf(block, nameOf(block, "阶段")),
  }));
  const ordered = groupBy(phases, (phase) => phase.batch).flatMap((group) =>
    checkOrder(
      group.map((phase) => phase.span),
      false,
    ),
  );
  const inside = phases.flatMap(({ batch, span }) => [
    ...checkEnds(span),
    ...checkInside(span, batches.get(batch) ?? frame),
  ]);
  return [...ordered, ...inside];
}

function windowOf(block: DataObject | undefined, what: string): Span | undefined {
  const span = block && spanOf(block, what);
  return span?.start || span?.end ? span : undefined;
}

/** Problems of batches, phases, discussion, steps and parallel activities. */
export function checkSchedule(data: DataObject): Problem[] {
  const activity = windowOf(blockAt(data, "活动"), "活动起止");
  const frame = activity ?? { what: "活动起止" };
  const discussion = windowOf(blockAt(data, "讨论"), "讨论起止");
  const batches = blocksAt(data, "批次").map((block) => spanOf(block, nameOf(block, "批次")));
  const byName = new Map(
    blocksAt(data, "批次").map((block, i) => [
      valueAt(block, "名称")?.text ?? "",
      batches[i] ?? frame,
    ]),
  );
  const steps = blocksAt(data, "步骤");
  const parallel = blocksAt(data, "主题活动");
  const stepSpans = steps.map((block) => timeSpan(block, "步骤"));
  return [
    ...checkEnds(frame),
    ...batches.flatMap((batch) => [...checkEnds(batch), ...checkInside(batch, activity)]),
    ...checkOrder(batches, false),
    ...checkPhases(data, byName, frame),
    ...(discussion ? [...checkEnds(discussion), ...checkInside(discussion, activity)] : []),
    ...stepSpans.flatMap((span) => checkInside(span, discussion ?? activity)),
    ...checkOrder(stepSpans, true),
    ...parallel.flatMap((block) => checkInside(timeSpan(block, "主题活动"), activity)),
  ];
}
