/** Whether the register agrees with itself: no number twice, gaps told, issues in order of time. */
import type { Problem } from "../../diagnostics.ts";
import type { CopyEntry, IssueEntry, NumberEntry, Register } from "../brief/register.ts";
import * as problems from "../brief/register-problems.ts";
import { dayWords, overlaps } from "../time/weeks.ts";

/** Entries under the same key, in the order in which keys first appear. */
function grouped<T>(entries: readonly T[], keyOf: (entry: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

/** Numbers between the least and the greatest that nobody has. */
export function gapsIn(numbers: readonly number[]): number[] {
  const known = new Set(numbers);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const between = Array.from({ length: Math.max(0, most - least) }, (_, i) => least + i);
  return between.filter((number) => !known.has(number));
}

function repeated<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  problem: (entry: T, first: T) => Problem,
): Problem[] {
  return grouped(entries, keyOf).flatMap(([first, ...rest]) =>
    first === undefined ? [] : rest.map((entry) => problem(entry, first)),
  );
}

function numberGaps(numbers: readonly NumberEntry[]): Problem[] {
  return grouped(numbers, ({ code, year }) => `${code} ${year}`).flatMap((group) => {
    const [first] = group;
    const gaps = gapsIn(group.map(({ serial }) => serial));
    if (!first || gaps.length === 0) return [];
    return [problems.gapInNumbers(first.place, `${first.code}〔${first.year}〕`, gaps)];
  });
}

const seriesOf = ({ bulletin, year, isExtra }: IssueEntry): string =>
  `${bulletin} ${year} ${isExtra}`;

/** Within one year, later issues hold later items and are dated later. */
function issueOrder(series: readonly IssueEntry[]): Problem[] {
  const sorted = series.toSorted((a, b) => a.issue - b.issue);
  return sorted.flatMap((entry, i) => {
    const before = sorted[i - 1];
    if (!before || entry.isExtra) return [];
    if (overlaps(before.span, entry.span)) {
      return [problems.issuesOverlap(entry.place, entry.issue, before.issue)];
    }
    const isBefore = entry.date < before.date;
    return isBefore
      ? [problems.issueOutOfOrder(entry.place, entry.issue, before.issue, dayWords(before.date))]
      : [];
  });
}

const issueGaps = (series: readonly IssueEntry[]): Problem[] => {
  const [first] = series;
  const gaps = gapsIn(series.map(({ issue }) => issue));
  return first && gaps.length > 0
    ? [problems.gapInIssues(first.place, first.bulletin, first.year, gaps)]
    : [];
};

const checkCopies = (copies: readonly CopyEntry[]): Problem[] =>
  repeated(
    copies,
    ({ document, serial }) => `${document} ${serial}`,
    ({ place, document, serial }) => problems.copyTwice(place, document, serial),
  );

/** Problems of a register whose entries have the right form. */
export function checkRegister({ numbers, issues, copies }: Register): Problem[] {
  const totals = issues.filter(({ total }) => total !== undefined);
  const series = grouped(issues, seriesOf);
  return [
    ...repeated(
      numbers,
      ({ text }) => text,
      (entry, first) => problems.numberTwice(entry.place, entry.text, first),
    ),
    ...repeated(
      numbers.filter(({ owner }) => owner !== undefined),
      ({ owner, year }) => `${owner} ${year}`,
      (entry, first) => problems.twoNumbers(entry.place, entry.text, first),
    ),
    ...repeated(
      issues,
      (entry) => `${seriesOf(entry)} ${entry.issue}`,
      (entry, first) => problems.issueTwice(entry.place, entry.issue, first.place),
    ),
    ...repeated(
      totals,
      ({ bulletin, total }) => `${bulletin} ${total}`,
      (entry, first) => problems.totalTwice(entry.place, entry.total ?? 0, first.place),
    ),
    ...checkCopies(copies),
    ...numberGaps(numbers),
    ...series.flatMap((group) => [...issueOrder(group), ...issueGaps(group)]),
  ];
}
