/** Numbers typed by hand against those that are generated. */
import { labelOf } from "../../check/labels.ts";
import type { HeadingLevel } from "../../document/tree.ts";
import type { Line } from "../line.ts";
import { levelOf } from "../roles/body.ts";
import { type Notebook, noteChange, noteDoubt } from "./notebook.ts";

const DIGITS = "一二三四五六七八九十";

function chinese(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10 === 0 ? "" : DIGITS.charAt((n % 10) - 1);
  if (n <= 10) return DIGITS.charAt(n - 1);
  return `${tens === 1 ? "" : DIGITS.charAt(tens - 1)}十${ones}`;
}

/** 一、 （一） 1. （1） by level. */
function printed(level: HeadingLevel, n: number): string {
  if (level === 1) return `${chinese(n)}、`;
  if (level === 2) return `（${chinese(n)}）`;
  return level === 3 ? `${n}.` : `（${n}）`;
}

export interface Numbered {
  level: HeadingLevel;
  /** As printed. */
  number: string;
  /** The line without its number. */
  text: string;
}

/**
 * Asked once for every line that begins with a number, in order. Undefined: the number does not
 * count from 一 or 1, so it stays part of the words.
 */
export function numberer(notebook: Notebook): (line: Line) => Numbered | undefined {
  const counts = [0, 0, 0, 0];
  const isLiteral = [false, false, false, false];
  return (line) => {
    const label = labelOf(line.text);
    const level = levelOf(line.text);
    if (!label || level === undefined) return undefined;
    const at = level - 1;
    const expected = (counts[at] ?? 0) + 1;
    if (label.n !== expected && (label.n === 1 || expected === 1 || isLiteral[at])) {
      if (!isLiteral[at])
        noteDoubt(notebook, line, `序号不是接着上文从头编的，照原样保留“${label.written}”`);
      isLiteral[at] = true;
      return undefined;
    }
    if (isLiteral[at]) return undefined;
    const number = printed(level, expected);
    if (label.n !== expected)
      noteDoubt(notebook, line, `序号不连续：原来是“${label.written}”，按顺序编为“${number}”`);
    noteChange(notebook, line, label.written, number, "序号的写法");
    counts[at] = expected;
    counts.fill(0, level);
    isLiteral.fill(false, level);
    return { level, number, text: line.text.slice(label.written.length).trimStart() };
  };
}
