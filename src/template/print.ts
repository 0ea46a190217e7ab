/** Prints what an expression evaluated to: as a mark, its words kept aside in a slot. */

import { Value } from "../data/value.ts";
import { missingValue, notPrintable } from "./filling-problems.ts";
import { valueMark } from "./marks.ts";
import {
  BlockWords,
  dataPath,
  type Evaluated,
  isAbsent,
  Missing,
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

function slot(state: RunState, site: Site, text: string, path?: string, more: More = {}): string {
  const origin = { ...(path ? { path } : {}), template: site.file, line: site.line };
  state.slots.push({ text: trimmed(text), origin, ...more });
  return valueMark(state.slots.length - 1);
}

/** The mark of a value; problems (missing, a list, a block of fields) go to the state. */
export function printValue(state: RunState, site: Site, value: Evaluated): string {
  if (value === REPORTED) return "";
  if (value instanceof Value && value.text !== "") {
    const { file = "", line = 1 } = value.place;
    const more = value.meaning.isMarkdown ? { markdown: { file, line } } : {};
    return slot(state, site, value.text, value.path, more);
  }
  if (value instanceof Words) {
    const more = value.bar === undefined ? {} : { bar: value.bar };
    return slot(state, site, value.text, value.path, more);
  }
  if (value instanceof BlockWords)
    return slot(state, site, value.name, value.path, { block: value.block });
  if (typeof value === "string" || typeof value === "number") return slot(state, site, `${value}`);
  const path = dataPath(value) ?? "";
  if (isAbsent(value)) {
    const name = value instanceof Missing ? value.path : path || site.text;
    state.problems.push(missingValue(placeOf(site), name, site.text));
  } else {
    const what = Array.isArray(value) ? "一张清单" : "一组内容";
    state.problems.push(notPrintable(placeOf(site), path, site.text, what));
  }
  return "";
}
