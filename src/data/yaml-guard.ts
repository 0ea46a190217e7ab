/**
 * Looks over the tokens of a YAML text before it is composed: nesting too deep (the composer
 * recurses), and slips that YAML would misread without a word, such as full-width indentation.
 */
import { Lexer } from "yaml";
import type { Problem } from "../diagnostics.ts";
import * as problems from "./problems.ts";
import type { Locator } from "./yaml-position.ts";

/** Deepest nesting that is read; a real data file has about 6 levels. */
export const MAX_DEPTH = 64;

interface Scan {
  offset: number;
  lineStart: boolean;
  /** Column of the next token in code units, from 0. */
  column: number;
  flow: number;
  /** Columns at which open block collections began. */
  blocks: number[];
  previous: string;
}

const MARKS = new Set(["\u0002", "\u0018", "\u001f", "\ufeff"]);

function openBlock(scan: Scan): void {
  const { blocks, column } = scan;
  if (scan.lineStart) {
    while (blocks.length > 0 && (blocks.at(-1) ?? 0) >= column) blocks.pop();
  }
  if ((blocks.at(-1) ?? -1) < column) blocks.push(column);
}

function step(scan: Scan, token: string): void {
  if (token === "\n") {
    scan.lineStart = true;
    scan.column = 0;
    return;
  }
  const isSpace = token.trim() === "" && !token.includes("\n");
  if (!isSpace) {
    if (scan.flow === 0 && (scan.lineStart || scan.previous === "-" || scan.previous === "?")) {
      openBlock(scan);
      scan.lineStart = false;
    }
    if (token === "[" || token === "{") scan.flow += 1;
    if (token === "]" || token === "}") scan.flow -= 1;
    scan.previous = token;
  }
  const newline = token.lastIndexOf("\n");
  scan.column = newline === -1 ? scan.column + token.length : token.length - newline - 1;
  if (token.endsWith("\n")) scan.lineStart = true;
}

/** Blank characters that look like indentation and are none. */
const FALSE_INDENT = /^[\u3000\u00a0]+/u;

/** Words of the text up to a full-width colon, at the place of a key. */
const FULL_WIDTH_COLON = /^([^\s：:，。、“”《》]{1,12})：/u;

/** What the tokens tell: problems that forbid composing, and slips worth naming before its errors. */
export interface GuardReport {
  fatal: Problem[];
  slips: Problem[];
}

/** Scans the tokens of `text`; `isKey` tells which words are keys of the data file. */
export function guardYaml(
  text: string,
  at: Locator,
  isKey: (word: string) => boolean,
): GuardReport {
  const scan: Scan = { offset: 0, lineStart: true, column: 0, flow: 0, blocks: [], previous: "" };
  const slips: Problem[] = [];
  for (const token of new Lexer().lex(text)) {
    if (MARKS.has(token)) continue;
    const isFirst = scan.lineStart || scan.previous === "-";
    const isBlockText = scan.previous.startsWith("|") || scan.previous.startsWith(">");
    if (isFirst && !isBlockText) {
      const place = at(scan.offset);
      if (FALSE_INDENT.test(token)) slips.push(problems.fullWidthIndent(place, token));
      const colon = FULL_WIDTH_COLON.exec(token);
      if (colon && isKey(colon[1] ?? ""))
        slips.push(problems.fullWidthColon(place, colon[1] ?? ""));
    }
    step(scan, token);
    if (scan.flow + scan.blocks.length > MAX_DEPTH) {
      return { fatal: [problems.tooDeep(at(scan.offset), MAX_DEPTH)], slips };
    }
    scan.offset += token.length;
  }
  return { fatal: [], slips };
}
