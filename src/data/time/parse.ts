/**
 * Reads the wordings of times that offices use into their meaning. Never throws; a wording that
 * is no time gives a fault, which `problems.ts` puts into words.
 */

import { readLength } from "./length.ts";
import { readClock, readHalf, type TimeFault } from "./points.ts";
import { readRepeating } from "./repeating.ts";
import { readPlain } from "./spans.ts";
import type { TimeMeaning } from "./time.ts";
import { plainDigits, smallNumeral } from "./words.ts";

const RELATIVE =
  /^(当日|当天|次日|会后|会议结束后|结束后)(?:(\d+|[一二两三四五六七八九十]{1,3})个?(工作)?[日天](?:之内|以内|内|前))?(.*)$/u;
const AT_WORK_END = /^(?:上午|下午)?下班/u;
const BEFORE = /^(?:之前|以前|前)?$/u;

function readRelative(words: string): TimeMeaning | undefined {
  const match = RELATIVE.exec(words);
  if (!match) return undefined;
  const [, anchorWord = "", count, working, tail = ""] = match;
  const { half, rest } = readHalf(tail.replace(AT_WORK_END, ""));
  const clock = readClock(rest, half);
  if (!BEFORE.test(clock?.rest ?? rest) || (half && !clock)) return undefined;
  const counted = count === undefined ? 0 : (smallNumeral(count) ?? Number(count));
  return {
    kind: "relative",
    anchor: /后$/u.test(anchorWord) ? "会后" : "当日",
    days: anchorWord === "次日" ? 1 : counted,
    ...(working ? { working: true } : {}),
    ...(clock ? { clock: clock.clock } : {}),
    before: /[前内]$/u.test(words),
  };
}

/**
 * What a wording of a time means. A date without a year, an impossible date, a wrong weekday, a
 * range that runs backwards and words that are no time give a `TimeFault`.
 */
export function parseTime(wording: string): TimeMeaning | TimeFault {
  const words = plainDigits(wording);
  return readRelative(words) ?? readRepeating(words) ?? readPlain(words);
}

/** What a length of time means, e.g. 45天左右，含春节假期. */
export const parseLength = (wording: string): TimeMeaning | TimeFault =>
  readLength(plainDigits(wording)) ?? { fault: "unknown" };
