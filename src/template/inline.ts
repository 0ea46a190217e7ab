/**
 * Inline text: marks are replaced by their values, `**…**` sets strong. Strong is read here rather
 * than by CommonMark, whose rules leave `**“加粗”**后续` unread.
 */
import type { Block, Origin, Text } from "../document/tree.ts";
import { anyMark, withoutPlaces } from "./marks.ts";
import type { FilledText, Slot } from "./template.ts";

/** A row of texts, with the slots among them that stand for blocks or hold line breaks. */
export interface Inline {
  texts: Text[];
  /** Slots that cannot stand inside a line. */
  special: Slot[];
  /** Slots with a bar, which can stand in a cell of a table only. */
  bars: Slot[];
}

interface Scan {
  filled: FilledText;
  origin: Origin;
  strong: boolean;
  texts: Text[];
  special: Slot[];
  bars: Slot[];
}

const sameOrigin = (a: Origin = {}, b: Origin = {}): boolean =>
  a.path === b.path && a.template === b.template && a.line === b.line;

function push(scan: Scan, text: string, origin: Origin): void {
  if (text === "") return;
  const last = scan.texts.at(-1);
  if (
    last &&
    last.bar === undefined &&
    Boolean(last.strong) === scan.strong &&
    sameOrigin(last.origin, origin)
  ) {
    last.text += text;
    return;
  }
  scan.texts.push({ text, ...(scan.strong ? { strong: true } : {}), origin });
}

/** Literal words: pairs of ** switch strong, an unpaired ** is two asterisks. */
function pushWords(scan: Scan, words: string, pairs: { left: number }): void {
  for (const [index, part] of words.split("**").entries()) {
    if (index > 0 && pairs.left > 0) {
      scan.strong = !scan.strong;
      pairs.left--;
    } else if (index > 0) push(scan, "**", scan.origin);
    push(scan, part, scan.origin);
  }
}

function pushSlot(scan: Scan, slot: Slot): void {
  if (slot.block || slot.text.includes("\n")) scan.special.push(slot);
  if (slot.bar !== undefined) {
    scan.bars.push(slot);
    scan.texts.push({ text: "", bar: slot.bar, origin: slot.origin });
  }
  push(scan, slot.text, slot.origin);
}

/** Line breaks of the source join without a space, save between Latin words. */
function joined(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines
    .map((line, index) => {
      const before = lines[index - 1]?.at(-1) ?? "";
      return /[A-Za-z0-9,.;:]/u.test(before) && /^[A-Za-z0-9]/u.test(line) ? ` ${line}` : line;
    })
    .join("");
}

/** Reads one stretch of filled text; `start` is the origin of words before the first place mark. */
export function readInline(source: string, filled: FilledText, start: Origin): Inline {
  const scan: Scan = { filled, origin: start, strong: false, texts: [], special: [], bars: [] };
  const text = joined(source);
  const stars = text.split("**").length - 1;
  const pairs = { left: stars - (stars % 2) };
  let at = 0;
  for (const match of text.matchAll(anyMark())) {
    pushWords(scan, text.slice(at, match.index), pairs);
    at = match.index + match[0].length;
    const slot = match[1] === undefined ? undefined : filled.slots[Number(match[1])];
    const place = match[2] === undefined ? undefined : filled.places[Number(match[2])];
    if (slot) pushSlot(scan, slot);
    if (place) scan.origin = { ...place };
  }
  pushWords(scan, text.slice(at), pairs);
  return { texts: scan.texts, special: scan.special, bars: scan.bars };
}

/** The only slot of a stretch that holds nothing else. */
export function lonelySlot(source: string, filled: FilledText): Slot | undefined {
  const bare = withoutPlaces(source).trim();
  const match = /^\uE000(\d+)\uE001$/u.exec(bare);
  return match ? filled.slots[Number(match[1])] : undefined;
}

/** The paragraphs of a value that has a paragraph to itself. */
export const paragraphsOf = (slot: Slot): Text[][] =>
  slot.text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((text) => [{ text, origin: slot.origin }]);

/** Whether the slot holds a block. */
export const isBlockSlot = (slot: Slot | undefined): slot is Slot & { block: Block } =>
  slot?.block !== undefined;
