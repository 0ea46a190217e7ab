/** Where a line may end. */
import type { Character } from "./character.ts";

/** Latin signs behind which a word may be broken when a letter follows (URLs, compounds). */
const BREAKS_WORD: ReadonlySet<string> = new Set("/-?!");

/** A line may end behind these, not before them. */
const LINKS: ReadonlySet<string> = new Set("/-");

/** Straight quotes do not say whether they open or close, so they hold both neighbours. */
const STRAIGHT_QUOTES: ReadonlySet<string> = new Set("\"'");

/**
 * Marks that hold a letter or digit behind them, and before them, as they do in LibreOffice (after
 * UAX 14): so 〔2005〕6号 does not lose its number.
 */
const HOLDS_WORD: ReadonlySet<string> = new Set("、。，．〉》」』】〕〗）］｝”’");
const HELD_BY_WORD: ReadonlySet<string> = new Set("“‘");

/**
 * Whether a line may end before character `index`. Kept together: what the tables of 避头尾 forbid,
 * —— and ……, letters and digits of one word, and with the tables a number and its %, ℃.
 */
export function mayBreakBefore(characters: readonly Character[], index: number): boolean {
  const left = characters[index - 1];
  const right = characters[index];
  if (!left || !right) return false;
  if (right.noStart || right.combining || right.space || left.noEnd) return false;
  if (left.space) return true;
  if (right.paired) return startsPair(characters, index);
  if (left.latin && right.latin) return breaksWord(left, right);
  return !holdTogether(left, right);
}

/**
 * Dates, telephone numbers, fractions are never torn (7.3.3: 数字、年份不能回行); Word and LibreOffice
 * would do so behind a hyphen.
 */
const breaksWord = (left: Character, right: Character): boolean =>
  BREAKS_WORD.has(left.text) && right.alphanumeric && !(LINKS.has(left.text) && right.digit);

const holdTogether = (left: Character, right: Character): boolean =>
  LINKS.has(right.text) ||
  STRAIGHT_QUOTES.has(left.text) ||
  STRAIGHT_QUOTES.has(right.text) ||
  (right.alphanumeric && HOLDS_WORD.has(left.text)) ||
  (left.alphanumeric && HELD_BY_WORD.has(right.text));

/** Even, and longer than any row of dashes in a text; keeps a hostile one from costing time. */
const LONGEST_ROW = 64;

/** A dash may begin a line only as the first half of ——; alone it links two words. */
function startsPair(characters: readonly Character[], index: number): boolean {
  const mark = characters[index];
  let halvesBefore = 0;
  while (halvesBefore < LONGEST_ROW && characters[index - 1 - halvesBefore] === mark)
    halvesBefore += 1;
  return halvesBefore % 2 === 0 && characters[index + 1] === mark;
}
