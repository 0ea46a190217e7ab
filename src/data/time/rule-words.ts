/** What a rule comes to, in words: it asks for the days of the blocks that it is measured from. */
import type { Place, Problem } from "../../diagnostics.ts";
import { nearest } from "../nearest.ts";
import { endOf, startOf } from "../pick.ts";
import * as problems from "../problems.ts";
import { nodeAt, pathText, type RawMap, type RawPath, type RawScalar, textAt } from "../raw.ts";
import type { TimeKind } from "./fields.ts";
import { formatPoint } from "./format.ts";
import { parseTime } from "./parse.ts";
import { isFault } from "./points.ts";
import { rangeWords } from "./range-format.ts";
import type { Anchor, Anchors } from "./rule-anchors.ts";
import type { Phrase } from "./rule-phrase.ts";
import type { Shift } from "./rules.ts";
import { moved } from "./shift.ts";
import type { TimePoint } from "./time.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** A time field: its words, and where they stand. */
export interface Field {
  raw: RawScalar;
  kind: TimeKind;
  path: RawPath;
  place: Place;
}

export interface Settling {
  root: RawMap;
  calendar: WorkCalendar;
  anchors: Anchors;
  fields: ReadonlyMap<string, Field>;
  found: Problem[];
  /** The words of a field with dates in the place of rules; undefined where that failed. */
  settle(field: Field): string | undefined;
  /** Fields that are being settled, outermost first. */
  open: Field[];
}

const AHEAD = /(?:前|止|截止)$/u;

const onDay = (date: string): TimePoint => ({ from: date, to: date, precision: "day" });

const dateWords = (date: string): string => formatPoint(onDay(date));

/** The field in words: 步骤“动员部署”, 阶段“学习动员”的结束. */
function labelOf(root: RawMap, path: RawPath): string {
  const [block, index] = path;
  const name = typeof index === "number" ? textAt(nodeAt(root, path.slice(0, 2)), "名称") : "";
  const field = path.at(-1) === "时间" ? "" : `的${path.at(-1)}`;
  return `${block}${name ? `“${name}”` : ""}${field}`;
}

/** Says that fields measure each other; each of them counts as done, so that it is said once. */
function reportCircle(settling: Settling, { path, place, raw }: Field): void {
  const from = settling.open.findIndex((field) => field.path === path);
  const circle = [...settling.open.slice(from), { path }].map((f) =>
    labelOf(settling.root, f.path),
  );
  settling.found.push(problems.circularRule(place, raw.text, circle.join(" → ")));
}

/** The exact day of an edge of a block. */
function dayOf(settling: Settling, anchor: Anchor, edge: "start" | "end", asking: Field) {
  const path = anchor[edge];
  const field = settling.fields.get(pathText(path));
  const { found } = settling;
  const { place, raw } = asking;
  if (!field) {
    found.push(problems.anchorWithoutTime(place, raw.text, anchor.label, `${path.at(-1)}`));
    return undefined;
  }
  if (settling.open.includes(field)) {
    reportCircle(settling, field);
    return undefined;
  }
  const words = settling.settle(field);
  if (words === undefined) return undefined;
  const time = parseTime(words);
  const point = isFault(time) ? undefined : edge === "start" ? startOf(time) : endOf(time);
  if (point?.precision === "day") return point.from;
  found.push(problems.inexactAnchor(place, raw.text, anchor.label, words));
  return undefined;
}

const isBefore = (shift: Shift): boolean => "count" in shift && shift.count < 0;

/** The day that a phrase begins to count from. */
function baseDay(settling: Settling, { base, offset }: Phrase, field: Field): string | undefined {
  const { place, raw } = field;
  if ("date" in base) return base.date;
  if ("anchor" in base) {
    const edge = offset.edge === "start" || (!offset.edge && isBefore(offset.shift));
    return dayOf(settling, base.anchor, edge ? "start" : "end", field);
  }
  settling.found.push(
    "unknown" in base
      ? problems.unknownAnchor(
          place,
          raw.text,
          base.unknown,
          nearest(base.unknown, [...settling.anchors.names]),
        )
      : problems.ambiguousAnchor(place, raw.text, base.ambiguous, base.labels),
  );
  return undefined;
}

function shifted(settling: Settling, date: string, shift: Shift, { place, raw }: Field) {
  const day = moved(settling.calendar, date, shift);
  if (typeof day === "string") return day;
  settling.found.push(
    "uncovered" in day
      ? problems.uncoveredYear(place, raw.text, day.uncovered)
      : problems.beyondCalendar(place, raw.text),
  );
  return undefined;
}

/** The first day of those that are counted from a base. */
function firstDay(settling: Settling, base: string, shift: Shift, field: Field) {
  const isWorking = "unit" in shift && shift.unit === "workday";
  return shifted(settling, base, { count: 1, unit: isWorking ? "workday" : "day" }, field);
}

/** 动员部署结束后3个工作日内: until then for a deadline, all the days for a time. */
export function phraseWords(
  settling: Settling,
  phrase: Phrase,
  field: Field,
  rest: string,
): string | undefined {
  const { shift, within } = phrase.offset;
  const base = baseDay(settling, phrase, field);
  const day = base === undefined ? undefined : shifted(settling, base, shift, field);
  if (base === undefined || day === undefined) return undefined;
  if (field.kind === "deadline" && (within || isBefore(shift)) && !AHEAD.test(rest))
    return `${dateWords(day)}${rest}前`;
  if (!within || field.kind !== "time" || rest !== "") return `${dateWords(day)}${rest}`;
  const first = firstDay(settling, base, shift, field);
  return first && rangeWords(onDay(first), onDay(day), "full");
}

/** 学习动员期间: the words of the block's own times, from the first to the last. */
export function stretchOf(settling: Settling, anchor: Anchor, asking: Field): string | undefined {
  const sides = [anchor.start, anchor.end].map((path) => settling.fields.get(pathText(path)));
  const missing = sides[0] ? anchor.end : anchor.start;
  const { place, raw } = asking;
  if (sides.some((side) => side && settling.open.includes(side))) {
    reportCircle(settling, asking);
    return undefined;
  }
  const words = sides.map((side) => side && settling.settle(side));
  if (!sides[0] || !sides[1])
    settling.found.push(
      problems.anchorWithoutTime(place, raw.text, anchor.label, `${missing.at(-1)}`),
    );
  if (words[0] === undefined || words[1] === undefined) return undefined;
  return words[0] === words[1] ? words[0] : `${words[0]}至${words[1]}`;
}
