/**
 * Texts whose paragraphs are broken at a fixed width: the rules see whole paragraphs, and what they
 * find is put back to its place.
 */
import { labelOf } from "./labels.ts";

export interface Unwrapped {
  /** The text with paragraphs in one line. */
  text: string;
  /** Offset in the original of an offset in `text`; `isEnd` for the end of a stretch. */
  original: (offset: number, isEnd?: boolean) => number;
  /** Number (from 1) that each line of `text` has in the original; absent if nothing was joined. */
  numbers?: number[];
}

const UNFINISHED = /[^。！？；：…”）》.!?;:)|\s]$/u;
/** What begins a part of its own. */
const HEAD = /^附件|^第[一二三四五六七八九十]{1,3}[章节编]|^[#|>*-]/u;
const SLACK = 3;
const LONGEST = 80;
const FEWEST = 4;

interface Gap {
  /** Index of the line in front of the break. */
  line: number;
  width: number;
  /** The sentence is unfinished. */
  isOpen: boolean;
}

/** Breaks behind which a paragraph may go on: the next line begins at once. */
function breaks(lines: readonly string[]): Gap[] {
  return lines.flatMap((line, i) => {
    const next = lines[i + 1] ?? "";
    const isOpen = UNFINISHED.test(line) || /[，、“（《]$/u.test(line);
    const goesOn = /^[^\s　]/u.test(next) && !next.includes("\t") && !HEAD.test(next);
    return goesOn && !line.includes("\t") ? [{ line: i, width: [...line].length, isOpen }] : [];
  });
}

/**
 * Lines to be joined with the next; none unless most open breaks stand at one width. Where
 * paragraphs are indented, a full line goes on in the next even if a sentence ends with it.
 */
export function joints(lines: readonly string[]): Set<number> {
  const all = breaks(lines);
  const open = all.filter(({ isOpen }) => isOpen);
  const width = Math.max(
    0,
    ...lines.map((line) => [...line].length).filter((n) => n <= LONGEST * 2),
  );
  const isFull = (gap: Gap): boolean => gap.width >= width - SLACK;
  const full = open.filter(isFull);
  const isWrapped =
    width <= LONGEST && full.length >= FEWEST && full.length * 10 >= open.length * 6;
  if (!isWrapped) return new Set();
  const areIndented = lines.filter((line) => /^(?:　　| {4})\S/u.test(line)).length >= 2;
  const joined = areIndented
    ? all.filter(isFull)
    : full.filter(({ line }) => !labelOf(lines[line + 1] ?? ""));
  return new Set(joined.map(({ line }) => line));
}

/** Joins broken paragraphs; a text that is not broken at a fixed width comes back as it is. */
export function unwrap(text: string): Unwrapped {
  const lines = text.split("\n");
  const joined = lines.length > 5_000 ? new Set<number>() : joints(lines);
  if (joined.size === 0) return { text, original: (offset) => offset };
  const removed: number[] = [];
  const numbers: number[] = [];
  let flat = "";
  for (const [i, line] of lines.entries()) {
    if (!joined.has(i - 1)) numbers.push(i + 1);
    flat += line;
    if (i === lines.length - 1) break;
    if (joined.has(i)) removed.push(flat.length);
    else flat += "\n";
  }
  const original = (offset: number, isEnd = false): number =>
    offset + removed.filter((at) => (isEnd ? at < offset : at <= offset)).length;
  return { text: flat, original, numbers };
}
