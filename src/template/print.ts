/** Prints what an expression evaluated to: its words, kept aside in a slot behind a mark. */
import { Value } from "../data/value.ts";
import { missingValue, notPrintable } from "./filling-problems.ts";
import {
  BlockWords,
  dataPath,
  type Evaluated,
  isAbsent,
  placeOf,
  REPORTED,
  type RunState,
  type Site,
  Words,
} from "./run-state.ts";
import type { Slot } from "./template.ts";

/** Trailing line breaks of a YAML block scalar are not words. */
function trimmed(text: string): string {
  const words = text.trimEnd();
  return text.includes("\n", words.length) ? words : text;
}

type More = Pick<Slot, "block" | "bar" | "markdown">;

function slot(site: Site, text: string, path?: string, more: More = {}): Slot {
  const origin = { ...(path ? { path } : {}), template: site.file, line: site.line };
  return { text: trimmed(text), origin, ...more };
}

/** Reports a value that is missing, by its data path or, where it has none, by the words of the tag. */
export function reportMissing(state: RunState, site: Site, value: Evaluated): void {
  const path = dataPath(value) || site.text;
  state.problems.push(missingValue(placeOf(site), path, site.text));
}

/** The words of a value; problems (missing, a list, a block of fields) go to the state. */
export function printValue(state: RunState, site: Site, value: Evaluated): Slot | undefined {
  if (value === REPORTED) return undefined;
  if (value instanceof Value && value.text !== "") {
    const { file = "", line = 1 } = value.place;
    const more = value.meaning.isMarkdown ? { markdown: { file, line } } : {};
    return slot(site, value.text, value.path, more);
  }
  if (value instanceof Words) {
    const more = value.bar === undefined ? {} : { bar: value.bar };
    return slot(site, value.text, value.path, more);
  }
  if (value instanceof BlockWords)
    return slot(site, value.name, value.path, { block: value.block });
  if (typeof value === "string" || typeof value === "number") return slot(site, `${value}`);
  if (isAbsent(value)) reportMissing(state, site, value);
  else {
    const what = Array.isArray(value) ? "一张清单" : "一组内容";
    state.problems.push(notPrintable(placeOf(site), dataPath(value) ?? "", site.text, what));
  }
  return undefined;
}
