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
const SLACK = 3;
const LONGEST = 80;
const FEWEST = 4;

interface Gap {
  /** Index of the line in front of the break. */
  line: number;
  width: number;
}

/** Breaks behind which a sentence may go on: unfinished, and the next line begins at once. */
function openBreaks(lines: readonly string[]): Gap[] {
  return lines.flatMap((line, i) => {
    const next = lines[i + 1] ?? "";
    const isOpen = UNFINISHED.test(line) || /[，、“（《]$/u.test(line);
    const goesOn = /^[^\s　]/u.test(next) && !next.includes("\t") && !/^附件|^[#|>*-]/u.test(next);
    return isOpen && goesOn && !line.includes("\t") ? [{ line: i, width: [...line].length }] : [];
  });
}

/** Lines to be joined with the next; none unless most open breaks stand at one width. */
export function joints(lines: readonly string[]): Set<number> {
  const open = openBreaks(lines);
  const width = Math.max(
    0,
    ...lines.map((line) => [...line].length).filter((n) => n <= LONGEST * 2),
  );
  const full = open.filter((gap) => gap.width >= width - SLACK);
  const isWrapped =
    width <= LONGEST && full.length >= FEWEST && full.length * 10 >= open.length * 6;
  if (!isWrapped) return new Set();
  const areIndented = lines.filter((line) => /^(?:　　| {4})\S/u.test(line)).length >= 2;
  const joined = full.filter(({ line }) => areIndented || !labelOf(lines[line + 1] ?? ""));
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
