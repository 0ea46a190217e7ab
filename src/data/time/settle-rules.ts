/**
 * Turns the times that are measured from others into days (动员部署结束后3个工作日内 becomes
 * 2005年3月17日前), so that all later steps meet dates only. Runs on the raw tree, behind the
 * overrides of a unit, so that a moved step takes along what is measured from it.
 */
import type { Problem } from "../../diagnostics.ts";
import { Memory } from "../../memory.ts";
import { pathText, type RawEntry, type RawMap, type RawScalar } from "../raw.ts";
import { campaignSchema } from "../schema/root.ts";
import { mapTimes } from "./fields.ts";
import { parseTime } from "./parse.ts";
import { isFault, readPoint } from "./points.ts";
import { anchorsOf } from "./rule-anchors.ts";
import { readDuring, readPhrase } from "./rule-phrase.ts";
import { type Field, phraseWords, type Settling, stretchOf } from "./rule-words.ts";
import { plainDigits } from "./words.ts";
import type { WorkCalendar } from "./work-calendar.ts";

const MAY_BE_RULE = /[+＋后起前]|期间|次日|当[日天]|第二天|开始|启动|结束|完成|印发|成文|发文/u;
const RANGE = /^(.*?)((?:开始|起)?(?:至|到|—+|–|~|～))(.+)$/u;
/** 每周四（至活动结束）: what bounds a repetition. */
const NOTE = /^(每[^（(，,]*)([（(，,](?:首次|至|自|从)?)(.+)$/u;

/** The parts of a wording that may be rules of their own, with what stands around them. */
function partsOfWording(words: string, rest: string | undefined): [string, string, string] {
  const range = RANGE.exec(rest ?? words);
  const [, ahead = "", sign = "", behind = ""] = range ?? [];
  if (range && (rest !== undefined || !isFault(readPoint(ahead)))) return [ahead, sign, behind];
  const note = rest === undefined ? NOTE.exec(words) : null;
  return note ? [note[1] ?? "", note[2] ?? "", note[3] ?? ""] : [rest ?? words, "", ""];
}

/** The wording with every phrase as a date; undefined if one of them cannot be worked out. */
function rewritten(settling: Settling, field: Field, words: string): string | undefined {
  const { root, anchors } = settling;
  const during = readDuring(anchors, words);
  if (during) {
    const stretch = stretchOf(settling, during.anchor, field);
    return stretch === undefined ? undefined : `${stretch}${during.rest}`;
  }
  const phrase = readPhrase(root, anchors, field.path, words);
  const [ahead, sign, behind] = partsOfWording(words, phrase?.offset.rest);
  const head = phrase ? phraseWords(settling, phrase, field, ahead) : ahead;
  const tail = behind === "" ? "" : rewritten(settling, field, behind);
  return head === undefined || tail === undefined ? undefined : `${head}${sign}${tail}`;
}

/** Scalars that are known to be none, so that a run over many units asks once. */
const plainWords = new WeakSet<RawScalar>();

/** Words that are understood as they stand are no rule, nor is what has been settled before. */
function isRule(raw: RawScalar): boolean {
  if (raw.rule !== undefined || plainWords.has(raw)) return false;
  const found = MAY_BE_RULE.test(raw.text) && isFault(parseTime(raw.text));
  if (!found) plainWords.add(raw);
  return found;
}

/** Time fields of one block of the tree. */
function fieldsIn(root: RawMap, entry: RawEntry, file: string): Field[] {
  const fields: Field[] = [];
  mapTimes(campaignSchema, { ...root, entries: [entry] }, (raw, kind, path) => {
    fields.push({ raw, kind, path, place: { file, ...raw.at, path: pathText(path) } });
    return raw;
  });
  return fields;
}

/** All time fields; those of a block that campaigns of a run have in common are found once. */
const timeFieldsOf = (root: RawMap, file: string, memory: Memory): Field[] =>
  root.entries.flatMap((entry) =>
    memory.recallOf(entry.value, `times ${file} ${entry.key}`, () => fieldsIn(root, entry, file)),
  );

/** Settles each field once, those first that it is measured from. */
function settlingOf(root: RawMap, fields: Map<string, Field>, calendar: WorkCalendar): Settling {
  const done = new Map<Field, string | undefined>();
  const settling: Settling = {
    ...{ root, calendar, fields, anchors: anchorsOf(root), found: [], open: [] },
    settle(field) {
      if (done.has(field)) return done.get(field);
      const { text } = field.raw;
      const plain = plainDigits(text);
      settling.open.push(field);
      const words = isRule(field.raw) ? rewritten(settling, field, plain) : plain;
      settling.open.pop();
      done.set(field, words === plain ? text : words);
      return done.get(field);
    },
  };
  return settling;
}

export interface Settled {
  /** A rule that cannot be worked out stays as it is, marked as its own `rule`. */
  root: RawMap;
  problems: Problem[];
}

/** The rules of a settled tree as they were written, by data path. */
export const rulesIn = (root: RawMap, file: string): Map<string, string> =>
  new Map(
    timeFieldsOf(root, file, new Memory()).flatMap(({ raw, place }) =>
      raw.rule === undefined ? [] : [[place.path ?? "", raw.rule]],
    ),
  );

/** The tree with every time as a date or a repetition. */
export function settleRules(
  root: RawMap,
  file: string,
  calendar: WorkCalendar,
  memory: Memory = new Memory(),
): Settled {
  const found = timeFieldsOf(root, file, memory);
  if (!found.some(({ raw }) => isRule(raw))) return { root, problems: [] };
  const fields = new Map(found.map((field) => [field.place.path ?? "", field]));
  const settling = settlingOf(root, fields, calendar);
  const settled = mapTimes(campaignSchema, root, (raw, _kind, path) => {
    const field = fields.get(pathText(path));
    const words = field && settling.settle(field);
    if (words === raw.text) return raw;
    return { ...raw, text: words ?? raw.text, rule: raw.text };
  });
  return { root: settled as RawMap, problems: settling.found };
}
