/** Finds in the words of a time field what is measured from another time, and from which. */
import type { RawMap, RawPath } from "../raw.ts";
import { isFault, readPoint } from "./points.ts";
import {
  type Anchor,
  type Anchors,
  anchorIn,
  issueAnchor,
  ownAnchor,
  previousAnchor,
} from "./rule-anchors.ts";
import { type Offset, readOffset, unknownAnchor } from "./rules.ts";

/** What a phrase is measured from: a block or a date; or why that cannot be said. */
export type Base =
  | { anchor: Anchor }
  | { date: string }
  | { unknown: string }
  | { ambiguous: string; labels: readonly string[] };

export interface Phrase {
  base: Base;
  offset: Offset;
}

const LEAD = /^(?:从|自)?/u;
const QUOTED = /^[“"]/u;
const BEHIND_NAME = /^[”"]?(?:阶段|步骤|活动)?(?:会议?)?/u;
const PREVIOUS = /^上一?个?(?:阶段|步骤|步|批次|批|项活动|项)/u;
const THIS = /^本(?:阶段|步骤|步|批次|批|项活动|项)/u;
const BARE_EDGE = /^(?:开始|启动|结束|完成|印发|成文|发文)/u;
/** Behind a date a stroke makes a range: 3月13日-17日. */
const STROKE = /^[-－−]/u;
/** What happens to single people is in no schedule: 收到通知后5个工作日内. */
const OUTSIDE = /^(?:收到|接到|接|领到|领取|签收|取得)/u;

function byName({ names, byName }: Anchors, words: string): Phrase | undefined {
  const bare = words.replace(QUOTED, "");
  for (const name of names) {
    if (!bare.startsWith(name)) continue;
    const behind = bare.slice(name.length);
    const offset = readOffset(behind) ?? readOffset(behind.replace(BEHIND_NAME, ""));
    if (!offset) continue;
    const [anchor, ...others] = byName.get(name) ?? [];
    if (!anchor) continue;
    const labels = [anchor, ...others].map(({ label }) => label);
    return { base: others.length > 0 ? { ambiguous: name, labels } : { anchor }, offset };
  }
  return undefined;
}

function byPlace(root: RawMap, field: RawPath, words: string): Phrase | undefined {
  const [list, index] = field;
  const isThis = THIS.test(words);
  const word = (PREVIOUS.exec(words) ?? THIS.exec(words))?.[0];
  const offset = word === undefined ? undefined : readOffset(words.slice(word.length));
  if (word === undefined || !offset) return undefined;
  const isListed = typeof list === "string" && typeof index === "number";
  const anchor = isThis
    ? isListed
      ? anchorIn(list, index, word)
      : undefined
    : previousAnchor(root, field);
  return { base: anchor ? { anchor } : { unknown: word }, offset };
}

function byDate(words: string): Phrase | undefined {
  const read = readPoint(words);
  if (isFault(read) || read.point.precision !== "day" || read.point.halfDay) return undefined;
  const offset = STROKE.test(read.rest) ? undefined : readOffset(read.rest);
  return offset && !offset.edge ? { base: { date: read.point.from }, offset } : undefined;
}

function byEdge(root: RawMap, field: RawPath, words: string): Phrase | undefined {
  const offset = BARE_EDGE.test(words) ? readOffset(words) : undefined;
  if (!offset?.edge) return undefined;
  const anchor =
    offset.edge === "issue" ? issueAnchor(root, field) : ownAnchor(root, field, offset.edge);
  return { base: anchor ? { anchor } : { unknown: words.slice(0, 2) }, offset };
}

function byUnknown(words: string): Phrase | undefined {
  const name = OUTSIDE.test(words) ? undefined : unknownAnchor(words);
  if (name === undefined) return undefined;
  return {
    base: { unknown: name },
    offset: { shift: { count: 0, unit: "day" }, within: false, rest: "" },
  };
}

/** 学习动员期间, and what follows it. */
export function readDuring(
  { names, byName }: Anchors,
  words: string,
): { anchor: Anchor; rest: string } | undefined {
  const [, named = "", rest = ""] = /^(.+?)期间(.*)$/u.exec(words.replace(LEAD, "")) ?? [];
  const name = names.find((known) => known === named.replace(/[“”"]/gu, ""));
  const [anchor, ...others] = byName.get(name ?? "") ?? [];
  return anchor && others.length === 0 ? { anchor, rest } : undefined;
}

/** The phrase that `words` (plain digits, no spaces) begin with; undefined if there is none. */
export function readPhrase(
  root: RawMap,
  anchors: Anchors,
  field: RawPath,
  words: string,
): Phrase | undefined {
  const bare = words.replace(LEAD, "");
  return (
    byName(anchors, bare) ??
    byPlace(root, field, bare) ??
    byDate(bare) ??
    byEdge(root, field, bare) ??
    byUnknown(bare)
  );
}
