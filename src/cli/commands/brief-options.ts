/** Which issue was asked for on the command line. */
import { startOf } from "../../data/pick.ts";
import { parseTime } from "../../data/time/parse.ts";
import { isFault } from "../../data/time/points.ts";
import type { Outcome, Problem } from "../../diagnostics.ts";
import type { BriefOrder } from "../../run/plan-issue.ts";
import type { RawOptions } from "../arguments.ts";
import { badOptionValue, otherUsage } from "../problems.ts";

const DAY_EXPECTED = "2005-03-14 或 2005年3月14日";

/** A day in either wording as `YYYY-MM-DD`. */
function dayOf(flag: string, typed: string | undefined, problems: Problem[]): string | undefined {
  if (typed === undefined) return undefined;
  const time = parseTime(typed);
  const point = isFault(time) ? undefined : startOf(time);
  if (point?.precision === "day") return point.from;
  problems.push(badOptionValue(flag, typed, DAY_EXPECTED));
  return undefined;
}

/** Checks everything at once; a week, a number and days exclude each other. */
export function briefOrder(options: RawOptions, name: string | undefined): Outcome<BriefOrder> {
  const problems: Problem[] = [];
  const week = dayOf("--week", options.week, problems);
  const [from, to] = [dayOf("--from", options.from, problems), dayOf("--to", options.to, problems)];
  const issue = /^[1-9]\d{0,3}$/u.test(options.issue ?? "") ? Number(options.issue) : undefined;
  if (options.issue !== undefined && issue === undefined) {
    problems.push(badOptionValue("--issue", options.issue, "1 到 9999 的整数"));
  }
  const ways = [options.week, options.issue, options.from ?? options.to];
  if (ways.filter((way) => way !== undefined).length > 1) {
    problems.push(otherUsage("--week、--issue、--from 和 --to 只能用一种"));
  }
  const isHalf = (options.from === undefined) !== (options.to === undefined);
  const isReversed = from !== undefined && to !== undefined && to < from;
  if (isHalf || isReversed) {
    problems.push(badOptionValue("--from", options.from ?? "", "与 --to 同用，不晚于 --to"));
  }
  if (problems.length > 0) return { problems };
  return {
    value: {
      isExtra: options.extra ?? false,
      ...(name === undefined ? {} : { name: name.normalize("NFC") }),
      ...(week === undefined ? {} : { week }),
      ...(issue === undefined ? {} : { issue }),
      ...(from !== undefined && to !== undefined ? { span: { from, to } } : {}),
    },
    problems,
  };
}
