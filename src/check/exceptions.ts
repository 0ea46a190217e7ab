/** The house list (data/校对例外.yaml): what a proofreader shall let pass, and why. */
import { entryOf, type RawMap, type RawNode } from "../data/raw.ts";
import { readYaml } from "../data/yaml/yaml.ts";
import type { Outcome, Problem } from "../diagnostics.ts";
import * as problems from "./problems.ts";
import { rules } from "./rules.ts";

export interface Exception {
  /** Words to let pass wherever a finding touches them. */
  words?: string;
  /** Id of the rule to let pass. */
  rule?: string;
  reason: string;
}

const KEYS = ["例外", "词语", "规则", "理由"];
const FIELDS = ["词语", "规则", "理由"];
const RULE_ID = /^YF7\d{3}$/;

const wordsAt = (item: RawMap, key: string): string => {
  const node = entryOf(item, key)?.value;
  return node?.type === "scalar" ? node.text.trim() : "";
};

function readItem(item: RawNode, file: string, met: Problem[]): Exception[] {
  const place = { file, ...item.at };
  if (item.type !== "map") {
    met.push(problems.notAnException(place));
    return [];
  }
  for (const { key, keyAt } of item.entries) {
    if (!FIELDS.includes(key))
      met.push(problems.unknownExceptionKey({ file, ...keyAt }, key, FIELDS));
  }
  const [words, rule, reason] = [
    wordsAt(item, "词语"),
    wordsAt(item, "规则"),
    wordsAt(item, "理由"),
  ];
  if (words === "" && rule === "") met.push(problems.emptyException(place));
  if (reason === "") met.push(problems.exceptionWithoutReason(place, words || rule));
  const isUnknown = rule !== "" && !(RULE_ID.test(rule) && rules.some(({ id }) => id === rule));
  if (isUnknown) met.push(problems.unknownRule(place, rule));
  if (isUnknown || reason === "" || (words === "" && rule === "")) return [];
  return [{ reason, ...(words === "" ? {} : { words }), ...(rule === "" ? {} : { rule }) }];
}

/** Reads the house list. What is wrong with it is told; the sound entries hold all the same. */
export function readExceptions(text: string, file: string): Outcome<Exception[]> {
  const read = readYaml(text, file, 1, (word) => KEYS.includes(word));
  const met = [...read.problems];
  const root = read.value;
  if (!root || (root.type === "scalar" && root.isEmpty)) return { value: [], problems: met };
  const list = entryOf(root, "例外")?.value;
  if (list?.type !== "list") {
    const isEmpty = list?.type === "scalar" && list.isEmpty;
    if (!isEmpty) met.push(problems.noExceptionList({ file, ...root.at }));
    return { value: [], problems: met };
  }
  return { value: list.items.flatMap((item) => readItem(item, file, met)), problems: met };
}

/** Whether the words of an exception stand where the finding is. */
function touches(text: string, words: string, start: number, end: number): boolean {
  const from = Math.max(0, start - words.length);
  const at = text.slice(from, end + words.length).indexOf(words);
  return at >= 0 && from + at < end && from + at + words.length > start;
}

/** Whether the house list lets a finding pass. */
export function isExcepted(
  exceptions: readonly Exception[],
  rule: string,
  text: string,
  start: number,
  end: number,
): boolean {
  return exceptions.some(
    (exception) =>
      (exception.rule === undefined || exception.rule === rule) &&
      (exception.words === undefined || touches(text, exception.words, start, end)),
  );
}
